import { drawTickLabels, layoutAxis, type Axis } from './axis.ts';
import type { PairedStatus } from '../figures/figure.ts';
import { percentWords } from '../figures/number-words.ts';
import { element, percent } from './svg.ts';
import { HEAD_HEIGHT, TRACK_HEIGHT } from './table.ts';
import { drawMark, layoutMark } from './target-mark.ts';
import type { ValueRange } from '../figures/value-range.ts';

/** A figure to be drawn, in the unit of its column's axis. */
export interface DrawnFigure {
  status: PairedStatus;
  range: ValueRange;
}

/** What the drawings of one column share. */
export interface TrackColumn {
  axis: Axis;
  /** The value whose line is darker: 0, or the 100 that percentages are of. */
  marked: number;
}

/** A column is narrow, and each of its rows has lines for all of them. */
const MOST_TICKS = 3;

/** A column for these figures; its axis holds all of them and the marked value. */
export function layoutColumn(
  figures: readonly DrawnFigure[],
  { marked, label = percentWords, leastSpan = 0 }: { marked: number; label?: typeof percentWords; leastSpan?: number },
): TrackColumn {
  const ends = figures.flatMap(({ range }) => [range.low, range.high]);
  return { axis: layoutAxis([marked, ...ends], { label, leastSpan, most: MOST_TICKS }), marked };
}

/** The inner SVG of a column's head: the axis's numbers. */
export function drawColumnAxis({ axis }: TrackColumn): string {
  return drawTickLabels(axis, HEAD_HEIGHT - 4);
}

/**
 * The inner SVG of one row's track. Marks are joined where both are there.
 *
 * @param joined false where the figures do not compare fully
 */
export function drawTrackCell({ axis, marked }: TrackColumn, figures: readonly DrawnFigure[], joined = true): string {
  const middle = TRACK_HEIGHT / 2;
  const marks = figures.map(({ status, range }) => layoutMark(status, range, axis.place));
  const [a, b] = marks;
  const line = { y1: middle, y2: middle };
  return [
    drawLines(axis, marked),
    joined && a && b ? element('line', { class: 'line-second', x1: percent(a.x), x2: percent(b.x), ...line }) : '',
    // Filled dots over hollow rings, so that equal figures show both.
    ...marks.filter(({ status }) => status === 'target').map((mark) => drawMark(mark, middle)),
    ...marks.filter(({ status }) => status === 'result').map((mark) => drawMark(mark, middle)),
  ].join('');
}

/** The axis's lines in two paths, since tables have hundreds of rows; the marked one is darker. */
function drawLines({ ticks, place }: Axis, marked: number): string {
  const path = (name: string, xs: readonly number[]): string => {
    const d = xs.map((x) => `M${String(Math.round(x * 100) / 100)} 0V${String(TRACK_HEIGHT)}`).join('');
    return element('path', { class: name, d, 'vector-effect': 'non-scaling-stroke' });
  };
  const others = ticks.filter(({ value }) => value !== marked).map(({ x }) => x);
  const box = { viewBox: `0 0 100 ${String(TRACK_HEIGHT)}`, preserveAspectRatio: 'none' };
  return element('svg', box, path('line-hairline', others), path('line-second', [place(marked)]));
}
