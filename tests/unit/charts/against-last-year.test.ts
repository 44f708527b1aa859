import { describe, expect, test } from 'vitest';
import {
  drawAgainst,
  layoutAgainst,
  layoutAgainstLastYear,
  readAgainst,
  type AgainstLayout,
} from '../../../src/charts/against-last-year.ts';
import type { FullPair } from '../../../src/charts/pair-kinds.ts';
import { loadSite } from '../../../src/model/load.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { REPORT, documentOf, makePair, makeQuantity, makeTarget } from './make-pairs.ts';

const COUNT = { measure: 'count', direction: 'none', unit: '家' } as const;

const pairOf = (result: Partial<Quantity>, target: Partial<Quantity>, more: Partial<FullPair> = {}): FullPair =>
  makePair(makeQuantity({ ...COUNT, ...result }), makeTarget({ ...COUNT, ...target }), more);

function layout(...pairs: FullPair[]): AgainstLayout {
  const made = layoutAgainst(pairs, REPORT);
  if (!made) throw new Error('no chart');
  return made;
}

const rangeWords = (result: Partial<Quantity>, target: Partial<Quantity>): string | undefined =>
  layout(pairOf(result, target)).rows[0]?.rangeWords;

describe('a target in percent of the result', () => {
  test('is told as firmly as both figures are', () => {
    expect(rangeWords({ value: 433 }, { value: 507 })).toBe('117%');
    expect(rangeWords({ value: 200 }, { value: 202, bound: 'at_least' })).toBe('至少101%');
    expect(rangeWords({ value: 200 }, { value: 100, bound: 'approx' })).toBe('约50%');
    expect(rangeWords({ value: 200 }, { value: 100, bound: 'at_most' })).toBe('至多50%');
    expect(rangeWords({ value: 100 }, { value: 110, valueMax: 120 })).toBe('110%—120%');
    expect(rangeWords({ value: 300, bound: 'at_least' }, { value: 330 })).toBe('至多110%');
  });

  test('is never rounded to 100% where it is not', () => {
    expect(rangeWords({ value: 1000 }, { value: 1004 })).toBe('100.4%');
    expect(rangeWords({ value: 10000 }, { value: 9997 })).toBe('99.97%');
    expect(rangeWords({ value: 1000 }, { value: 1000 })).toBe('100%');
  });

  test('takes amounts in base units', () => {
    const yuan = (value: number, unit: string, times: number): Partial<Quantity> => ({
      ...{ value, unit, measure: 'level' },
      base: { value: value * times, valueMax: null, unit: '元' },
    });
    expect(rangeWords(yuan(8000, '万元', 1e4), yuan(1, '亿元', 1e8))).toBe('125%');
  });
});

describe('positions', () => {
  test('lie between 5 and 90 percent of the width, the result at 100%', () => {
    const { axis, placed } = layout(pairOf({ value: 200 }, { value: 50 }), pairOf({ value: 200 }, { value: 280 }));
    const [low, high] = axis.domain;
    const x = (percent: number): number => 5 + ((percent - low) / (high - low)) * 85;
    expect(axis.domain).toEqual([20, 140]);
    expect(placed.map(({ target }) => target.mark.x)).toEqual([expect.closeTo(x(25), 6), expect.closeTo(x(140), 6)]);
    for (const { result } of placed) {
      expect(result.mark.shape).toBe('point');
      expect(result.mark.x).toBeCloseTo(x(100), 6);
    }
  });

  test('of nearly equal figures are near each other', () => {
    const { axis } = layout(pairOf({ value: 1000 }, { value: 1001 }));
    expect(axis.domain[1] - axis.domain[0]).toBeGreaterThanOrEqual(20);
  });

  test('of all rows of the report are those of its own quotes', () => {
    const [report] = loadSite('content').reports;
    const chart = layoutAgainstLastYear(report.document);
    if (!chart) throw new Error('no chart');
    const [low, high] = chart.axis.domain;
    expect(chart.rows.length).toBeGreaterThan(5);
    chart.rows.forEach(({ pair: { result, target } }, i) => {
      // The report gives both figures of a row in the same multiple of their unit.
      const percent = (Number.parseFloat(target.raw) / Number.parseFloat(result.raw)) * 100;
      const { mark } = chart.placed[i]?.target ?? {};
      expect(mark?.x).toBeCloseTo(5 + ((percent - low) / (high - low)) * 85, 6);
      expect(mark?.shape).toBe(
        { exact: 'point', at_least: 'open-right', at_most: 'open-left', approx: 'soft' }[target.bound],
      );
    });
  });
});

