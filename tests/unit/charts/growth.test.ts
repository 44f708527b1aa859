import { describe, expect, test } from 'vitest';
import { drawRates, layoutGrowth, layoutRates, layoutShares, type RatesLayout } from '../../../src/charts/growth.ts';
import type { FullPair } from '../../../src/charts/pair-kinds.ts';
import { loadSite } from '../../../src/model/load.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { REPORT, documentOf, makePair, makeQuantity, makeTarget } from './make-pairs.ts';

const pairOf = (
  result: number,
  target: number,
  given: Partial<Quantity> = {},
  more: Partial<FullPair> = {},
): FullPair => makePair(makeQuantity({ value: result }), makeTarget({ value: target, ...given }), more);

function layout(...pairs: FullPair[]): RatesLayout {
  const made = layoutRates('growth', pairs, REPORT);
  if (!made) throw new Error('no chart');
  return made;
}

const EIGHT = [
  makePair(makeQuantity({ value: 4.4 }), makeTarget({ value: 6, bound: 'approx', hedge: '左右' }), { label: '茶税' }),
  makePair(makeQuantity({ value: 8 }), makeTarget({ value: 8, bound: 'at_least', hedge: '以上' }), { label: '盐税' }),
  makePair(
    makeQuantity({ value: 2.5, direction: 'down' }),
    makeTarget({ value: 5, direction: 'down', bound: 'at_least', hedge: '以上' }),
    { label: '单位产值用煤' },
  ),
  makePair(makeQuantity({ value: 3 }), makeTarget({ value: 3, bound: 'at_most', hedge: '不超过' }), { label: '米价' }),
  makePair(makeQuantity({ value: 9 }), makeTarget({ value: 7, valueMax: 7.5, raw: '7%—7.5%' }), { label: '关税' }),
  makePair(makeQuantity({ value: 5 }), makeTarget({ value: 5 }), {
    label: '一个名称特别长、一行放不下所以要折成两行的指标',
  }),
  makePair(makeQuantity({ value: 10.8, period: 'other' }), makeTarget({ value: 8, period: '1905' }), {
    ...{ label: '“铁路”<投资>', comparable: 'partly', reason: '统计范围不同：结果为全社会，目标为官办。' },
  }),
  makePair(makeQuantity({ value: 6, bound: 'at_least', hedge: '超过' }), makeTarget({ value: 5.5 }), { label: '船税' }),
];

describe('positions', () => {
  test('lie on one line from 5 to 90 percent of the width, zero among them', () => {
    const { placed, axis } = layout(pairOf(4.4, 6), pairOf(10.2, 9));
    expect(axis.domain).toEqual([0, 12]);
    const x = (value: number): number => 5 + (value / 12) * 85;
    const found = placed.flatMap(({ result, target }) => [result.mark.x, target.mark.x]);
    [4.4, 6, 10.2, 9].forEach((value, i) => {
      expect(found[i]).toBeCloseTo(x(value), 6);
    });
  });

  test('of falls are left of zero, and 5%以上 of a fall is open to the left', () => {
    const fall = { direction: 'down', bound: 'at_least', hedge: '以上' } as const;
    const pair = makePair(makeQuantity({ value: 2, direction: 'down' }), makeTarget({ value: 4, ...fall }));
    const { placed, axis } = layout(pair, pairOf(3, 4));
    expect(axis.domain).toEqual([-4, 4]);
    expect(placed[0]?.result.mark.x).toBeCloseTo(5 + 85 * (2 / 8), 6);
    expect(placed[0]?.target.mark).toMatchObject({ shape: 'open-left', x: 5 });
    expect(placed[0]?.target.words).toBe('下降4%以上');
  });

  test('of all rows of the report are those of its own quotes', () => {
    const [report] = loadSite('content').reports;
    const chart = layoutGrowth(report.document);
    if (!chart) throw new Error('no chart');
    const values = chart.rows.map(({ pair }) =>
      [pair.result, pair.target].map(({ raw, direction }) => Number.parseFloat(raw) * (direction === 'down' ? -1 : 1)),
    );
    const [low, high] = chart.axis.domain;
    expect(values.length).toBeGreaterThan(3);
    values.flat().forEach((value) => {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    });
    chart.placed.forEach(({ result, target }, i) => {
      const [a = Number.NaN, b = Number.NaN] = values[i] ?? [];
      expect(result.mark.x).toBeCloseTo(5 + ((a - low) / (high - low)) * 85, 6);
      expect(target.mark.x).toBeCloseTo(5 + ((b - low) / (high - low)) * 85, 6);
    });
  });
});

