import { expect, test } from 'vitest';
import { recogniseText } from '../../../src/model/read-text.ts';
import { forgetReadings, makeCaches, ReadingCache } from '../../../src/recognise/reading-cache.ts';

const FILE = { slug: 'x', file: 'x.txt', sha256: '0'.repeat(64) };

test('what was read of a sentence is read once, for other circumstances anew', () => {
  const cache = new ReadingCache<string>();
  const read = (text: string): string => `${text}！`;
  expect(cache.get('茶。', 'plan', read)).toBe('茶。！');
  expect(cache.get('茶。', 'plan', () => 'anew')).toBe('茶。！');
  expect(cache.get('茶。', 'review', () => 'anew')).toBe('anew');
});

test('a cache holds no more than some thousand sentences, the last ones, and none that is very long', () => {
  const cache = new ReadingCache<number>();
  for (let i = 0; i < 5000; i += 1) cache.get(String(i), '', () => i);
  expect(cache.get('0', '', () => -1)).toBe(-1);
  expect(cache.get('4999', '', () => -1)).toBe(4999);
  const long = '茶'.repeat(2000);
  expect(cache.get(long, '', () => 1)).toBe(1);
  expect(cache.get(long, '', () => 2)).toBe(2);
});

test('what is forgotten is read anew, and kept again', () => {
  const cache = new ReadingCache<number>();
  cache.get('茶。', '', () => 1);
  forgetReadings();
  expect(cache.get('茶。', '', () => 2)).toBe(2);
  expect(cache.get('茶。', '', () => 3)).toBe(2);
});

test('each set of lists has a cache of its own', () => {
  const cacheOf = makeCaches<number>();
  const [units, verbs] = [[], []];
  cacheOf(units, verbs).get('茶。', '', () => 1);
  expect(cacheOf(units, verbs).get('茶。', '', () => 2)).toBe(1);
  expect(cacheOf(verbs, units).get('茶。', '', () => 2)).toBe(2);
  expect(cacheOf(units).get('茶。', '', () => 3)).toBe(3);
});

test('a sentence is read as its chapter, its numbers and its place in the text ask, however often it was read before', () => {
  const review = '一、2030年工作回顾\n新修茶马驿站12座，茶税增长4.4%。\n';
  const plan = '二、2031年重点工作\n新修茶马驿站12座，茶税增长4.4%。\n';
  const alone = [review, plan].map((text) => recogniseText(`2031年政府工作报告\n${text}`, FILE).document);
  const { document } = recogniseText(`2031年政府工作报告\n${review}${plan}`, FILE);
  const told = (some: typeof document): unknown[] =>
    some.quantities.map(({ raw, subject, measure, status, period }) => ({ raw, subject, measure, status, period }));
  expect(told(document)).toEqual(alone.flatMap(told));
  expect(document.commitments.map(({ raw }) => raw)).toEqual(
    alone.flatMap((one) => one.commitments.map(({ raw }) => raw)),
  );
  for (const { span, raw } of [...document.quantities, ...document.commitments])
    expect(`2031年政府工作报告\n${review}${plan}`.slice(span.start, span.end)).toBe(raw);
});
