import type { Quantity } from '../schema/quantity.ts';
import { figureValue } from './figure-words.ts';
import type { AgainstLayout } from './against-last-year.ts';
import type { RatesLayout } from './growth.ts';
import { amountWords } from './number-words.ts';
import type { OwnLayout } from './own-chart.ts';
import type { FullPair, PairKinds } from './pair-kinds.ts';
import { yearLabel, yearsOf, type ChartContext } from './row-figures.ts';
import type { Cell, Column, Table } from './table.ts';
import { pointOf } from './value-range.ts';

/** Where tables link to. */
export interface TableLinks {
  indicator: (id: string) => string;
  /** Where a quantity stands in the text. */
  text: (id: string) => string;
}

/** Chart 1 as a table: what is drawn, and nothing else. */
export function ratesTable({ kind, rows, years, title }: RatesLayout, links: TableLinks): Table {
  return {
    caption: title,
    columns: [
      { label: '指标' },
      { label: yearLabel(years, 'result'), numeric: true, unit: '%' },
      { label: yearLabel(years, 'target'), numeric: true, unit: '%' },
      { label: kind === 'growth' ? '目标与结果的差' : '差', numeric: true, unit: '个百分点' },
      { label: '可比' },
    ],
    rows: rows.map(({ pair, result, target, difference, differenceWords }) => [
      nameCell(pair, links),
      { text: result.words, value: pointOf(result.range), href: links.text(pair.result.id) },
      { text: target.words, value: pointOf(target.range), href: links.text(pair.target.id) },
      { text: differenceWords ?? '不计算', value: difference },
      { text: verdict(pair) },
    ]),
  };
}

/** Chart 2 as a table. */
export function againstTable({ rows, years, title }: AgainstLayout, links: TableLinks): Table {
  return {
    caption: title,
    columns: [
      { label: '指标' },
      { label: yearLabel(years, 'result'), numeric: true },
      { label: yearLabel(years, 'target'), numeric: true },
      { label: '目标相当于结果的', numeric: true, unit: '%' },
    ],
    rows: rows.map(({ pair, result, target, range, rangeWords }) => [
      nameCell(pair, links),
      { text: result.words, value: pointOf(result.base), href: links.text(pair.result.id) },
      { text: target.words, value: pointOf(target.base), href: links.text(pair.target.id) },
      { text: rangeWords, value: round(pointOf(range)) },
    ]),
  };
}

/** Chart 6 as a table. */
export function ownTable({ title, rows, unit }: OwnLayout, links: TableLinks): Table {
  return {
    caption: title,
    columns: [{ label: '数据' }, { label: '原文', numeric: true }, { label: '坐标上的数', numeric: true, unit }],
    rows: rows.map(({ name, words, range, quantity }) => [
      { text: name },
      { text: words, value: quantity.value, href: links.text(quantity.id) },
      { text: amountWords(pointOf(range), unit), value: round(pointOf(range)) },
    ]),
  };
}

/** Pairs that are not drawn, each with both figures and the reason. */
export function pairsTable(
  caption: string,
  pairs: readonly (FullPair & { why?: string })[],
  context: ChartContext,
  links: TableLinks,
): Table {
  const years = yearsOf(pairs, context.document);
  return {
    caption,
    columns: [
      { label: '指标' },
      column(yearLabel(years, 'result')),
      column(yearLabel(years, 'target')),
      { label: '说明' },
    ],
    rows: pairs.map((pair) => [
      nameCell(pair, links),
      figureCell(pair.result, context, links),
      figureCell(pair.target, context, links),
      { text: [pair.reason, pair.why].filter((part) => part !== null && part !== undefined).join('') },
    ]),
  };
}

/** Targets that no result stands beside. */
export function targetsTable(caption: string, { targets }: PairKinds, context: ChartContext, links: TableLinks): Table {
  const full = targets.flatMap(({ indicator, target }) => (target ? [{ indicator, target }] : []));
  return {
    caption,
    columns: [{ label: '指标' }, column('目标'), { label: '年份' }],
    rows: full.map(({ indicator, target }) => [
      nameCell({ indicator }, links),
      figureCell(target, context, links),
      { text: periodWords(target.period) },
    ]),
  };
}

/** Results that no target stands beside. */
export function resultsTable(caption: string, { results }: PairKinds, context: ChartContext, links: TableLinks): Table {
  return {
    caption,
    columns: [{ label: '指标' }, column('结果'), { label: '年份' }],
    rows: results.flatMap(({ indicator, results: found }) =>
      found.map((result) => [
        nameCell({ indicator }, links),
        figureCell(result, context, links),
        { text: periodWords(result.period) },
      ]),
    ),
  };
}

function column(label: string): Column {
  return { label, numeric: true };
}

function nameCell({ indicator }: Pick<FullPair, 'indicator'>, links: TableLinks): Cell {
  return { text: indicator.label, href: links.indicator(indicator.id) };
}

function figureCell(quantity: Quantity, { words }: Pick<ChartContext, 'words'>, links: TableLinks): Cell {
  return { text: words(quantity), value: figureValue(quantity), href: links.text(quantity.id) };
}

function verdict({ comparable, reason }: FullPair): string {
  return comparable === 'yes' ? '可比' : `部分可比：${reason ?? ''}`;
}

/** `2018-2022` as readers write it: 2018—2022年. */
export function periodWords(period: string): string {
  return period === 'other' ? '未说明' : `${period.replace('-', '—')}年`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