describe('the title', () => {
  test('counts what the figures say, and changes with them', () => {
    const rest = [pairOf(5, 6), pairOf(5, 4)];
    expect(layout(...rest, pairOf(5, 6)).title).toBe('3 项增速中，2 项的 1902 年目标高于 1901 年结果，1 项低于');
    expect(layout(...rest, pairOf(5, 4)).title).toBe('3 项增速中，1 项的 1902 年目标高于 1901 年结果，2 项低于');
    expect(layout(...rest, pairOf(5, 5)).title).toBe(
      '3 项增速中，1 项的 1902 年目标高于 1901 年结果，1 项低于，1 项相同',
    );
  });

  test('says what bounds leave open instead of a comparison they do not allow', () => {
    const atLeast = { bound: 'at_least', hedge: '以上' } as const;
    expect(layout(pairOf(5, 6), pairOf(5, 4, atLeast)).title).toBe(
      '2 项增速中，1 项的 1902 年目标高于 1901 年结果，1 项的下限不高于结果',
    );
    expect(layout(pairOf(5, 4, { bound: 'at_most' }), pairOf(5, 6, { bound: 'at_most' })).title).toBe(
      '2 项增速中，1 项的 1902 年目标低于 1901 年结果，1 项的上限不低于结果',
    );
    expect(layout(pairOf(5, 4, { valueMax: 6 }), pairOf(3, 2, { valueMax: 4 })).title).toBe(
      '2 项增速的 1902 年目标都与 1901 年结果高低未定',
    );
  });

  test('counts pairs apart that compare in part alone', () => {
    const partly = pairOf(5, 9, {}, { comparable: 'partly', reason: '范围不同。' });
    expect(layout(pairOf(5, 6), pairOf(5, 7), partly).title).toBe(
      '2 项增速的 1902 年目标都高于 1901 年结果；另有 1 项只部分可比',
    );
    expect(layout(partly).title).toBe('1 项增速只部分可比，1902 年目标与 1901 年结果分别列出');
  });

  test('names the indicator where there is one alone', () => {
    expect(layout(pairOf(5, 6)).title).toBe('茶税增速：1902 年目标高于 1901 年结果');
  });

  test('takes its years from the figures, and none where nothing tells one', () => {
    const other = { period: 'other' };
    const pairs = [1, 2].map(() => makePair(makeQuantity({ value: 5, ...other }), makeTarget({ value: 6, ...other })));
    const none = { reviewYear: null, year: null };
    expect(layoutRates('growth', pairs, none)?.title).toBe('2 项增速的目标都高于结果');
    expect(layoutRates('growth', pairs, REPORT)?.title).toBe('2 项增速的 1902 年目标都高于 1901 年结果');
  });
});

describe('rows', () => {
  test('say their difference as far as the bounds allow, free of rounding dust', () => {
    const words = layout(...EIGHT).rows.map(({ differenceWords }) => differenceWords);
    expect(words).toEqual([
      '约+1.6个百分点',
      '持平或更高',
      '至多−2.5个百分点',
      '持平或更低',
      '−2至−1.5个百分点',
      '0个百分点',
      null,
      '至多−0.5个百分点',
    ]);
    expect(layout(pairOf(0.1, 0.3)).rows[0]?.difference).toBe(0.2);
  });

  test('that compare in part have a note and no line between their marks', () => {
    const { placed } = layout(...EIGHT);
    expect(placed.map(({ linked }) => linked)).toEqual([true, true, true, true, true, true, false, true]);
    expect(placed[6]?.notes).toEqual(['部分可比：统计范围不同：结果为全社会，目标为官办。', '结果的年份原文未说明']);
  });

  test('say another year than the chart is of', () => {
    const { placed, years } = layout(...EIGHT);
    expect(years).toEqual({ result: 1901, target: 1902 });
    expect(placed[6]?.target.words).toBe('1905年8%');
    expect(placed[0]?.target.words).toBe('6%左右');
  });

  test('are whole sentences in their tooltips', () => {
    expect(drawRates(layout(...EIGHT))).toContain('<title>茶税：1901年结果 4.4%，1902年目标 6%左右</title>');
  });

  test('do not reach into each other', () => {
    const { placed, height } = layout(...EIGHT);
    placed.forEach(({ top, height: own, track, figures }, i) => {
      expect(placed[i + 1]?.top ?? height).toBeGreaterThanOrEqual(top + own);
      expect(track - 13).toBeGreaterThan(Math.max(figures.result, figures.target));
      expect(own).toBeGreaterThan(track + 13);
    });
  });
});

test('shares are drawn in the same way, with no growth among them', () => {
  const share = { measure: 'share', direction: 'none' } as const;
  const document = documentOf([
    makePair(makeQuantity({ value: 70, ...share }), makeTarget({ value: 71, ...share })),
    makePair(makeQuantity({ value: 4, unit: '‰', ...share }), makeTarget({ value: 5, unit: '‰', ...share })),
    pairOf(5, 6),
  ]);
  expect(layoutShares(document)?.title).toBe('2 项比例的 1902 年目标都高于 1901 年结果');
  expect(layoutShares(document)?.rows[1]?.difference).toBe(0.1);
  expect(layoutGrowth(document)?.rows).toHaveLength(1);
});

test('without pairs there is no chart', () => {
  expect(layoutRates('growth', [], REPORT)).toBeNull();
  expect(layoutGrowth(documentOf([]))).toBeNull();
  expect(layoutShares(documentOf([pairOf(5, 6)]))).toBeNull();
});

test('zero alone still has an axis', () => {
  expect(layout(pairOf(0, 0)).placed[0]?.target.mark.x).toBe(5);
});

test('the drawing', async () => {
  const svg = drawRates(layout(...EIGHT)).replaceAll('<g class="row"', '\n<g class="row"');
  const steady = svg.replace(/indicator-[\d-]+p1-s1-q\d+/g, 'ID');
  await expect(`${steady}\n`).toMatchFileSnapshot('../../fixtures/charts/growth.svg.txt');
  expect(svg).toContain('&#60;投资&#62;');
});
