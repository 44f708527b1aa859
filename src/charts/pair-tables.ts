import { figureOf } from '../figures/figure.ts';
import { periodWords } from '../figures/period.ts';
import type { AgainstLayout } from './against-last-year.ts';
import type { RatesLayout } from './growth.ts';
import { amountWords } from '../figures/number-words.ts';
import type { OwnLayout } from './own-chart.ts';
import type { FullPair, PairKinds } from './pair-kinds.ts';
import { yearLabel, yearsOf, type ChartReport } from './row-figures.ts';
import { ownerWords, standingResult } from '../model/pairs.ts';
import { figureCell, type Cell, type Column, type Table } from './table.ts';
import type { Quantity } from '../schema/quantity.ts';
import { pointOf } from '../figures/value-range.ts';

/** Where tables link to. */
export interface TableLinks {
  indicator: (id: string) => string;
  /** Where a quantity stands in the text. */
  text: (id: string) => string;
  /** Where else the report tells the same as a quantity does. */
  also?: (id: string) => NonNullable<Cell['also']>;
}

/** Chart 1 as a table: what is drawn, and nothing else. */
export function ratesTable({ kind, rows, years, title }: RatesLayout, links: TableLinks): Table {
  return {
    caption: title,
    columns: [
      { label: '指标' },
      { label: yearLabel(years, 'result'), numeric: true },
      { label: yearLabel(years, 'target'), numeric: true },
      { label: kind === 'growth' ? '目标与结果的差' : '差', numeric: true, unit: '个百分点' },
      { label: '可比' },
    ],
    rows: rows.map(({ pair, difference, differenceWords }) => [
      nameCell(pair, links),
      resultCell(pair, links),
      toldCell(pair.target, pair.indicator, links),
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
    rows: rows.map(({ pair, range, rangeWords }) => [
      nameCell(pair, links),
      resultCell(pair, links),
      toldCell(pair.target, pair.indicator, links),
      { text: rangeWords, value: round(pointOf(range)) },
    ]),
  };
}

/** Chart 6 as a table. */
export function ownTable({ indicator, title, rows, unit }: OwnLayout, links: TableLinks): Table {
  const converted = rows.some(({ quantity }) => figureOf(quantity).amount.unit !== unit);
  return {
    caption: title,
    columns: [
      { label: '数据' },
      { label: '原文', numeric: true },
      ...(converted ? [{ label: '坐标上的数', numeric: true, unit }] : []),
    ],
    rows: rows.map(({ name, range, quantity }) => [
      { text: name },
      toldCell(quantity, indicator, links),
      ...(converted ? [{ text: amountWords(pointOf(range), unit), value: round(pointOf(range)) }] : []),
    ]),
  };
}

/** Pairs that are not drawn, each with both figures and the reason. */
export function pairsTable(
  caption: string,
  pairs: readonly (FullPair & { why?: string })[],
  report: ChartReport,
  links: TableLinks,
): Table {
  const years = yearsOf(pairs, report);
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
      resultCell(pair, links),
      toldCell(pair.target, pair.indicator, links),
      { text: [pair.reason, pair.why, elsewhere(pair)].filter((part) => part !== null && part !== undefined).join('') },
    ]),
  };
}

/** Targets that no result stands beside. */
export function targetsTable(caption: string, { targets }: PairKinds, links: TableLinks): Table {
  const full = targets.flatMap(({ indicator, target }) => (target ? [{ indicator, target }] : []));
  return {
    caption,
    columns: [{ label: '指标' }, column('目标'), { label: '年份' }],
    rows: full.map(({ indicator, target }) => [
      nameCell({ indicator }, links),
      toldCell(target, indicator, links),
      { text: periodWords(figureOf(target).period) || '未说明' },
    ]),
  };
}

/** Results that no target stands beside. */
export function resultsTable(caption: string, { results }: PairKinds, links: TableLinks): Table {
  return {
    caption,
    columns: [{ label: '指标' }, column('结果'), { label: '年份' }],
    rows: results.flatMap(({ indicator, results: found }) =>
      found.map((result) => [
        nameCell({ indicator }, links),
        toldCell(result, indicator, links),
        { text: periodWords(figureOf(result).period) || '未说明' },
      ]),
    ),
  };
}

function column(label: string): Column {
  return { label, numeric: true };
}

function toldCell(quantity: Quantity, { label }: FullPair['indicator'], links: TableLinks): Cell {
  return { ...figureCell(quantity, label, links.text(quantity.id)), ...alsoAt([quantity], links) };
}

/** The other places of figures, where there are any. */
export function alsoAt(quantities: readonly Quantity[], { also }: TableLinks): Pick<Cell, 'also'> {
  const found = quantities.flatMap(({ id }) => also?.(id) ?? []);
  return found.length > 0 ? { also: found } : {};
}

function nameCell({ indicator }: Pick<FullPair, 'indicator'>, links: TableLinks): Cell {
  return { text: indicator.label, href: links.indicator(indicator.id) };
}

/** The result with its own name where it is another's; empty where it is another's and does not compare. */
function resultCell(pair: FullPair, links: TableLinks): Cell {
  const result = standingResult(pair);
  if (!result) return { text: '', value: null };
  const cell = toldCell(result, pair.indicator, links);
  return { ...cell, text: cell.text + ownerWords(pair) };
}

/** Where the result is told that does not stand in the row. */
function elsewhere(pair: FullPair): string | null {
  return standingResult(pair) === null && pair.owner ? `另见“${pair.owner.label}”。` : null;
}

function verdict({ comparable, reason }: FullPair): string {
  return comparable === 'yes' ? '可比' : `部分可比：${reason ?? ''}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
