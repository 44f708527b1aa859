import { expect, test } from 'vitest';
import { findApproximate } from '../../../src/search/alike.ts';
import type { ReportMatch } from '../../../src/search/found.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { makeRecord, readerOf } from './record-sample.ts';

const records = [
  '打通周陵西路、文科二路等“断头路”，完成提升改造。',
  '打通“断头路”。',
  '推进农村道路建设。',
  '桥头路口。',
].map((text, i) => makeRecord(text, { id: `1-p${String(i + 1)}-s1` }));
const find = (all: readonly SearchRecord[], terms: readonly string[]): Promise<ReportMatch[]> =>
  findApproximate(readerOf(all), null, terms);
const idsOf = async (...terms: string[]): Promise<string[]> =>
  (await find(records, terms)).map(({ match }) => match.record.id);

test('records that hold half of the pairs of characters are near, the fullest and shortest first', async () => {
  expect(await idsOf('断头桥')).toEqual(['1-p2-s1', '1-p1-s1']);
  expect(await idsOf('打通断头路')).toEqual(['1-p2-s1', '1-p1-s1']);
  expect(await idsOf('桥头路')).toEqual(['1-p4-s1', '1-p2-s1', '1-p1-s1']);
});

test('what is alike is told, merged', async () => {
  const [found] = await find(records, ['断头路口']);
  expect(found?.match.ranges.map(({ start, end }) => found.match.record.text.slice(start, end))).toEqual(['头路口']);
});

test('records that hold less than half, one character, or marks alone are not near', async () => {
  expect(await idsOf('断头台上人')).toEqual([]);
  expect(await idsOf('农桥')).toEqual([]);
  expect(await idsOf('断')).toEqual([]);
  expect(await idsOf('。，、')).toEqual([]);
  expect(await idsOf('”，')).toEqual([]);
  expect(await idsOf()).toEqual([]);
});

test('at most twenty are offered', async () => {
  const many = Array.from({ length: 50 }, () => makeRecord('断头路'));
  expect(await find(many, ['断头桥'])).toHaveLength(20);
});
