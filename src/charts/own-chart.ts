import { ownerWords } from '../model/pairs.ts';
import type { Indicator } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { drawGrid, drawTickLabels, layoutAxis, type Axis } from './axis.ts';
import { figureOf } from '../figures/figure.ts';
import { periodWords, singleYear } from '../figures/period.ts';
import { growthName, STATUSES } from '../figures/words.ts';
import { amountWords } from '../figures/number-words.ts';
import { gatherOwnFigures, type OwnFigure, type OwnFigures } from './own-figures.ts';
import { titleYear, yearsOf } from './row-figures.ts';
import { element, escapeText, percent } from './svg.ts';
import { describeMarks, drawGlyph, drawMark, glyphWidth, layoutMark, legendOf, type Mark } from './target-mark.ts';
import { NARROWEST, wrapText } from './text-width.ts';
import { relate, type ValueRange } from '../figures/value-range.ts';

/** A row of the chart and of the table beside it; `range` is in the axis's unit. */
export interface OwnRow extends OwnFigure {
  /** 2022年结果, with the indicator's name where it is another's. */
  name: string;
  words: string;
  mark: Mark;
  /** Px from the top of the chart. */
  top: number;
  lines: readonly string[];
  /** The middle of the track, px from the row's top. */
  track: number;
}

/** One indicator's figures on one axis from zero. */
export interface OwnLayout {
  indicator: Indicator;
  title: string;
  description: string;
  /** What the drawing says in words below it; null where it needs none. */
  legend: string | null;
  /** The axis's unit: 亿元, %. */
  unit: string;
  rows: readonly OwnRow[];
  /** Why some of the figures compare in part alone. */
  notes: readonly string[];
  noteLines: readonly string[];
  axis: Axis;
  /** In px. */
  height: number;
}

const TEXT = { size: 14, line: 19 };
const NOTE = { size: 12.5, line: 17 };
const TRACK = 26;
const GAP = 6;
const TOP = 24;

/**
 * Chart 6: the figures of an indicator that compare, an axis from zero for each kind of figure (total, growth, share).
 * Empty where nothing compares: incomparable figures never share an axis, and one figure alone makes no chart.
 */
export function layoutOwnCharts(document: ReportDocument, indicator: Indicator): OwnLayout[] {
  return gatherOwnFigures(document, indicator).map((own) => layoutOwn(own, document));
}

function layoutOwn(own: OwnFigures, document: ReportDocument): OwnLayout {
  const { pair, pairs, figures, unit } = own;
  const ends = figures.flatMap(({ range }) => [range.low, range.high]);
  const label = (value: number): string => amountWords(value, unit);
  const axis = layoutAxis([0, ...ends], { label });
  const named = figures.map((figure) => ({
    ...figure,
    name: nameOf(figure, own, document),
    words: figureOf(figure.quantity).beside(pair.indicator.label),
  }));
  const rows = placeRows(named, axis);
  const notes = [
    ...new Set(
      pairs.flatMap(({ comparable, reason }) => (comparable === 'partly' ? [`部分可比：${reason ?? ''}`] : [])),
    ),
  ];
  const noteLines = notes.flatMap((note) => wrapText(note, NOTE.size));
  const bottom = rows.reduce((most, { top, track }) => Math.max(most, top + track + TRACK / 2), TOP);
  return {
    ...{ indicator: pair.indicator, unit, rows, notes, noteLines, axis },
    title: titleOf(own, document),
    description: describe(rows, axis, label),
    legend: legendOf(figures.map(({ range }) => range)),
    height: bottom + 2 + noteLines.length * NOTE.line,
  };
}

function nameOf({ quantity, status }: OwnFigure, { pair }: OwnFigures, { indicators }: ReportDocument): string {
  const { period } = figureOf(quantity);
  const told = (singleYear(period) === null ? '' : periodWords(period)) + STATUSES[status];
  const owner = indicators.find(({ results, targets }) => [...results, ...targets].includes(quantity.id));
  return !owner || owner.id === pair.indicator.id ? told : `${told}（${owner.label}）`;
}

