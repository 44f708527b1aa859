import { expect, test } from 'vitest';
import { matchRecord, mergeRanges, scanRecords } from '../../../src/search/scan.ts';
import { makeRecord } from './record-sample.ts';

const records = ['打通“断头路”，改造老旧小区。', '改造老旧小区。', '头路断。'].map((text, i) =>
  makeRecord(text, { id: `1-p${String(i + 1)}-s1` }),
);
const idsOf = (...terms: string[]): string[] => scanRecords(records, terms).map(({ record }) => record.id);

test('records that hold every term are found, in their order', () => {
  expect(idsOf('老旧小区')).toEqual(['1-p1-s1', '1-p2-s1']);
  expect(idsOf('老旧小区', '断头路')).toEqual(['1-p1-s1']);
  expect(idsOf('”，改造')).toEqual(['1-p1-s1']);
});

test('records that hold some terms, their characters in another order, or no terms asked for are not found', () => {
  expect(idsOf('断头路', '公园')).toEqual([]);
  expect(idsOf('头断路')).toEqual([]);
  expect(idsOf()).toEqual([]);
});

test('the places of all terms are told, ascending, those that touch or overlap as one', () => {
  const record = makeRecord('人无我有、人有我优、人优我精');
  expect(matchRecord(record, ['我有', '有'])?.ranges).toEqual([
    { start: 2, end: 4 },
    { start: 6, end: 7 },
  ]);
  expect(matchRecord(record, ['优', '人有我', '无'])?.ranges).toEqual([
    { start: 1, end: 2 },
    { start: 5, end: 9 },
    { start: 11, end: 12 },
  ]);
  expect(matchRecord(record, ['水'])).toBeNull();
});

test('merging leaves what it was given as it was', () => {
  const ranges = [
    { start: 4, end: 6 },
    { start: 0, end: 5 },
  ];
  expect(mergeRanges(ranges)).toEqual([{ start: 0, end: 6 }]);
  expect(ranges).toEqual([
    { start: 4, end: 6 },
    { start: 0, end: 5 },
  ]);
  expect(mergeRanges([])).toEqual([]);
});
