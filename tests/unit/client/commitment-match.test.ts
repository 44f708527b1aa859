import { describe, expect, test } from 'vitest';
import { keepRecords } from '../../../src/client/commitment-csv.ts';
import {
  countValues,
  filterRows,
  readFilters,
  writeFilters,
  type FilterRow,
  type FilterState,
} from '../../../src/client/commitment-match.ts';
import { toCsv } from '../../../src/export/csv.ts';
import { makeComparable } from '../../../src/search/characters.ts';

const row = (id: string, text: string, topic: string[], kind: string): FilterRow => ({
  id,
  text: makeComparable(text),
  values: { kind: [kind], topic, section: [id.slice(0, 1)] },
});
const rows = [
  row('2-a', '新建学校5所', ['education'], 'numbered'),
  row('2-b', '开工市民健身中心', ['sports', 'city'], 'named'),
  row('3-c', '加强校园安全', ['education', 'safety'], 'general'),
  row('3-d', '建成Ｇ８.5公里', [], 'numbered'),
];
const everything: FilterState = { words: '', chosen: {} };
const ids = (state: Partial<FilterState>): string[] =>
  filterRows(rows, { ...everything, ...state }).map(({ id }) => id);

describe('a row is shown', () => {
  test('where nothing is asked', () => {
    expect(ids({})).toHaveLength(4);
  });

  test('where it has one of the values chosen of each facet', () => {
    expect(ids({ chosen: { topic: ['education', 'sports'] } })).toEqual(['2-a', '2-b', '3-c']);
    expect(ids({ chosen: { topic: ['education', 'sports'], kind: ['numbered', 'named'] } })).toEqual(['2-a', '2-b']);
    expect(ids({ chosen: { topic: ['sports'], kind: ['general'] } })).toEqual([]);
  });

  test('where it has every word typed, whatever their width and case', () => {
    expect(ids({ words: '校 安全' })).toEqual(['3-c']);
    expect(ids({ words: 'g8.5' })).toEqual(['3-d']);
    expect(ids({ words: '   ' })).toHaveLength(4);
    expect(ids({ words: '不存在' })).toEqual([]);
  });
});

test('a value counts what it would give under the words and the other facets, not under its own', () => {
  const state = { words: '校', chosen: { topic: ['safety'], kind: ['numbered'] } };
  expect(Object.fromEntries(countValues(rows, state, 'topic'))).toEqual({ education: 1 });
  expect(Object.fromEntries(countValues(rows, state, 'kind'))).toEqual({ general: 1 });
  expect(Object.fromEntries(countValues(rows, everything, 'section'))).toEqual({ 2: 2, 3: 2 });
});

describe('the address', () => {
  const known = { topic: ['education', 'city'], kind: ['numbered'], verb: ['开工'] };

  test('holds the state, and gives it back', () => {
    const state = { words: '学校 5', chosen: { topic: ['education', 'city'], verb: ['开工'] } };
    expect(readFilters(new URLSearchParams(writeFilters(state)), known)).toEqual(state);
    expect(writeFilters(everything)).toBe('');
    expect(writeFilters({ words: ' ', chosen: { topic: [] } })).toBe('');
  });

  test('may name what the list does not have, which asks nothing', () => {
    const params = new URLSearchParams('topic=moon&topic=city&topic=city&kind=constructor&order=x');
    expect(readFilters(params, known)).toEqual({ words: '', chosen: { topic: ['city'] } });
  });
});

test('of a CSV file the head and the records of some ids are kept to the character', () => {
  const head = ['编号', '承诺'];
  const all = [
    ['3-1', '甲，乙'],
    ['3-10', '一行\r\n3-1,又一行'],
    ['3-2', '=丙,"丁"'],
  ];
  const kept = keepRecords(toCsv(head, all), new Set(['3-1', '3-2']));
  expect(kept).toBe(
    toCsv(
      head,
      all.filter(([id]) => id !== '3-10'),
    ),
  );
  expect(keepRecords(toCsv(head, all), new Set(['3-10']))).toBe(toCsv(head, all.slice(1, 2)));
  expect(keepRecords(toCsv(head, all), new Set())).toBe(toCsv(head, []));
});
