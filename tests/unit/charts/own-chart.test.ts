import { describe, expect, test } from 'vitest';
import { drawOwnChart, layoutOwnCharts, type OwnLayout } from '../../../src/charts/own-chart.ts';
import type { FullPair } from '../../../src/charts/pair-kinds.ts';
import type { Indicator } from '../../../src/schema/facts.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { documentOf, makeDocument, makePair, makeQuantity, makeTarget } from './make-pairs.ts';

const yuan = (value: number, unit = '亿元', times = 1e8): Partial<Quantity> => ({
  ...{ value, unit, measure: 'level', direction: 'none' },
  base: { value: value * times, valueMax: null, unit: '元' },
});

function layout(pair: FullPair): OwnLayout[] {
  return layoutOwnCharts(documentOf([pair]), pair.indicator);
}

const levels = (target: Partial<Quantity>, more: Partial<FullPair> = {}): FullPair =>
  makePair(makeQuantity(yuan(2800)), makeTarget({ ...yuan(3000), ...target }), more);

const rates = (more: Partial<FullPair>): FullPair =>
  makePair(makeQuantity({ value: 4 }), makeTarget({ value: 6 }), more);

describe('the axis', () => {
  test('begins at zero and is in the unit of the target', () => {
    const [chart] = layout(makePair(makeQuantity(yuan(5e6, '万元', 1e4)), makeTarget(yuan(800))));
    expect(chart?.unit).toBe('亿元');
    expect(chart?.axis.domain[0]).toBe(0);
    const high = chart?.axis.domain[1] ?? Number.NaN;
    expect(chart?.rows.map(({ mark }) => mark.x)).toEqual([
      expect.closeTo(5 + (500 / high) * 85, 6),
      expect.closeTo(5 + (800 / high) * 85, 6),
    ]);
    expect(chart?.axis.ticks.map(({ label }) => label)).toContain('400亿元');
  });

  test('of growth holds zero, falls on its left', () => {
    const down = { direction: 'down' } as const;
    const [chart] = layout(makePair(makeQuantity({ value: 3, ...down }), makeTarget({ value: 5 })));
    expect(chart?.axis.domain[0]).toBeLessThanOrEqual(-3);
    const zero = chart?.axis.place(0) ?? 0;
    expect(chart?.rows[0]?.mark.x).toBeLessThan(zero);
    expect(chart?.rows[1]?.mark.x).toBeGreaterThan(zero);
  });

  test('is another for each kind of figure', () => {
    const growth = makePair(makeQuantity({ value: 4.4 }), makeTarget({ value: 6 }));
    const level = { ...levels({}), indicator: growth.indicator };
    const charts = layoutOwnCharts(documentOf([growth, level]), growth.indicator);
    expect(charts.map(({ unit }) => unit)).toEqual(['%', '亿元']);
    expect(charts.map(({ rows }) => rows.length)).toEqual([2, 2]);
  });
});

describe('the title', () => {
  test.each<[string, Partial<Quantity>]>([
    ['茶税：1902 年目标突破3000亿元，高于 1901 年结果 2800亿元', { bound: 'at_least', hedge: '突破' }],
    [
      '茶税：1902 年目标 2700亿元以上，下限低于 1901 年结果 2800亿元',
      { ...yuan(2700), bound: 'at_least', hedge: '以上' },
    ],
    [
      '茶税：1902 年目标 2800亿元以上，下限等于 1901 年结果 2800亿元',
      { ...yuan(2800), bound: 'at_least', hedge: '以上' },
    ],
    [
      '茶税：1902 年目标 2900亿元以内，上限高于 1901 年结果 2800亿元',
      { ...yuan(2900), bound: 'at_most', hedge: '以内' },
    ],
    ['茶税：1902 年目标 2000亿元，低于 1901 年结果 2800亿元', yuan(2000)],
    ['茶税：1902 年目标 2800亿元，与 1901 年结果 2800亿元 相同', yuan(2800)],
  ])('%s', (title, target) => {
    expect(layout(levels(target))[0]?.title).toBe(title);
  });

  test('makes no comparison where the figures compare in part alone', () => {
    const [chart] = layout(rates({ comparable: 'partly', reason: '范围不同。' }));
    expect(chart?.title).toBe('茶税增速：1902 年目标 6%，1901 年结果 4%，只部分可比');
    expect(chart?.notes).toEqual(['部分可比：范围不同。']);
  });
});

