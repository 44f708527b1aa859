import { describe, expect, test } from 'vitest';
import { comparePage } from '../../../src/charts/compare-page.ts';
import { layoutGrowth } from '../../../src/charts/growth.ts';
import { indicatorTables } from '../../../src/charts/indicator-tables.ts';
import { layoutOwnCharts } from '../../../src/charts/own-chart.ts';
import { ratesTable } from '../../../src/charts/pair-tables.ts';
import { sortPairs } from '../../../src/charts/pair-kinds.ts';
import { tableFile } from '../../../src/export/table-rows.ts';
import { viewIndicators } from '../../../src/model/indicator-view.ts';
import { listDistinctPairs, listPairs } from '../../../src/model/pairs.ts';
import { onceEach, otherTellings } from '../../../src/model/tellings.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import { documentOf, makePair, makeQuantity, makeTarget } from '../charts/make-pairs.ts';
import { read } from '../charts/small-report.ts';

/** The report looks back once on prices and tells its aim twice. */
const TWICE = `兰溪市1932年政府工作报告
各位代表：
一、1931年工作回顾
居民消费价格上涨1.4%。茶叶产量达到52万吨，增长3.5%。新建水库7座。
二、1932年主要目标
1932年的主要预期目标是：居民消费价格涨幅2.5%左右，茶叶产量达到55万吨以上。
三、1932年重点工作
居民消费价格上涨2.5%左右，茶叶产量增长4%。新建水库9座。`;

const document = read(TWICE);
const figure = (raw: string, nth = 0): Quantity => {
  const found = document.quantities.filter((one) => one.raw === raw)[nth];
  if (!found) throw new Error(`no ${raw}`);
  return found;
};

describe('a figure that a report tells twice', () => {
  test('is one fact with two places', () => {
    expect(otherTellings(document, figure('2.5%').id)).toEqual([figure('2.5%', 1)]);
    expect(otherTellings(document, figure('2.5%', 1).id)).toEqual([figure('2.5%')]);
    expect(onceEach(document, [figure('2.5%', 1), figure('2.5%')])).toEqual([figure('2.5%')]);
  });

  test('is paired, drawn, tabled and counted once', () => {
    const targets = (pairs: readonly { target: Quantity | null }[]) =>
      pairs.flatMap(({ target }) => target?.raw ?? []).filter((raw) => raw === '2.5%');
    expect(targets(listPairs(document))).toHaveLength(2);
    expect(targets(listDistinctPairs(document))).toHaveLength(1);
    const growth = layoutGrowth(document);
    expect(growth?.rows.map(({ pair }) => pair.target.raw)).toEqual(['2.5%', '4%']);
    expect(growth?.title).toMatch(/2 项增速/);
    const links = { indicator: (id: string) => id, text: (id: string) => id };
    expect(comparePage(document, links).summary).toMatch(/^带数字的目标共 4 个/);
    const prices = [...viewIndicators(document).values()].find(({ targets: all }) => all.includes(figure('2.5%')));
    expect(prices?.targets).toEqual([figure('2.5%')]);
    const [own] = prices ? layoutOwnCharts(document, prices.indicator) : [];
    expect(own?.rows.map(({ quantity }) => quantity.raw)).toEqual(['1.4%', '2.5%']);
  });

  test('leads from its one row to all its places', () => {
    const links = {
      indicator: (id: string) => id,
      text: (id: string) => id,
      also: (id: string) => otherTellings(document, id).map((one) => ({ at: one.sentence, href: one.id })),
    };
    const places = [{ at: figure('2.5%', 1).sentence, href: figure('2.5%', 1).id }];
    const growth = layoutGrowth(document);
    expect(growth && ratesTable(growth, links).rows.map((cells) => cells[2]?.also)).toEqual([places, undefined]);
    const cells = indicatorTables(document, links).flatMap(({ table }) => table.rows.flat());
    expect(cells.flatMap(({ also }) => (also ? [also] : []))).toEqual([places]);
  });

  test('is one line of the list of targets, which names both its places', () => {
    const lines = tableFile('targets', document).split('\r\n');
    const places = [figure('2.5%').id, figure('2.5%', 1).id];
    const told = lines.filter((line) => places.some((id) => line.includes(`,${id},`) || line.endsWith(`,${id}`)));
    expect(told).toHaveLength(1);
    for (const id of places) expect(told[0]).toContain(id);
  });
});

describe('figures that are not the same', () => {
  const pairOf = (a: Partial<Quantity>, b: Partial<Quantity>): ReportDocument => {
    const [one, other] = [makeTarget(a), makeTarget(b)];
    const pair = makePair(makeQuantity(), one);
    const targets = [one.id, other.id];
    const { indicator } = pair;
    return documentOf([
      { ...pair, indicator: { ...indicator, targets } },
      { ...pair, indicator: { ...indicator, targets }, target: other },
    ]);
  };
  const distinct = (a: Partial<Quantity>, b: Partial<Quantity>): number => listDistinctPairs(pairOf(a, b)).length;

  test.each<[string, Partial<Quantity>, Partial<Quantity>]>([
    ['another value', { value: 7 }, { value: 8 }],
    ['another bound', { bound: 'at_least', hedge: '以上' }, {}],
    ['another measure', {}, { measure: 'share' }],
    ['another year', { period: '1902' }, { period: '1903' }],
    ['a rise and a fall', { direction: 'up' }, { direction: 'down' }],
    ['a time that is not told', { period: 'other' }, { period: 'other' }],
    ['something else to be measured against', { wording: '占年度计划' }, { wording: '占全省' }],
    ['nothing to be measured against', { wording: '完成年度计划的' }, { wording: '达到' }],
    [
      'words in the place of a unit',
      { value: 0, unit: null, raw: '零事故', measure: 'count' },
      { value: 0, unit: null, raw: '零投诉', measure: 'count' },
    ],
    ['the upper end of a range', { value: 7, valueMax: 8 }, { value: 7 }],
  ])('stay apart: %s', (_, a, b) => {
    expect(distinct(a, b)).toBe(2);
  });

  test.each<[string, Partial<Quantity>, Partial<Quantity>]>([
    ['the verb', { wording: '增长' }, { wording: '增幅' }],
    ['the year before', { wording: '比上年增长' }, { wording: '增长' }],
    [
      'the unit it is written in',
      { value: 3, unit: '亿元', measure: 'level', base: { value: 3e8, valueMax: null, unit: '元' } },
      { value: 30000, unit: '万元', measure: 'level', base: { value: 3e8, valueMax: null, unit: '元' } },
    ],
  ])('are one where they differ in words alone: %s', (_, a, b) => {
    expect(distinct(a, b)).toBe(1);
  });

  test('of another indicator stay apart', () => {
    const [a, b] = [makePair(makeQuantity(), makeTarget()), makePair(makeQuantity(), makeTarget(), { label: '盐税' })];
    expect(sortPairs(documentOf([a, b])).growth).toHaveLength(2);
  });

  test('keep the pair that has a result', () => {
    const [one, other] = [makeTarget(), makeTarget()];
    const pair = makePair(makeQuantity(), one);
    const indicator = { ...pair.indicator, targets: [one.id, other.id] };
    const lone = { ...pair, indicator, result: null, comparable: 'no' as const, reason: '无' };
    const [kept] = listDistinctPairs(documentOf([lone, { ...pair, indicator, target: other }]));
    expect(kept).toMatchObject({ comparable: 'yes', target: one });
  });
});
