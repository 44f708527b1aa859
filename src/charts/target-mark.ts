import { element, percent } from './svg.ts';
import type { PairedStatus } from '../figures/figure.ts';
import { pointOf, type ValueRange } from '../figures/value-range.ts';

/** point: an exact figure; soft: 左右; open-right and open-left: no upper or lower end on the axis; range: from … to …. */
export type MarkShape = 'point' | 'soft' | 'open-right' | 'open-left' | 'range';

/**
 * A figure on its axis; x in percent of the width. Results are filled, targets are hollow or upright, so that they are told
 * apart without colour.
 */
export interface Mark {
  status: PairedStatus;
  shape: MarkShape;
  /** The number as written; of a range its lower end. */
  x: number;
  /** The band of a range; 左右 has none, since the report does not say how far it reaches. */
  band: { from: number; to: number } | null;
}

/** How each shape of a target reads, for those who hear a chart. */
const SPOKEN: Readonly<Record<MarkShape, string>> = {
  point: '竖线是确数',
  soft: '圆圈上加波浪线是“左右”，波浪线的大小不表示幅度',
  'open-right': '圆圈加向右的箭头是可以更高',
  'open-left': '圆圈加向左的箭头是可以更低',
  range: '两端之间的浅带是区间',
};

/** How the marks of these targets read, in a sentence; each shape once. */
export function describeMarks(targets: readonly ValueRange[]): string {
  return [...new Set(targets.map(shapeOf))].map((shape) => SPOKEN[shape]).join('，');
}

/** What a chart says in words below itself where it draws a 左右; null where it draws none. */
export function legendOf(ranges: readonly ValueRange[]): string | null {
  if (!ranges.some((range) => shapeOf(range) === 'soft')) return null;
  return '带波浪线的是“左右”或“约”：原文没有说明上下多少，波浪线的大小不表示幅度。';
}

export function shapeOf({ low, high, soft }: ValueRange): MarkShape {
  if (high === Infinity) return 'open-right';
  if (low === -Infinity) return 'open-left';
  if (low !== high) return 'range';
  return soft ? 'soft' : 'point';
}

/** @param place from a value to its x in percent of the width */
export function layoutMark(status: PairedStatus, range: ValueRange, place: (value: number) => number): Mark {
  const shape = shapeOf(range);
  if (shape === 'range') {
    const [from, to] = [place(range.low), place(range.high)];
    return { status, shape, x: from, band: { from, to } };
  }
  return { status, shape, x: place(pointOf(range)), band: null };
}

/** A mark in the track whose middle is at `y` px. */
export function drawMark(mark: Mark, y: number): string {
  const attributes = { class: 'mark', 'data-status': mark.status, 'data-mark': mark.shape };
  return element('g', attributes, ...drawParts(mark, y, percent));
}

const GLYPH_WIDTHS: Readonly<Record<MarkShape, number>> = {
  point: 10,
  soft: 14,
  'open-right': 28,
  'open-left': 28,
  range: 24,
};

/** The px that a mark takes as a glyph in a line of text. */
export function glyphWidth(shape: MarkShape): number {
  return GLYPH_WIDTHS[shape];
}

/** The mark as a glyph in a line of text: its left edge at `x` px, its middle at `y` px. */
export function drawGlyph({ status, shape }: Pick<Mark, 'status' | 'shape'>, x: number, y: number): string {
  const width = glyphWidth(shape);
  const at = { point: 5, soft: 7, 'open-right': 7, 'open-left': 21, range: 3 }[shape];
  const drawn = { status, shape, x: x + at, band: shape === 'range' ? { from: x + 3, to: x + width - 3 } : null };
  return element('g', { class: 'glyph' }, ...drawParts(drawn, y, String, 0.75));
}

type Place = (x: number) => string;

function drawParts({ status, shape, x, band }: Mark, y: number, place: Place, scale = 1): string[] {
  const parts = band ? [drawBand(status, band, { y, height: 12 * scale, place })] : [];
  if (shape === 'range') {
    const ends = band ? [band.from, band.to] : [x];
    return [...parts, ...ends.map((end) => drawPoint(status, place(end), y, scale))];
  }
  if (shape === 'open-right' || shape === 'open-left') parts.push(drawArrow(status, shape, place(x), y, scale));
  if (shape === 'soft') parts.push(drawTilde(status, place(x), y, scale));
  if (shape === 'point' || status === 'result') return [...parts, drawPoint(status, place(x), y, scale)];
  const ring = { cx: place(x), cy: y, r: 6 * scale };
  return [
    ...parts,
    element('circle', { class: 'fill-paper', ...ring }),
    element('circle', { class: 'line-target', ...ring, 'stroke-width': 2 }),
  ];
}

function drawBand(
  status: PairedStatus,
  { from, to }: { from: number; to: number },
  { y, height, place }: { y: number; height: number; place: Place },
): string {
  const width = Math.round((to - from) * 100) / 100;
  return element('rect', { class: `band-${status}`, x: place(from), y: y - height / 2, width: place(width), height });
}

/** A dot for a result, an upright tick for a target. */
function drawPoint(status: PairedStatus, x: string, y: number, scale: number): string {
  if (status === 'result') return element('circle', { class: 'fill-result', cx: x, cy: y, r: 5 * scale });
  const half = 9 * scale;
  return element('line', { class: 'line-target', x1: x, x2: x, y1: y - half, y2: y + half, 'stroke-width': 3 });
}

/** From the ring's middle outward, its head open. Its length is in px and means no amount. */
function drawArrow(status: PairedStatus, shape: MarkShape, x: string, y: number, scale: number): string {
  const [long, head, side] = [24 * scale, 18 * scale, 5 * scale];
  const sign = shape === 'open-right' ? 1 : -1;
  const tip = sign * long;
  const d = `M0 0H${String(tip)}M${String(sign * head)} ${String(-side)}L${String(tip)} 0L${String(sign * head)} ${String(side)}`;
  return element(
    'svg',
    { x, y, overflow: 'visible' },
    element('path', { class: `line-${status}`, d, 'stroke-width': 2 }),
  );
}

/**
 * The sign of 左右, a tilde over the ring or dot. It has one size in px on every axis and stands across none of it, so that
 * nobody takes it for a range or for an amount.
 */
function drawTilde(status: PairedStatus, x: string, y: number, scale: number): string {
  const [half, top, bend] = [5 * scale, -10 * scale, -4 * scale];
  const d = `M${String(-half)} ${String(top)}q${String(half / 2)} ${String(bend)} ${String(half)} 0t${String(half)} 0`;
  return element(
    'svg',
    { x, y, overflow: 'visible' },
    element('path', { class: `line-${status}`, d, 'stroke-width': 2 }),
  );
}
