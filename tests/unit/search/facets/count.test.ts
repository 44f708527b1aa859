import { describe, expect, test } from 'vitest';
import { applyFacets, countFacets } from '../../../../src/search/facets/count.ts';
import { kindsOf } from '../../../../src/search/facets/kind.ts';
import { makeMatch, makeRecord, makeReport, makeSampleManifest } from '../record-sample.ts';

const promise = makeRecord('打通14条断头路。', {
  id: '3-p1-s1',
  chapter: '3',
  topics: ['transport'],
  places: ['xianyang'],
  number: true,
  commitments: [{ start: 0, end: 8 }],
});
const figure = makeRecord('今年生产总值增长4.4%。', {
  id: '1-p1-s1',
  topics: ['economy', 'transport'],
  number: true,
  indicators: [{ start: 8, end: 12 }],
});
const prose = makeRecord('各位代表：', { id: '1-p2-s1' });
const matches = [makeMatch(promise), makeMatch(figure), makeMatch(prose)];
const manifest = makeSampleManifest([makeReport('a', [])], {
  topics: { transport: '交通', economy: '经济' },
  places: { xianyang: '咸阳' },
});
const valuesOf = (name: string, found = matches, of = manifest): [string, string, number][] =>
  countFacets(found, of)
    .filter((facet) => facet.name === name)
    .flatMap(({ values }) => values.map(({ value, label, count }): [string, string, number] => [value, label, count]));

describe('what a match is', () => {
  test('is the text of the report, and an indicator or a promise besides', () => {
    expect(matches.map(kindsOf)).toEqual([['原文', '承诺'], ['原文', '指标'], ['原文']]);
  });

  test('is a promise only where what was found stands in it', () => {
    expect(kindsOf(makeMatch(promise, [{ start: 8, end: 9 }]))).toEqual(['原文']);
    expect(kindsOf(makeMatch(promise, [{ start: 7, end: 9 }]))).toEqual(['原文', '承诺']);
    expect(kindsOf(makeMatch(promise, []))).toEqual(['原文']);
  });
});

describe('counts', () => {
  test('are of matches, the most frequent value first, chapters in reading order', () => {
    expect(valuesOf('topic')).toEqual([
      ['transport', '交通', 2],
      ['economy', '经济', 1],
    ]);
    expect(valuesOf('kind')).toEqual([
      ['原文', '原文', 3],
      ['承诺', '承诺', 1],
      ['指标', '指标', 1],
    ]);
    expect(valuesOf('number')).toEqual([
      ['yes', '有数字', 2],
      ['no', '没有数字', 1],
    ]);
    expect(valuesOf('chapter')).toEqual([
      ['a/3', '3', 1],
      ['a/1', '一、回顾', 2],
    ]);
  });

  test('tell reports apart only where there are several', () => {
    expect(valuesOf('report')).toEqual([]);
    const several = makeSampleManifest([makeReport('a', []), makeReport('b', [])]);
    const found = [makeMatch(prose), makeMatch(prose, [{ start: 0, end: 1 }], 'b')];
    expect(valuesOf('report', found, several)).toEqual([
      ['a', 'a的报告', 1],
      ['b', 'b的报告', 1],
    ]);
    expect(valuesOf('chapter', found, several).map(([value]) => value)).toEqual(['a/1', 'b/1']);
  });

  test('are not given of a facet that no match has a value of', () => {
    expect(countFacets([makeMatch(prose)], manifest).map(({ name }) => name)).toEqual(['chapter', 'kind', 'number']);
    expect(countFacets([], manifest)).toEqual([]);
  });
});

describe('choosing', () => {
  const idsOf = (chosen: Record<string, string[]>): string[] =>
    applyFacets(matches, chosen).map(({ match }) => match.record.id);

  test('leaves what has one of the values of each facet', () => {
    expect(idsOf({})).toHaveLength(3);
    expect(idsOf({ topic: [] })).toHaveLength(3);
    expect(idsOf({ topic: ['transport'] })).toEqual(['3-p1-s1', '1-p1-s1']);
    expect(idsOf({ topic: ['economy', 'transport'], kind: ['承诺'] })).toEqual(['3-p1-s1']);
    expect(idsOf({ number: ['no'] })).toEqual(['1-p2-s1']);
    expect(idsOf({ chapter: ['a/1'] })).toEqual(['1-p1-s1', '1-p2-s1']);
    expect(idsOf({ place: ['xianyang'], number: ['no'] })).toEqual([]);
    expect(idsOf({ topic: ['nothing'] })).toEqual([]);
  });

  test('takes no notice of what is no facet, whatever its name', () => {
    expect(idsOf({ utm_source: ['x'], constructor: ['x'], toString: ['yes'] })).toHaveLength(3);
  });
});