describe('no chart', () => {
  test.each<[string, FullPair]>([
    ['holds amounts that compare in part alone', levels({}, { comparable: 'partly', reason: '口径不同。' })],
    ['holds figures that must not be compared', levels({}, { comparable: 'no', reason: '定义不同。' })],
    [
      'holds ranks',
      makePair(makeQuantity({ measure: 'rank', unit: '位' }), makeTarget({ measure: 'rank', unit: '位' })),
    ],
    ['holds years together with one year', makePair(makeQuantity({ period: '1897-1901' }), makeTarget())],
    ['holds amounts of other things', makePair(makeQuantity(yuan(5)), makeTarget({ measure: 'level', unit: '亩' }))],
  ])('%s', (_, pair) => {
    expect(layout(pair)).toEqual([]);
  });

  test('is made of one figure alone', () => {
    const pair = makePair(makeQuantity(), makeTarget());
    expect(layoutOwnCharts(documentOf([{ ...pair, result: null, comparable: 'no' }]), pair.indicator)).toEqual([]);
  });
});

test('earlier results stand beside the pair where they are of one year each and the only ones', () => {
  const pair = levels({});
  const earlier = makeQuantity({ ...yuan(2500), period: '1900' });
  const together = makeQuantity({ ...yuan(9000), period: '1897-1901' });
  const twice = [2300, 2350].map((value) => makeQuantity({ ...yuan(value), period: '1899' }));
  const growth = makeQuantity({ value: 9, period: '1898' });
  const results = [pair.result, earlier, together, ...twice, growth];
  const indicator: Indicator = { ...pair.indicator, results: results.map(({ id }) => id) };
  const { id } = indicator;
  const [chart] = layoutOwnCharts(
    makeDocument({
      quantities: [...results, pair.target],
      indicators: [indicator],
      pairings: [{ indicator: id, result: pair.result.id, target: pair.target.id, comparable: 'yes', reason: null }],
    }),
    indicator,
  );
  expect(chart?.rows.map(({ name, words }) => `${name} ${words}`)).toEqual([
    '1900年结果 2500亿元',
    '1901年结果 2800亿元',
    '1902年目标 3000亿元',
  ]);
});

test('a result of another indicator is named', () => {
  const pair = rates({ comparable: 'partly', reason: '范围不同。' });
  const document = documentOf([pair]);
  const other = { id: 'other', label: '盐税', results: [pair.result.id], targets: [] };
  const indicators = [{ ...pair.indicator, results: [] }, other];
  const [chart] = layoutOwnCharts({ ...document, indicators }, pair.indicator);
  expect(chart?.rows.map(({ name }) => name)).toEqual(['1901年结果（盐税）', '1902年目标']);
  expect(chart?.title).toContain('1901 年结果（盐税）');
});

test('what has an upper end alone has no stem from zero', () => {
  const stem = /class="line-target"[^>]*y2="[\d.]+" stroke-width="3"/;
  const draw = (target: Partial<Quantity>): string => layout(levels(target)).map(drawOwnChart).join('');
  expect(draw({ bound: 'at_most', hedge: '以内' })).not.toMatch(stem);
  expect(draw({ bound: 'at_least', hedge: '以上' })).toMatch(stem);
});

test('the drawing', async () => {
  const pair = makePair(makeQuantity({ value: 4 }), makeTarget({ value: 6, bound: 'at_least', hedge: '突破' }), {
    comparable: 'partly',
    reason: '范围不同。',
  });
  const svg = layout(pair).map(drawOwnChart).join('');
  const steady = svg.replaceAll('<g class="row"', '\n<g class="row"').replaceAll(pair.indicator.id, 'ID');
  await expect(`${steady}\n`).toMatchFileSnapshot('../../fixtures/charts/own-chart.svg.txt');
});
