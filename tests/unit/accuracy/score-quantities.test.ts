import { expect, test } from 'vitest';
import type { GoldQuantity } from '../../../src/accuracy/annotation.ts';
import { scoreQuantities } from '../../../src/accuracy/score-quantities.ts';
import { f1Of, precisionOf, recallOf } from '../../../src/accuracy/tally.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { goldQuantity, quantity, spanIn } from './rows.ts';

const SOURCE = '粮食产量5万吨，新增企业3户，地铁1号线，2022年。\n外资项目66个。';
const score = (read: Quantity[], gold: GoldQuantity[], sample: { start: number; end: number }[] | null = null) =>
  scoreQuantities(read, gold, { source: SOURCE, sample });

test('a span counts only where both ends are the same', () => {
  const { score: found, misses } = score(
    [quantity(SOURCE, '5万吨'), quantity(SOURCE, '3')],
    [goldQuantity(SOURCE, '5万吨'), goldQuantity(SOURCE, '3户'), goldQuantity(SOURCE, '1')],
  );
  expect(found.spans).toEqual({ common: 1, gold: 3, read: 2 });
  expect(precisionOf(found.spans)).toBe(1 / 2);
  expect(recallOf(found.spans)).toBe(1 / 3);
  expect(f1Of(found.spans)).toBe(2 / 5);
  expect(misses.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'quantity missed 粮食产量5万吨，新增企业【3户】，地铁1号线，2022年。',
    'quantity missed 粮食产量5万吨，新增企业3户，地铁【1】号线，2022年。',
    'quantity spurious 粮食产量5万吨，新增企业【3】户，地铁1号线，2022年。',
  ]);
});

test('of two read rows with one span the second is spurious', () => {
  const row = quantity(SOURCE, '5万吨');
  expect(score([row, row], [goldQuantity(SOURCE, '5万吨')]).score.spans).toEqual({ common: 1, gold: 1, read: 2 });
});

test('what is read outside the sample is left out', () => {
  const sample = [spanIn(SOURCE, SOURCE.split('\n')[0] ?? '')];
  const read = [quantity(SOURCE, '5万吨'), quantity(SOURCE, '66个')];
  const gold = [goldQuantity(SOURCE, '5万吨')];
  expect(score(read, gold, sample).score.spans).toEqual({ common: 1, gold: 1, read: 1 });
  expect(score(read, gold).score.spans).toEqual({ common: 1, gold: 1, read: 2 });
});

test('fields count over statistics, the role over all rows', () => {
  const gold = [
    goldQuantity(SOURCE, '5万吨'),
    goldQuantity(SOURCE, '1', { role: 'identifier', value: 1, unit: '号线', period: null, status: null }),
    goldQuantity(SOURCE, '2022年', { role: 'date', value: 2022, unit: '年', measure: null }),
  ];
  const read = [
    quantity(SOURCE, '5万吨', { value: 50 }),
    quantity(SOURCE, '1', { role: 'enumeration', value: 9, unit: null }),
    quantity(SOURCE, '2022年', { role: 'date', value: 2022, unit: '年' }),
  ];
  const { fields } = score(read, gold).score;
  expect(fields.role.scored).toEqual({ right: 2, of: 3 });
  expect(fields.value).toEqual({ scored: { right: 0, of: 1 }, stated: { right: 1, of: 3 } });
  expect(fields.unit).toEqual({ scored: { right: 1, of: 1 }, stated: { right: 2, of: 3 } });
  expect(fields.measure.stated).toEqual({ right: 2, of: 2 });
  expect(fields.status.stated).toEqual({ right: 2, of: 2 });
});

test('each field that differs is a miss with both values', () => {
  const gold = goldQuantity(SOURCE, '5万吨', { base: { value: 50000, valueMax: null, unit: '吨' }, hedge: '约' });
  const wrong = {
    role: 'enumeration',
    value: 6,
    valueMax: 7,
    unit: '吨',
    base: { value: 50000, valueMax: null, unit: '户' },
    measure: 'count',
    direction: 'up',
    bound: 'approx',
    hedge: null,
    period: 'other',
    status: 'target',
    subject: '外资项目',
  } as const;
  const { misses } = score([quantity(SOURCE, '5万吨', wrong)], [gold]);
  expect(misses.map(({ kind }) => kind)).toEqual(Object.keys(wrong));
  expect(misses.find(({ kind }) => kind === 'value')?.detail).toBe('gold 1, read 6');
  expect(
    score([quantity(SOURCE, '5万吨', { base: gold.base as Quantity['base'], hedge: '约' })], [gold]).misses,
  ).toEqual([]);
});

test('base and hedge are not scored where the annotation does not have them', () => {
  const gold = goldQuantity(SOURCE, '5万吨', { base: undefined, hedge: undefined });
  const read = quantity(SOURCE, '5万吨', { base: { value: 1, valueMax: null, unit: '户' }, hedge: '近' });
  const { score: found, misses } = score([read], [gold]);
  expect(found.fields.base.scored).toEqual({ right: 0, of: 0 });
  expect(found.fields.hedge.scored).toEqual({ right: 0, of: 0 });
  expect(misses).toEqual([]);
});
