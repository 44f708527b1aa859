import { describe, expect, test } from 'vitest';
import { percentOf, pointOf, relate, valueRange, type ValueRange } from '../../../src/figures/value-range.ts';
import { percentRange } from '../../../src/figures/figure.ts';
import { makeQuantity } from '../charts/make-pairs.ts';

const at = (value: number): ValueRange => ({ low: value, high: value, soft: false });
const from = (value: number): ValueRange => ({ low: value, high: Infinity, soft: false });
const upTo = (value: number): ValueRange => ({ low: -Infinity, high: value, soft: false });
const about = (value: number): ValueRange => ({ low: value, high: value, soft: true });

describe('a rate in percent', () => {
  test('is open where the report gives one end alone', () => {
    expect(percentRange(makeQuantity({ value: 8, bound: 'at_least' }))).toEqual(from(8));
    expect(percentRange(makeQuantity({ value: 8, bound: 'at_most' }))).toEqual(upTo(8));
    expect(percentRange(makeQuantity({ value: 8, bound: 'approx' }))).toEqual(about(8));
    expect(percentRange(makeQuantity({ value: 5, valueMax: 6 }))).toEqual({ low: 5, high: 6, soft: false });
  });

  test('is negative for a fall, whose bounds then point the other way', () => {
    expect(percentRange(makeQuantity({ value: 5, direction: 'down' }))).toEqual(at(-5));
    expect(percentRange(makeQuantity({ value: 5, direction: 'down', bound: 'at_least' }))).toEqual(upTo(-5));
    expect(percentRange(makeQuantity({ value: 5, direction: 'down', bound: 'at_most' }))).toEqual(from(-5));
    expect(percentRange(makeQuantity({ value: 3, valueMax: 5, direction: 'down' }))).toMatchObject({
      low: -5,
      high: -3,
    });
    expect(percentRange(makeQuantity({ value: -5, direction: 'down' }))).toEqual(at(-5));
  });

  test('counts ‰ as tenths, and a share that fell is not below zero', () => {
    expect(percentRange(makeQuantity({ value: 4, unit: '‰', measure: 'share' }))?.low).toBeCloseTo(0.4);
    expect(percentRange(makeQuantity({ value: 30, measure: 'share', direction: 'down' }))).toEqual(at(30));
  });

  test('is none where the report gives no number or another unit', () => {
    expect(percentRange(makeQuantity({ value: null, raw: '两位数' }))).toBeNull();
    expect(percentRange(makeQuantity({ value: 2, unit: '倍' }))).toBeNull();
  });
});

test('an amount is in base units where there are any', () => {
  const base = { value: 3e11, valueMax: null, unit: '元' };
  expect(valueRange(makeQuantity({ value: 3000, unit: '亿元', base }))).toEqual({ range: at(3e11), unit: '元' });
  expect(valueRange(makeQuantity({ value: 44, unit: null, base: null }))).toEqual({ range: at(44), unit: '' });
});

test('one number stands for a range: the end that it has, or the middle', () => {
  expect([at(3), from(4), upTo(5), { low: 2, high: 4, soft: false }].map(pointOf)).toEqual([3, 4, 5, 3]);
});

test.each([
  [at(6), at(4), 'higher'],
  [at(4), at(6), 'lower'],
  [about(6), at(6), 'equal'],
  [from(6), at(4), 'higher'],
  [from(4), at(6), 'floor'],
  [from(6), at(6), 'floor'],
  [upTo(6), at(4), 'ceiling'],
  [upTo(3), at(4), 'lower'],
  [{ low: 3, high: 5, soft: false }, at(4), 'open'],
  [at(6), from(4), 'open'],
  [at(4), from(6), 'lower'],
] as const)('%j stands to %j as %s', (target, result, expected) => {
  expect(relate(target, result)).toBe(expected);
});

describe('a target in percent of a result', () => {
  test('keeps what the bounds of both leave possible', () => {
    expect(percentOf(at(50), at(200))).toEqual(at(25));
    expect(percentOf(from(300), at(200))).toEqual(from(150));
    expect(percentOf(about(300), at(200))).toEqual(about(150));
    expect(percentOf(at(350), from(280))).toEqual(upTo(125));
    expect(percentOf({ low: 50, high: 60, soft: false }, at(100))).toEqual({ low: 50, high: 60, soft: false });
  });

  test('is none where both ends stay open', () => {
    expect(percentOf(from(350), from(280))).toBeNull();
  });
});