describe('what cannot be drawn', () => {
  test.each([
    ['a result of zero', pairOf({ value: 0 }, { value: 5 }), '上年结果不是正数，不能计算比例。'],
    ['a result that may be zero', pairOf({ value: 0, valueMax: 1 }, { value: 0 }), '上年结果不是正数，不能计算比例。'],
    ['a negative result', pairOf({ value: -3 }, { value: 5 }), '上年结果不是正数，不能计算比例。'],
    [
      'two figures with lower ends alone',
      pairOf({ value: 5, bound: 'at_least' }, { value: 5, bound: 'at_least' }),
      '结果和目标都只给出上限或下限，不能计算比例。',
    ],
    ['a target many times the result', pairOf({ value: 1 }, { value: 20 }), '目标是上年结果的2000%，超出坐标范围。'],
    ['no number', pairOf({ value: null, raw: '若干' }, { value: 20 }), '没有写成具体的数，不能计算比例。'],
  ])('%s is listed with its reason', (_, pair, why) => {
    expect(readAgainst([pair])).toEqual({ rows: [], undrawn: [{ pair, why }] });
    expect(layoutAgainst([pair], REPORT)).toBeNull();
  });

  test('does not count in the title', () => {
    const { title, undrawn } = layout(
      pairOf({ value: 1 }, { value: 2 }),
      pairOf({ value: 2 }, { value: 1 }),
      pairOf({ value: 0 }, { value: 1 }),
    );
    expect(title).toBe('2 项总量与数量中，1 项的 1902 年目标高于 1901 年结果，1 项低于');
    expect(undrawn).toHaveLength(1);
  });
});

test('the title changes with a figure', () => {
  const first = pairOf({ value: 10 }, { value: 11 });
  expect(layout(first, pairOf({ value: 10 }, { value: 12 })).title).toBe(
    '2 项总量与数量的 1902 年目标都高于 1901 年结果',
  );
  expect(layout(first, pairOf({ value: 10 }, { value: 9, bound: 'at_least' })).title).toBe(
    '2 项总量与数量中，1 项的 1902 年目标高于 1901 年结果，1 项的下限不高于结果',
  );
});

test('rows tell all of their figures, and what they may be sorted by', () => {
  const svg = drawAgainst(layout(pairOf({ value: 200 }, { value: 202, bound: 'at_least', hedge: '突破' })));
  expect(svg).toContain('<title>茶税：1901年结果 200家，1902年目标 突破202家；目标是结果的至少101%</title>');
  expect(svg).toContain('data-result="200" data-target="202" data-difference="101"');
  expect(svg).toContain('>1901年结果＝100%<');
});

test('without pairs there is no chart', () => {
  expect(layoutAgainstLastYear(documentOf([]))).toBeNull();
});

test('the drawing', async () => {
  const svg = drawAgainst(
    layout(
      pairOf({ value: 433 }, { value: 507 }, {}),
      pairOf({ value: 210 }, { value: 50, bound: 'at_least', hedge: '以上' }),
      pairOf({ value: 100 }, { value: 120, bound: 'approx', hedge: '左右' }),
    ),
  );
  const steady = svg.replaceAll('<g class="row"', '\n<g class="row"').replace(/indicator-[\d-]+p1-s1-q\d+/g, 'ID');
  await expect(`${steady}\n`).toMatchFileSnapshot('../../fixtures/charts/against-last-year.svg.txt');
});
