import type { Chain, ChainYear, PlaceYears, SaidFigure } from '../model/place-years.ts';
import type { FigureKind } from '../model/shared-figures.ts';
import type { Quantity } from '../schema/quantity.ts';
import { kindName, rangeOnAxis } from './compared-words.ts';
import type { ReportsLinks } from './compared-table.ts';
import type { PairedStatus } from '../figures/figure.ts';
import { differenceWords, withoutDust } from '../figures/difference-words.ts';
import { amountWords, percentWords } from '../figures/number-words.ts';
import { figureCell, type Cell, type Column, type Table } from './table.ts';
import { drawColumnAxis, drawTrackCell, layoutColumn, type DrawnFigure, type TrackColumn } from './track-cell.ts';
import { pointOf, scaleRange, type ValueRange } from '../figures/value-range.ts';

/** One kind of figure of a place through the years. */
export interface ChainTable {
  /** HTML id. */
  id: string;
  heading: string;
  table: Table;
}

/** Result less target of one year, in the target's unit; null where it cannot be told. */
export interface YearDifference {
  value: number;
  words: string;
}

/** The years of each chain, a row a year: the target, the result that the next report gives, how far they lie apart. */
export function chainTables({ chains }: PlaceYears, links: ReportsLinks): ChainTable[] {
  return chains.map((chain, i) => {
    const heading = kindName(chain.label, chain.kind);
    const scale = scaleOf(chain);
    const drawn = chain.years.map((year) => figuresOn(chain.kind, year, scale.times));
    const column = columnFor(scale.unit, drawn.flat());
    const differences = chain.years.map((year) => differenceOf(chain.kind, year));
    const told = differences.some((one) => one !== null);
    const columns: Column[] = [
      { label: '年份' },
      { label: '当年报告的目标', numeric: true },
      { label: '次年报告的结果', numeric: true },
      ...(told ? [{ label: '结果减目标', numeric: true }] : []),
      ...(column ? [{ label: '图', axis: drawColumnAxis(column) }] : []),
    ];
    const rows = chain.years.map((year, n): Cell[] => [
      { text: `${String(year.year)}年`, value: year.year },
      saidCell(heading, year.target, year.reports.target, links),
      saidCell(heading, year.result, year.reports.result, links),
      ...(told ? [{ text: differences[n]?.words ?? '', value: differences[n]?.value ?? null }] : []),
      ...(column ? [{ text: '', drawing: drawTrackCell(column, drawn[n] ?? []) }] : []),
    ]);
    return { id: `chain-${String(i + 1)}`, heading, table: { caption: heading, columns, rows } };
  });
}

/** What reports do not say is told apart from what no report on the site could say. */
function saidCell(name: string, said: SaidFigure | null, known: boolean, links: Pick<ReportsLinks, 'text'>): Cell {
  if (!said) return { text: known ? '没有找到' : '本站没有这份报告', value: null };
  return figureCell(said.quantity, name, links.text(said.report.slug, said.quantity.id));
}

/** The unit of a chain's axis, that of its first figure, and how many of it one base unit is. */
function scaleOf({ kind, years }: Chain): { unit: string; times: number } {
  const first = years.flatMap(({ target, result }) => [target, result].flatMap((one) => one ?? []))[0]?.quantity;
  return first ? unitOf(kind, first) : { unit: kind.unit, times: 1 };
}

function unitOf({ measure, unit }: FigureKind, quantity: Quantity): { unit: string; times: number } {
  if (measure === 'growth' || measure === 'share') return { unit: '%', times: 1 };
  const { base, value } = quantity;
  const times = base && value !== null && value !== 0 ? value / base.value : 1;
  return { unit: times === 1 ? unit : (quantity.unit ?? unit), times };
}

function figuresOn(kind: FigureKind, { target, result }: ChainYear, times: number): DrawnFigure[] {
  const on = (status: PairedStatus, said: SaidFigure | null): DrawnFigure[] => {
    const range = said && rangeOnAxis(kind, said.quantity);
    return range ? [{ status, range: scaleRange(range, times) }] : [];
  };
  return [...on('result', result), ...on('target', target)];
}

function columnFor(unit: string, figures: readonly DrawnFigure[]): TrackColumn | null {
  if (figures.length < 2) return null;
  const label = unit === '%' ? percentWords : (value: number): string => amountWords(value, unit);
  return layoutColumn(figures, { marked: 0, label });
}

/** Result less target of one year. A plain difference of two figures, and no verdict. */
export function differenceOf(kind: FigureKind, { target, result }: ChainYear): YearDifference | null {
  const [from, to] = [target, result].map((said) => said && rangeOnAxis(kind, said.quantity));
  if (!from || !to || !target) return null;
  const { unit, times } = unitOf(kind, target.quantity);
  const [a, b]: [ValueRange, ValueRange] = [scaleRange(from, times), scaleRange(to, times)];
  const words = differenceWords(a, b, unit === '%' ? '个百分点' : unit);
  return words === null ? null : { words, value: withoutDust(pointOf(b) - pointOf(a)) };
}

/** Targets alone or results alone of several years, all in one table; null where there is none. */
export function seriesTable({ series }: PlaceYears, links: ReportsLinks): Table | null {
  if (series.length === 0) return null;
  const years = [...new Set(series.flatMap((chain) => chain.years.map(({ year }) => year)))].sort((a, b) => a - b);
  return {
    caption: '只有目标或只有结果的',
    columns: [
      { label: '指标' },
      { label: '类别' },
      ...years.map((year) => ({ label: `${String(year)}年`, numeric: true })),
    ],
    rows: series.map((chain) => [
      { text: kindName(chain.label, chain.kind) },
      { text: statusOf(chain) },
      ...years.map((year): Cell => {
        const found = chain.years.find((one) => one.year === year);
        const said = found?.target ?? found?.result;
        if (!said) return { text: '', value: null };
        const cell = saidCell(kindName(chain.label, chain.kind), said, true, links);
        return mixed(chain) ? { ...cell, text: `${found?.target ? '目标' : '结果'} ${cell.text}` } : cell;
      }),
    ]),
  };
}

function statusOf(chain: Chain): string {
  if (mixed(chain)) return '目标或结果';
  return chain.years.some(({ target }) => target) ? '目标' : '结果';
}

/** Some years have a target and others a result, and none has both. */
function mixed({ years }: Chain): boolean {
  return years.some(({ target }) => target) && years.some(({ result }) => result);
}
