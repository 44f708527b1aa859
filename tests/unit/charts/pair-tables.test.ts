import { describe, expect, test } from 'vitest';
import { layoutAgainst } from '../../../src/charts/against-last-year.ts';
import { comparePage } from '../../../src/charts/compare-page.ts';
import { layoutRates } from '../../../src/charts/growth.ts';
import type { FullPair } from '../../../src/charts/pair-kinds.ts';
import { againstTable, pairsTable, ratesTable } from '../../../src/charts/pair-tables.ts';
import type { Cell, Table } from '../../../src/charts/table.ts';
import { REPORT, makeDocument, makePair, makeQuantity, makeTarget } from './make-pairs.ts';

const links = { indicator: (id: string) => `/i/${id}/`, text: (id: string) => `/t/#${id}` };
const words = ({ rows }: Table): string[][] => rows.map((cells) => cells.map(({ text }) => text));

const growth = [
  makePair(
    makeQuantity({ value: 4.4, raw: '4.4%' }),
    makeTarget({ value: 6, raw: '6%', bound: 'approx', hedge: '左右' }),
  ),
  makePair(makeQuantity({ value: 5, raw: '5%', direction: 'down' }), makeTarget({ value: 3, raw: '3%' }), {
    label: '盐税',
    comparable: 'partly',
    reason: '范围不同。',
  }),
];

describe('the table of growth rates', () => {
  const layout = layoutRates('growth', growth, REPORT);
  if (!layout) throw new Error('nothing is drawn');
  const table = ratesTable(layout, links);

  test('has a row a row drawn, in the report’s words, with the difference in percentage points', () => {
    expect(words(table)).toEqual([
      ['茶税', '4.4%', '6%左右', '约+1.6个百分点', '可比'],
      ['盐税', '下降5%', '3%', '不计算', '部分可比：范围不同。'],
    ]);
    expect(table.rows.map((cells) => cells.map(({ value }) => value))).toEqual([
      [undefined, 4.4, 6, 1.6, undefined],
      [undefined, -5, 3, null, undefined],
    ]);
  });

  test('leads from each name to its indicator and from each figure to its place in the text', () => {
    expect(table.rows[0]?.map(({ href }) => href)).toEqual([
      `/i/${growth[0]?.indicator.id ?? ''}/`,
      `/t/#${growth[0]?.result.id ?? ''}`,
      `/t/#${growth[0]?.target.id ?? ''}`,
      undefined,
      undefined,
    ]);
  });

  test('has the title of the drawing for its caption', () => {
    expect(table.caption).toBe(layout.title);
  });
});

test('the table of amounts tells the target in percent of the result, with what the bound leaves open', () => {
  const amount = { measure: 'level', direction: 'none', unit: '亿元' } as const;
  const of = (value: number) => ({
    ...amount,
    value,
    raw: `${String(value)}亿元`,
    base: { value: value * 1e8, valueMax: null, unit: '元' },
  });
  const layout = layoutAgainst(
    [makePair(makeQuantity(of(200)), makeTarget({ ...of(250), bound: 'at_least', hedge: '以上' }))],
    REPORT,
  );
  if (!layout) throw new Error('nothing is drawn');
  const table = againstTable(layout, links);
  expect(words(table)).toEqual([['茶税', '200亿元', '250亿元以上', '至少125%']]);
  expect(table.rows[0]?.map(({ value, unit }) => [value, unit])).toEqual([
    [undefined, undefined],
    [200, '亿元'],
    [250, '亿元'],
    [125, undefined],
  ]);
});

test('pairs that are not drawn stand with both figures and the reason', () => {
  const pair = makePair(
    makeQuantity({ value: 551, unit: '家', raw: '551家', measure: 'count' }),
    makeTarget({ value: 200, unit: '家', raw: '200家', measure: 'count' }),
    {
      comparable: 'no',
      reason: '结果是总数，目标是新增数。',
    },
  );
  expect(words(pairsTable('不能比的', [pair], REPORT, links))).toEqual([
    ['茶税', '551家', '200家', '结果是总数，目标是新增数。'],
  ]);
});

describe('the compare page', () => {
  const facts = (pairs: readonly ReturnType<typeof makePair>[]) =>
    makeDocument({
      quantities: pairs.flatMap(({ result, target }) => [result, target]),
      indicators: pairs.map(({ indicator }) => indicator),
      pairings: pairs.map(({ indicator, result, target, comparable, reason }) => ({
        ...{ indicator: indicator.id, result: result.id, target: target.id, comparable, reason },
      })),
    });

  test('counts the targets by verdict in a sentence that changes with the figures', () => {
    expect(comparePage(facts(growth), links)).toMatchObject({
      title: '1901年结果与1902年目标对照',
      summary: '带数字的目标共 2 个：1 个与上年结果可比，1 个部分可比。',
    });
    const [first] = growth;
    if (!first) throw new Error('no pair');
    expect(comparePage(facts([first]), links).summary).toBe('带数字的目标共 1 个：1 个与上年结果可比。');
  });

  test('has no table of nothing, and says so where the report sets no target', () => {
    expect(comparePage(facts(growth), links).tables).toEqual([]);
    expect(comparePage(facts([]), links)).toMatchObject({ summary: '没有找到带数字的目标。', tables: [] });
  });

  test('lists what cannot be compared with its reason, and never in a drawing', () => {
    const pair = makePair(makeQuantity(), makeTarget(), { comparable: 'no', reason: '口径不同。' });
    const { tables } = comparePage(facts([pair]), links);
    expect(tables.map(({ heading, table }) => [heading, table.rows.length])).toEqual([['不能比的', 1]]);
  });
});

describe('a result of another indicator', () => {
  const owner = { id: 'salt', label: '盐税', results: [], targets: [] };
  const rowOf = (comparable: FullPair['comparable']): readonly Cell[] | undefined => {
    const pair = makePair(makeQuantity(), makeTarget(), { comparable, reason: '范围不同。', owner });
    return pairsTable('不能比的', [pair], REPORT, links).rows[0];
  };

  test('that does not compare leaves its cell empty, with the reason and where it is told', () => {
    expect(rowOf('no')?.[1]).toEqual({ text: '', value: null });
    expect(rowOf('no')?.[3]?.text).toBe('范围不同。另见“盐税”。');
  });

  test('that compares in part has its own name beside it', () => {
    expect(rowOf('partly')?.[1]?.text).toBe('7.5%（盐税）');
  });
});
