import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { implyFigure } from '../../../src/figures/implied-figures.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { makeQuantity, makeTarget } from '../charts/make-pairs.ts';

const level = (value: number, given: Partial<Quantity> = {}): Partial<Quantity> => ({
  ...{ measure: 'level', direction: 'none', value, unit: '亿元' },
  base: { value: value * 1e8, valueMax: null, unit: '元' },
  ...given,
});
const imply = (base: Partial<Quantity>, aim: Partial<Quantity>) => implyFigure(makeQuantity(base), makeTarget(aim));

describe('a level and a growth', () => {
  test.each([
    ['to the decimals of the level', 2312.75, { value: 6 }, 2451.52, false],
    ['of whole numbers', 4200, { value: 5.5 }, 4431, true],
    ['that falls', 4200, { value: 5, direction: 'down' as const }, 3990, true],
    ['to a half', 0.5, { value: 10 }, 0.6, false],
  ])('are the next level %s', (_, from, aim, value, exact) => {
    expect(imply(level(from), aim)).toMatchObject({ kind: 'level', value, exact, unit: '亿元', priced: true });
  });

  test('are a range where the growth is one', () => {
    expect(imply(level(800), { value: 5, valueMax: 6 })).toMatchObject({ value: 840, valueMax: 848 });
  });
});

describe('two levels', () => {
  test.each([
    ['of four digits tell a tenth of a percent', 2312.75, 2500, 8.1],
    ['of three a whole percent', 312, 350, 12],
    ['may fall', 1850, 1800, -2.7],
    ['may be the same', 1850, 1850, 0],
  ])('%s', (_, from, to, value) => {
    expect(imply(level(from), level(to))).toMatchObject({ kind: 'growth', value, unit: '%' });
  });

  test('may be written in units of one kind', () => {
    const tens = { unit: '万元', base: { value: 4.6e9, valueMax: null, unit: '元' } };
    expect(imply(level(40), level(460000, tens))).toMatchObject({ kind: 'growth', value: 15 });
    expect(
      imply(level(400000, { ...tens, base: { value: 4e9, valueMax: null, unit: '元' } }), level(46)),
    ).toMatchObject({ kind: 'growth', value: 15 });
  });
});

test.each<[string, Partial<Quantity>, Partial<Quantity>]>([
  ['years that do not adjoin', level(40), { period: '1903' }],
  ['one year', level(40, { period: '1902' }), {}],
  ['several years', level(40), { period: '1902-1906' }],
  ['a time that is not told', level(40), { period: 'other' }],
  ['a yearly average', level(40), { wording: '年均增长' }],
  ['a plan that is met', level(40), level(45, { wording: '占年度计划' })],
  ['another unit', level(40), level(45, { unit: '万吨', base: { value: 45e4, valueMax: null, unit: '吨' } })],
  ['a growth in percentage points', level(40), { unit: '个百分点' }],
  ['a growth without a number', level(40), { value: null, base: null }],
  ['nothing to start from', level(0), {}],
  ['a range to start from', level(40, { valueMax: 50 }), {}],
  ['a number beyond all counting', level(1e22), {}],
  ['a share', { measure: 'share' }, {}],
  ['a change', level(40), level(3, { measure: 'change', direction: 'up' })],
])('%s settles nothing', (_, base, aim) => {
  expect(imply(base, aim)).toBeNull();
});

const amount = fc.integer({ min: 1000, max: 9_999_999 }).map((value) => value / 100);
const rate = fc.integer({ min: 1, max: 400 }).map((value) => value / 10);

describe('for all amounts', () => {
  test('the next level lies within half of its last decimal', () => {
    fc.assert(
      fc.property(amount, rate, (from, percent) => {
        const found = imply(level(from), { value: percent });
        const decimals = (String(from).split('.')[1] ?? '').length;
        expect(Math.abs((found?.value ?? NaN) - from * (1 + percent / 100))).toBeLessThanOrEqual(
          0.5 * 10 ** -decimals + 1e-6,
        );
        expect((String(found?.value).split('.')[1] ?? '').length).toBeLessThanOrEqual(decimals);
      }),
    );
  });

  test('the growth between two levels leads from one to the other, and never tells more than a tenth', () => {
    fc.assert(
      fc.property(amount, amount, (from, to) => {
        const found = imply(level(from), level(to));
        const growth = (to / from - 1) * 100;
        expect(Math.abs((found?.value ?? NaN) - growth)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect((String(found?.value).split('.')[1] ?? '').length).toBeLessThanOrEqual(1);
        expect(Math.sign(found?.value ?? NaN) * Math.sign(growth)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is told with its hedge or without it alike', () => {
    fc.assert(
      fc.property(amount, rate, (from, percent) => {
        const plain = imply(level(from), { value: percent });
        const hedged = imply(level(from), { value: percent, bound: 'approx', hedge: '左右' });
        expect(hedged?.value).toBe(plain?.value);
      }),
    );
  });
});
