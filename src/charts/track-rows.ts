import type { PairedStatus } from '../figures/figure.ts';
import { drawGrid, type Axis } from './axis.ts';
import { element, escapeText, percent } from './svg.ts';
import { drawGlyph, drawMark, glyphWidth, type Mark, type MarkShape } from './target-mark.ts';
import { clipLines, NARROWEST, textWidth, wrapText } from './text-width.ts';

/** A figure as written beside its row's track, its mark as a glyph before it. */
export interface WrittenFigure {
  words: string;
  mark: Mark;
}

/** What one row shows: a name, two figures, what is computed from them, notes, and a track with both marks. */
export interface TrackRow {
  indicator: string;
  label: string;
  result: WrittenFigure;
  target: WrittenFigure;
  /** Computed, in words; null where the figures compare in part alone. */
  computed: string | null;
  notes: readonly string[];
  /** Both marks are joined by a line: the figures compare. */
  linked: boolean;
  /** The whole row as a sentence, for tooltips. */
  sentence: string;
  /** By what the rows may be sorted. */
  keys: { result: number; target: number; difference: number | null };
}

/** A row with its place; px, counted from the row's own top. */
export interface PlacedRow extends TrackRow {
  top: number;
  height: number;
  labelLines: readonly string[];
  noteLines: readonly string[];
  /** Left edge of the target's figure, and the baseline of both. */
  figures: { targetX: number; result: number; target: number; computed: number };
  /** The middle of the track. */
  track: number;
}

const LABEL = { size: 15, line: 20, baseline: 15 };
const FIGURES = { size: 14, line: 19 };
const NOTE = { size: 12.5, line: 17 };
const TRACK = 26;
const GAP = 12;
const GLYPH_GAP = 5;
const COLUMN_GAP = 16;

/** Rows below each other; names and figures have lines of their own, so that nothing collides at 280 px or more. */
export function placeRows(rows: readonly TrackRow[], top: number): PlacedRow[] {
  const columns = columnsOf(rows);
  let next = top;
  return rows.map((row) => {
    const placed = placeRow(row, columns, next);
    next += placed.height;
    return placed;
  });
}

interface Columns {
  targetX: number;
  /** The target's figure stands below the result's. */
  stacked: boolean;
  /** The computed figure fits behind both. */
  computedBeside: boolean;
}

/** Figures stand in the same columns in all rows. */
function columnsOf(rows: readonly TrackRow[]): Columns {
  const widest = (widths: number[]): number => widths.reduce((most, width) => Math.max(most, width), 0);
  const result = widest(rows.map((row) => figureWidth(row.result)));
  const target = widest(rows.map((row) => figureWidth(row.target)));
  const computed = widest(rows.map((row) => textWidth(row.computed ?? '', FIGURES.size)));
  const targetX = Math.ceil(result + COLUMN_GAP);
  const stacked = targetX + target > NARROWEST;
  const taken = stacked ? Math.max(result, target) : targetX + target;
  return { targetX: stacked ? 0 : targetX, stacked, computedBeside: taken + COLUMN_GAP + computed <= NARROWEST };
}

function figureWidth({ words, mark }: WrittenFigure): number {
  return glyphWidth(mark.shape) + GLYPH_GAP + textWidth(words, FIGURES.size);
}

function placeRow(row: TrackRow, columns: Columns, top: number): PlacedRow {
  const labelLines = wrapText(row.label, LABEL.size);
  const noteLines = row.notes.flatMap((note) => clipLines(wrapText(note, NOTE.size), 2));
  const result = labelLines.length * LABEL.line + 16;
  const target = columns.stacked ? result + FIGURES.line : result;
  const computed = computedLine(row, labelLines, columns) ?? (columns.computedBeside ? target : target + FIGURES.line);
  const track = Math.max(target, computed) + 5 + noteLines.length * NOTE.line + TRACK / 2;
  return {
    ...row,
    ...{ top, height: track + TRACK / 2 + GAP, labelLines, noteLines, track },
    figures: { targetX: columns.targetX, result, target, computed },
  };
}

