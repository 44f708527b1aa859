import { extent, scaleLinear } from 'd3';
import { element, escapeText, percent } from './svg.ts';
import { NARROWEST, textWidth } from './text-width.ts';

export interface Tick {
  value: number;
  /** In percent of the width. */
  x: number;
  label: string;
}

/** A linear axis across the whole chart. */
export interface Axis {
  domain: readonly [number, number];
  ticks: readonly Tick[];
  /** The x of a value, in percent of the width. */
  place: (value: number) => number;
}

/** Room in percent of the width for marks and tick labels at both ends; arrows reach to the right of the last value. */
export const PLOT = [5, 90] as const;

interface Options {
  label: (value: number) => string;
  /** Less than this is not spread over the whole width. */
  leastSpan?: number;
  /** About how many ticks there may be. */
  most?: number;
}

const LABEL_SIZE = 12.5;
/** Between the labels of two ticks, in px on the narrowest chart. */
const LABEL_GAP = 6;

/**
 * An axis that holds all values given, its ends at round numbers, with as many ticks as have room beside each other on
 * the narrowest chart. Values that are not finite are left out.
 */
export function layoutAxis(values: readonly number[], { label, leastSpan = 0, most = 6 }: Options): Axis {
  const [low = 0, high = 0] = extent(values.filter(Number.isFinite));
  const missing = Math.max(0, leastSpan - (high - low)) / 2;
  const domain = missing === 0 && low === high ? ([low, low + 1] as const) : ([low - missing, high + missing] as const);
  const counts = [6, 5, 4, 3, 2].filter((count) => count <= most);
  const axes = counts.map((count) => scaleAxis(domain, count, label));
  return axes.find(hasRoom) ?? axes[axes.length - 1] ?? scaleAxis(domain, 1, label);
}

function scaleAxis(domain: readonly [number, number], count: number, label: (value: number) => string): Axis {
  const scale = scaleLinear().domain(domain).nice(count).range(PLOT);
  const [start = 0, end = 1] = scale.domain();
  const ticks = scale.ticks(count).map((value) => ({ value, x: scale(value), label: label(value) }));
  return { domain: [start, end], ticks, place: (value) => scale(value) };
}

function hasRoom({ ticks }: Axis): boolean {
  return ticks.every(({ x, label }, i) => {
    const next = ticks[i + 1];
    if (!next) return true;
    const taken = (textWidth(label, LABEL_SIZE) + textWidth(next.label, LABEL_SIZE)) / 2 + LABEL_GAP;
    return ((next.x - x) / 100) * NARROWEST >= taken;
  });
}

/** The axis's numbers in a line of text, on the baseline at `y` px. */
export function drawTickLabels({ ticks }: Axis, y: number): string {
  return ticks
    .map(({ x, label }) => {
      const anchor = anchorAt(x, textWidth(label, LABEL_SIZE) / 2);
      return element('text', { class: 'note', x: percent(x), y, 'text-anchor': anchor }, escapeText(label));
    })
    .join('');
}

/** Where a text that would reach over an edge of the narrowest chart is held. */
export function anchorAt(x: number, halfWidth: number): 'start' | 'middle' | 'end' {
  const middle = (x / 100) * NARROWEST;
  if (middle + halfWidth > NARROWEST) return 'end';
  return middle - halfWidth < 0 ? 'start' : 'middle';
}

/** The axis's lines across one track, from `top` to `bottom` px; the one at `marked` is darker, and there in any case. */
export function drawGrid(
  { ticks, place }: Axis,
  { top, bottom }: { top: number; bottom: number },
  marked: number,
): string {
  const line = (name: string, x: number): string => {
    const ends = { x1: percent(x), x2: percent(x), y1: top, y2: bottom };
    return element('line', { class: name, ...ends, 'stroke-width': 1 });
  };
  const others = ticks.filter(({ value }) => value !== marked).map(({ x }) => line('line-hairline', x));
  return others.join('') + line('line-second', place(marked));
}
