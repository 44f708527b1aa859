import { expect, test } from 'vitest';
import { approximate } from '../../../src/search/approximate.ts';
import { makeRecord } from './record-sample.ts';

const records = [
  '打通周陵西路、文科二路等“断头路”，完成提升改造。',
  '打通“断头路”。',
  '推进农村道路建设。',
  '桥头路口。',
].map((text, i) => makeRecord(text, { id: `1-p${String(i + 1)}-s1` }));
const idsOf = (...terms: string[]): string[] => approximate(records, terms).map(({ record }) => record.id);

test('records that hold half of the pairs of characters are near, the fullest and shortest first', () => {
  expect(idsOf('断头桥')).toEqual(['1-p2-s1', '1-p1-s1']);
  expect(idsOf('打通断头路')).toEqual(['1-p2-s1', '1-p1-s1']);
  expect(idsOf('桥头路')).toEqual(['1-p4-s1', '1-p2-s1', '1-p1-s1']);
});

test('what is alike is told, merged', () => {
  const [match] = approximate(records, ['断头路口']);
  expect(match?.ranges.map(({ start, end }) => match.record.text.slice(start, end))).toEqual(['头路口']);
});

test('records that hold less than half, one character, or marks alone are not near', () => {
  expect(idsOf('断头台上人')).toEqual([]);
  expect(idsOf('农桥')).toEqual([]);
  expect(idsOf('断')).toEqual([]);
  expect(idsOf('。，、')).toEqual([]);
  expect(idsOf('”，')).toEqual([]);
  expect(idsOf()).toEqual([]);
});

test('at most twenty are offered', () => {
  const many = Array.from({ length: 50 }, () => makeRecord('断头路'));
  expect(approximate(many, ['断头桥'])).toHaveLength(20);
});