/** The label's line, where the computed figure does not fit behind the others and fits there; null else. */
function computedLine({ computed, label }: TrackRow, labelLines: readonly string[], columns: Columns): number | null {
  if (computed === null || columns.computedBeside) return computed === null ? LABEL.baseline : null;
  const taken = textWidth(label, LABEL.size) + COLUMN_GAP + textWidth(computed, FIGURES.size);
  return labelLines.length <= 1 && taken <= NARROWEST ? LABEL.baseline : null;
}

/** @param marked the value whose line on the axis is darker */
export function drawRow(row: PlacedRow, axis: Axis, marked: number): string {
  const { result, target, difference } = row.keys;
  const attributes = {
    class: 'row',
    'data-indicator': row.indicator,
    'data-result': sortKey(result),
    'data-target': sortKey(target),
    'data-difference': difference === null ? null : sortKey(difference),
    'data-height': row.height,
    transform: `translate(0 ${String(row.top)})`,
  };
  return element(
    'g',
    attributes,
    element('title', {}, escapeText(row.sentence)),
    ...drawTexts(row),
    drawTrack(row, axis, marked),
  );
}

function sortKey(value: number): string {
  return String(Math.round(value * 10000) / 10000);
}

function drawTexts({ labelLines, noteLines, figures, computed, result, target }: PlacedRow): string[] {
  const notes = Math.max(figures.target, figures.computed) + 3;
  return [
    ...labelLines.map((line, i) => text('label', { x: 0, y: LABEL.baseline + i * LABEL.line }, line)),
    drawFigure(result, 0, figures.result),
    drawFigure(target, figures.targetX, figures.target),
    ...(computed === null ? [] : [text('figures', { x: '100%', y: figures.computed, 'text-anchor': 'end' }, computed)]),
    ...noteLines.map((line, i) => text('note', { x: 0, y: notes + (i + 1) * NOTE.line - 3 }, line)),
  ];
}

function text(
  classes: string,
  place: { x: number | string; y: number; 'text-anchor'?: string },
  words: string,
): string {
  return element('text', { class: classes, ...place }, escapeText(words));
}

/** A figure with its glyph, in the colour of its status. */
export function drawFigure({ words, mark }: WrittenFigure, x: number, baseline: number): string {
  return drawKey({ status: mark.status, shape: mark.shape, words }, x, baseline);
}

function drawKey(key: { status: PairedStatus; shape: MarkShape; words: string }, x: number, baseline: number): string {
  const textX = x + glyphWidth(key.shape) + GLYPH_GAP;
  return drawGlyph(key, x, baseline - 5) + text(`figures fill-${key.status}`, { x: textX, y: baseline }, key.words);
}

function drawTrack({ result, target, linked, track }: PlacedRow, axis: Axis, marked: number): string {
  const [top, bottom] = [track - TRACK / 2, track + TRACK / 2];
  const across = { x1: '0%', x2: '100%', y1: track, y2: track };
  const joined = { x1: percent(middleOf(result.mark)), x2: percent(middleOf(target.mark)), y1: track, y2: track };
  return [
    drawGrid(axis, { top, bottom }, marked),
    element('line', { class: 'line-hairline', ...across, 'stroke-width': 1 }),
    linked ? element('line', { class: 'line-second', ...joined }) : '',
    drawMark(target.mark, track),
    drawMark(result.mark, track),
  ].join('');
}

function middleOf({ shape, band, x }: Mark): number {
  return shape === 'range' && band ? (band.from + band.to) / 2 : x;
}

/** The heads of the figures' columns, with the shape that most figures of the status have, over the rows. */
export function drawHeads(
  rows: readonly PlacedRow[],
  words: { result: string; target: string },
  baseline: number,
): string {
  const key = (status: PairedStatus): string =>
    drawKey(
      { status, shape: commonShape(rows, status), words: words[status] },
      status === 'result' ? 0 : headX(rows, words),
      baseline,
    );
  return key('result') + key('target');
}

function headX(rows: readonly PlacedRow[], { result }: { result: string }): number {
  const head = glyphWidth(commonShape(rows, 'result')) + GLYPH_GAP + textWidth(result, FIGURES.size) + COLUMN_GAP;
  return Math.max(Math.ceil(head), rows[0]?.figures.targetX ?? 0);
}

function commonShape(rows: readonly PlacedRow[], status: PairedStatus): MarkShape {
  const groups = Map.groupBy(rows, (row) => row[status].mark.shape);
  const [first] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return first?.[0] ?? 'point';
}
