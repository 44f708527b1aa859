import { expect, test } from 'vitest';
import { ratioWords } from '../../../src/figures/ratio-words.ts';
import { percentOf } from '../../../src/figures/value-range.ts';

const at = (value: number) => ({ low: value, high: value, soft: false });
const from = (value: number) => ({ low: value, high: Infinity, soft: false });
const upTo = (value: number) => ({ low: -Infinity, high: value, soft: false });

test.each([
  [at(116.6), '117%'],
  [{ ...at(98), soft: true }, '约98%'],
  [{ low: 110, high: 120, soft: false }, '110%—120%'],
  [at(99.7), '99.7%'],
  [at(100.04), '100.04%'],
  [from(98.94), '至少98.9%'],
  [from(98.96), '至少98.9%'],
  [from(107), '至少107%'],
  [from(99.99), '至少99.9%'],
  [upTo(104.21), '至多104.3%'],
  [upTo(50), '至多50%'],
] as const)('%j is shown as %s: an open end is never more than what it promises', (range, words) => {
  expect(ratioWords(range)).toBe(words);
});

test('what only the computer adds behind the point moves no end', () => {
  const range = percentOf(from(110.7), at(100));
  expect(range && ratioWords(range)).toBe('至少110.7%');
});
