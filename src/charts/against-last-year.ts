import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { anchorAt, drawTickLabels, layoutAxis, type Axis } from './axis.ts';
import { figureOf } from '../figures/figure.ts';
import { describeFindings } from './finding.ts';
import { percentWords } from '../figures/number-words.ts';
import { ratioWords } from '../figures/ratio-words.ts';
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
import { element, percent } from './svg.ts';
import { describeMarks, layoutMark, legendOf } from './target-mark.ts';
import { textWidth } from './text-width.ts';
import { drawHeads, drawRow, placeRows, type PlacedRow, type TrackRow } from './track-rows.ts';
import { isPositive, percentOf, pointOf, relate, type Relation, type ValueRange } from '../figures/value-range.ts';

/** A row of the table beside the chart; `base` are numbers in base units, `range` is the target in percent of the result. */
export interface AgainstRow {
  pair: FullPair;
  result: { quantity: Quantity; words: string; base: ValueRange };
  target: { quantity: Quantity; words: string; base: ValueRange };
  range: ValueRange;
  /** 117%, 至少107%, 约98%. */
  rangeWords: string;
  relation: Relation;
}

/** A pair that cannot be drawn on the common scale, with the reason. */
export interface UndrawnPair {
  pair: FullPair;
  why: string;
}

/** Amounts and counts in percent of the last year's result. */
export interface AgainstLayout {
  title: string;
  description: string;
  /** What the drawing says in words below it; null where it needs none. */
  legend: string | null;
  years: ChartYears;
  rows: readonly AgainstRow[];
  undrawn: readonly UndrawnPair[];
  axis: Axis;
  placed: readonly PlacedRow[];
  /** In px. */
  height: number;
}

/** Targets beyond so many percent of the result would press all others together. */
const MOST = 300;

/** Chart 2: targets in percent of the results, a row a pair; null where there is none to draw. */
export function layoutAgainstLastYear(document: ReportDocument): AgainstLayout | null {
  return layoutAgainst(sortPairs(document).levels, document);
}

/** @param pairs amounts or counts that compare, in the order in which they are to be shown */
export function layoutAgainst(pairs: readonly FullPair[], report: ChartReport): AgainstLayout | null {
  const { rows, undrawn } = readAgainst(pairs);
  if (rows.length === 0) return null;
  const years = yearsOf(
    rows.map(({ pair }) => pair),
    report,
  );
  const ends = rows.flatMap(({ range }) => [range.low, range.high]);
  // No bars, so that the axis may begin above zero; but nearly equal figures stay near each other.
  const axis = layoutAxis([100, ...ends], { label: percentWords, leastSpan: 20 });
  const placed = placeRows(
    rows.map((row) => trackRow(row, axis, years)),
    TOP,
  );
  const bottom = placed.reduce((sum, { height }) => sum + height, TOP);
  const relations = rows.map(({ relation }) => relation);
  const label = rows.length === 1 ? (rows[0]?.pair.indicator.label ?? null) : null;
  return {
    title: describeFindings({ noun: '总量与数量', years, relations, label }),
    description: describe(rows, years, axis),
    legend: legendOf(rows.map(({ range }) => range)),
    ...{ years, rows, undrawn, axis, placed, height: bottom + 16 },
  };
}

/** Which of the pairs can be drawn, for tables also where no chart is made. */
export function readAgainst(pairs: readonly FullPair[]): Pick<AgainstLayout, 'rows' | 'undrawn'> {
  const read = pairs.map(readPair);
  return {
    rows: read.flatMap((one) => ('why' in one ? [] : [one])),
    undrawn: read.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

function readPair(pair: FullPair): AgainstRow | UndrawnPair {
  const [told, aimed] = [figureOf(pair.result), figureOf(pair.target)];
  const [result, target] = [told.range, aimed.range];
  const { label } = pair.indicator;
  if (!result || !target) return { pair, why: '没有写成具体的数，不能计算比例。' };
  if (!isPositive(result)) return { pair, why: '上年结果不是正数，不能计算比例。' };
  const range = percentOf(target, result);
  if (!range) return { pair, why: '结果和目标都只给出上限或下限，不能计算比例。' };
  const rangeWords = ratioWords(range);
  if (pointOf(range) > MOST) return { pair, why: `目标是上年结果的${rangeWords}，超出坐标范围。` };
  return {
    ...{ pair, range, rangeWords, relation: relate(target, result) },
    result: { quantity: pair.result, words: told.beside(label), base: result },
    target: { quantity: pair.target, words: aimed.beside(label), base: target },
  };
}

function trackRow({ pair, result, target, range, rangeWords }: AgainstRow, axis: Axis, years: ChartYears): TrackRow {
  const hundred = { low: 100, high: 100, soft: false };
  return {
    indicator: pair.indicator.id,
    label: pair.indicator.label,
    result: {
      words: datedWords(pair.result, pair.indicator.label, years.result),
      mark: layoutMark('result', hundred, axis.place),
    },
    target: {
      words: datedWords(pair.target, pair.indicator.label, years.target),
      mark: layoutMark('target', range, axis.place),
    },
    computed: rangeWords,
    notes: rowNotes(pair),
    linked: true,
    sentence: `${pairSentence(pair)}；目标是结果的${rangeWords}`,
    keys: { result: pointOf(result.base), target: pointOf(target.base), difference: pointOf(range) },
  };
}

function describe(rows: readonly AgainstRow[], years: ChartYears, { domain: [from, to] }: Axis): string {
  const count = `共 ${String(rows.length)} 行，每行一项指标`;
  const scale = `横轴是${yearLabel(years, 'target')}相当于${yearLabel(years, 'result')}的百分比，从 ${percentWords(from)} 到 ${percentWords(to)}，100% 处标出`;
  const marks = describeMarks(rows.map(({ range }) => range));
  return `${count}，${scale}。目标按原文的口气画：${marks}。各行数字见图下的表。`;
}

/** Above the rows: heads of the columns, the name of the marked line, the axis's numbers. */
const TOP = 76;

/** The inner SVG; see `AgainstLayout.height`. */
export function drawAgainst({ axis, placed, years, height }: AgainstLayout): string {
  const heads = { result: yearLabel(years, 'result'), target: yearLabel(years, 'target') };
  const [x, marked] = [axis.place(100), `${heads.result}＝100%`];
  const name = { class: 'note', x: percent(x), y: TOP - 31, 'text-anchor': anchorAt(x, textWidth(marked, 12.5) / 2) };
  return [
    drawHeads(placed, heads, 14),
    element('text', name, marked),
    drawTickLabels(axis, TOP - 14),
    ...placed.map((row) => drawRow(row, axis, 100)),
    drawTickLabels(axis, height - 4),
  ].join('');
}
