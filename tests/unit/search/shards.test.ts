import { expect, test } from 'vitest';
import { cutShards } from '../../../src/search/shards.ts';
import { makeReport } from './record-sample.ts';

const sentences = (count: number, idOf: (i: number) => string) =>
  makeReport(
    'a',
    Array.from({ length: count }, (_, i) => `第${String(i)}句。`),
    idOf,
  );

test('shards hold all records in order, about as many each as wanted', () => {
  const report = sentences(10, (i) => `1-p${String(i + 1)}-s1`);
  const shards = cutShards(report, 4);
  expect(shards.map(({ key, records }) => [key, records.length])).toEqual([
    ['a/0', 4],
    ['a/1', 4],
    ['a/2', 2],
  ]);
  expect(shards.flatMap(({ records }) => records)).toEqual(report.records);
});

test('a paragraph is never divided, however long', () => {
  const shards = cutShards(
    sentences(9, (i) => (i < 2 ? '1-p1' : '1-p2') + `-s${String(i + 1)}`),
    3,
  );
  expect(shards.map(({ records }) => records.length)).toEqual([2, 7]);
});

test('a shard names the chapters of its own records, and a report without records has none', () => {
  const report = {
    ...sentences(2, (i) => `1-p${String(i + 1)}-s1`),
    chapters: [
      { id: '1', label: '一' },
      { id: '2', label: '二' },
    ],
  };
  expect(cutShards(report, 1).map(({ chapters }) => chapters)).toEqual([
    [{ id: '1', label: '一' }],
    [{ id: '1', label: '一' }],
  ]);
  expect(cutShards({ ...report, records: [] }, 4)).toEqual([]);
});