function placeRows(figures: readonly (OwnFigure & Pick<OwnRow, 'name' | 'words'>)[], axis: Axis): OwnRow[] {
  let next = TOP;
  return figures.map((figure) => {
    const mark = layoutMark(figure.status, figure.range, axis.place);
    const lines = wrapText(`${figure.name} ${figure.words}`, TEXT.size, NARROWEST - glyphWidth(mark.shape) - 6);
    const top = next;
    const track = lines.length * TEXT.line + 3 + TRACK / 2;
    next += track + TRACK / 2 + GAP;
    return { ...figure, mark, top, lines, track };
  });
}

function titleOf({ pair, figures }: OwnFigures, document: ReportDocument): string {
  const { indicator, result, target, comparable } = pair;
  const years = yearsOf([pair], document);
  const name = target.measure === 'growth' ? growthName(indicator.label) : indicator.label;
  const opening = `${name}：${told(titleYear(years, 'target'), figureOf(target).beside(name))}，`;
  const held = told(titleYear(years, 'result') + ownerWords(pair), figureOf(result).beside(name));
  const rangeOf = ({ id }: Quantity): ValueRange | undefined =>
    figures.find(({ quantity }) => quantity.id === id)?.range;
  const [aim, done] = [rangeOf(target), rangeOf(result)];
  if (comparable !== 'yes' || !aim || !done) return `${opening}${held}，只部分可比`;
  return opening + relationTo(held, aim, done);
}

function relationTo(held: string, target: ValueRange, result: ValueRange): string {
  const ends = target.low === result.low || target.high === result.high;
  return {
    higher: `高于 ${held}`,
    lower: `低于 ${held}`,
    equal: `与 ${held} 相同`,
    floor: `下限${ends ? '等于' : '低于'} ${held}`,
    ceiling: `上限${ends ? '等于' : '高于'} ${held}`,
    open: `${held}，高低未定`,
  }[relate(target, result)];
}

/** Digits stand apart from Chinese characters, words do not. */
function told(name: string, words: string): string {
  return /^[\d−-]/.test(words) ? `${name} ${words}` : name + words;
}

function describe(rows: readonly OwnRow[], { domain: [from, to] }: Axis, label: (value: number) => string): string {
  const figures = rows.map(({ name, words }) => `${name} ${words}`).join('，');
  const marks = describeMarks(rows.flatMap(({ status, range }) => (status === 'target' ? [range] : [])));
  return `同一横轴，从 ${label(from)} 到 ${label(to)}。${figures}。圆点是结果；${marks}。`;
}

/** The inner SVG; see `OwnLayout.height`. */
export function drawOwnChart({ indicator, rows, axis, noteLines, height }: OwnLayout): string {
  const notes = height - noteLines.length * NOTE.line;
  return [
    drawTickLabels(axis, 13),
    ...rows.map((row) => drawRow(row, axis, indicator)),
    ...noteLines.map((line, i) =>
      element('text', { class: 'note', x: 0, y: notes + (i + 1) * NOTE.line - 3 }, escapeText(line)),
    ),
  ].join('');
}

function drawRow({ name, words, mark, lines, top, track }: OwnRow, axis: Axis, { id, label }: Indicator): string {
  const attributes = { class: 'row', 'data-indicator': id, transform: `translate(0 ${String(top)})` };
  const x = glyphWidth(mark.shape) + 6;
  const [start, end] = [track - TRACK / 2, track + TRACK / 2];
  return element(
    'g',
    attributes,
    element('title', {}, escapeText(`${label}：${name} ${words}`)),
    drawGlyph(mark, 0, 9),
    ...lines.map((line, i) =>
      element('text', { class: `figures fill-${mark.status}`, x, y: 14 + i * TEXT.line }, escapeText(line)),
    ),
    drawGrid(axis, { top: start, bottom: end }, 0),
    drawStem(mark, axis, track),
    drawMark(mark, track),
  );
}

/** From zero to the figure. What has an upper end alone has none: it may be anything below. */
function drawStem({ status, shape, x }: Mark, axis: Axis, y: number): string {
  if (shape === 'open-left') return '';
  const ends = { x1: percent(axis.place(0)), x2: percent(x), y1: y, y2: y };
  return element('line', { class: `line-${status}`, ...ends, 'stroke-width': 3 });
}
