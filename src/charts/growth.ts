import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { drawTickLabels, layoutAxis, type Axis } from './axis.ts';
import { differenceWords, withoutDust } from '../figures/difference-words.ts';
import { figureOf, percentRange } from '../figures/figure.ts';
import { growthName, MEASURES } from '../figures/words.ts';
import { describeFindings } from './finding.ts';
import { percentWords } from '../figures/number-words.ts';
import { sortPairs, type FullPair } from './pair-kinds.ts';
import {
  datedWords,
  pairSentence,
  rowNotes,
  yearLabel,
  yearsOf,
  type ChartReport,
  type ChartYears,
} from './row-figures.ts';
import { describeMarks, layoutMark, legendOf } from './target-mark.ts';
import { drawHeads, drawRow, placeRows, type PlacedRow, type TrackRow } from './track-rows.ts';
import { pointOf, relate, type Relation, type ValueRange } from '../figures/value-range.ts';

/** A row of the table beside the chart; `range` in percent, falls negative. */
export interface RateRow {
  pair: FullPair;
  result: { quantity: Quantity; words: string; range: ValueRange };
  target: { quantity: Quantity; words: string; range: ValueRange };
  /** Null where both compare in part alone. */
  relation: Relation | null;
  /** Target less result in percentage points, by the numbers as written; null where both compare in part alone. */
  difference: number | null;
  /** The difference in words, with the target's bound: 约+1.6个百分点. */
  differenceWords: string | null;
}

/** Rates of one kind on one axis in percent. */
export interface RatesLayout {
  kind: 'growth' | 'share';
  title: string;
  description: string;
  /** What the drawing says in words below it; null where it needs none. */
  legend: string | null;
  years: ChartYears;
  rows: readonly RateRow[];
  axis: Axis;
  placed: readonly PlacedRow[];
  /** In px. */
  height: number;
}

/** Chart 1: growth of results and targets, a row an indicator; null where the report has none to compare. */
export function layoutGrowth(document: ReportDocument): RatesLayout | null {
  return layoutRates('growth', sortPairs(document).growth, document);
}

/** Shares in the same way, on an axis of their own. */
export function layoutShares(document: ReportDocument): RatesLayout | null {
  return layoutRates('share', sortPairs(document).shares, document);
}

/** @param pairs of one kind, in the order in which they are to be shown */
export function layoutRates(
  kind: RatesLayout['kind'],
  pairs: readonly FullPair[],
  report: ChartReport,
): RatesLayout | null {
  const rows = pairs.flatMap((pair) => readRate(pair) ?? []);
  if (rows.length === 0) return null;
  const years = yearsOf(
    rows.map(({ pair }) => pair),
    report,
  );
  const ends = rows.flatMap(({ result, target }) => [result, target].flatMap(({ range }) => [range.low, range.high]));
  const axis = layoutAxis([0, ...ends], { label: percentWords });
  const placed = placeRows(
    rows.map((row) => trackRow(row, axis, years)),
    TOP,
  );
  const bottom = placed.reduce((sum, { height }) => sum + height, TOP);
  const title = titleOf(kind, rows, years);
  const legend = legendOf(rows.flatMap(({ result, target }) => [result.range, target.range]));
  const description = describe(rows, years, axis);
  return { kind, title, description, legend, years, rows, axis, placed, height: bottom + 16 };
}

/** Heads of the columns and the axis's numbers stand above the rows. */
const TOP = 56;
function readRate(pair: FullPair): RateRow | null {
  const [result, target] = [percentRange(pair.result), percentRange(pair.target)];
  if (!result || !target) return null;
  const comparable = pair.comparable === 'yes';
  const difference = comparable ? withoutDust(pointOf(target) - pointOf(result)) : null;
  return {
    pair,
    result: { quantity: pair.result, words: figureOf(pair.result).beside(pair.indicator.label), range: result },
    target: { quantity: pair.target, words: figureOf(pair.target).beside(pair.indicator.label), range: target },
    relation: comparable ? relate(target, result) : null,
    difference,
    differenceWords: difference === null ? null : differenceWords(result, target, '个百分点'),
  };
}

function trackRow(
  { pair, result, target, difference, differenceWords }: RateRow,
  axis: Axis,
  years: ChartYears,
): TrackRow {
  const partly = pair.comparable === 'partly' ? `部分可比：${pair.reason ?? ''}` : null;
  return {
    indicator: pair.indicator.id,
    label: pair.indicator.label,
    result: {
      words: datedWords(pair.result, pair.indicator.label, years.result),
      mark: layoutMark('result', result.range, axis.place),
    },
    target: {
      words: datedWords(pair.target, pair.indicator.label, years.target),
      mark: layoutMark('target', target.range, axis.place),
    },
    computed: differenceWords,
    notes: [...(partly === null ? [] : [partly]), ...rowNotes(pair)],
    linked: partly === null,
    sentence: pairSentence(pair) + (partly === null ? '' : `（${partly}）`),
    keys: { result: pointOf(result.range), target: pointOf(target.range), difference },
  };
}

function titleOf(kind: RatesLayout['kind'], rows: readonly RateRow[], years: ChartYears): string {
  const relations = rows.flatMap(({ relation }) => relation ?? []);
  const [only] = rows.filter(({ relation }) => relation !== null);
  const label = only && relations.length === 1 ? nameOf(kind, only.pair.indicator.label) : null;
  return describeFindings({ noun: MEASURES[kind], years, relations, label, partly: rows.length - relations.length });
}

function nameOf(kind: RatesLayout['kind'], label: string): string {
  return kind === 'growth' ? growthName(label) : label;
}

function describe(rows: readonly RateRow[], years: ChartYears, { domain: [from, to] }: Axis): string {
  const count = `共 ${String(rows.length)} 行，每行一项指标`;
  const scale = `同一横轴，从 ${percentWords(from)} 到 ${percentWords(to)}`;
  const marks = describeMarks(rows.map(({ target }) => target.range));
  return `${count}，${scale}。圆点是${yearLabel(years, 'result')}；${yearLabel(years, 'target')}按原文的口气画：${marks}。各行数字见图下的表。`;
}

/** The inner SVG; see `RatesLayout.height`. */
export function drawRates({ axis, placed, years, height }: RatesLayout): string {
  const heads = { result: yearLabel(years, 'result'), target: yearLabel(years, 'target') };
  return [
    drawHeads(placed, heads, 14),
    drawTickLabels(axis, TOP - 12),
    ...placed.map((row) => drawRow(row, axis, 0)),
    drawTickLabels(axis, height - 4),
  ].join('');
}
