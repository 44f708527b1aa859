import type { StripPart } from './strip-flow.ts';
import type { StripRole } from './strip.ts';
import { element } from './svg.ts';

/** Rows are drawn in thousandths of their width, stretched to whatever width there is: they hold no text. */
export const STRIP_UNITS = 1000;

/** px from one line to the next, from a line's top to the blocks' top, and the blocks' full height. */
export interface Measures {
  pitch: number;
  top: number;
  height: number;
  /** What the width is divided into; a small drawing needs fewer. */
  units: number;
  /** Between two sentences, in units. */
  gap: number;
}

/** How a role looks: a class, and where it stands between the line's top (0) and its foot (1). */
interface Shape {
  className: string;
  from: number;
  to: number;
}

/**
 * Roles differ in shape, not in colour alone: results stand tall, promises low, targets are a pale block under a thick
 * edge, headings a full one in ink, background and ceremony thin lines at the foot.
 */
export const SHAPES: Readonly<Record<StripRole, readonly Shape[]>> = {
  heading: [{ className: 'fill-ink', from: 0, to: 1 }],
  result: [{ className: 'fill-result', from: 0.2, to: 1 }],
  target: [
    { className: 'band-target', from: 0, to: 1 },
    { className: 'fill-target', from: 0, to: 0.25 },
  ],
  commitment: [{ className: 'fill-target', from: 0.5, to: 1 }],
  background: [{ className: 'fill-second', from: 0.75, to: 1 }],
  ceremony: [{ className: 'fill-second', from: 0.9, to: 1 }],
  unclassified: [{ className: 'fill-hairline', from: 0, to: 1 }],
};

/** How far below a line's top a role's shape begins, as a share of the full height. */
export function topOf(role: StripRole): number {
  return Math.min(...SHAPES[role].map(({ from }) => from));
}

export const write = (value: number): string => String(Math.round(value * 10) / 10);

/** A rectangle as a path's commands, in units across and px down. */
export function box(
  { line, x, width }: StripPart,
  { from, to }: Pick<Shape, 'from' | 'to'>,
  measures: Measures,
): string {
  const [left, right] = [x, x + width].map((at) => Math.round((at * measures.units) / 100)) as [number, number];
  const gap = right - left > 2 * measures.gap ? measures.gap : Math.min(1, (right - left) / 2);
  const top = line * measures.pitch + measures.top;
  const [y, foot] = [top + from * measures.height, top + to * measures.height];
  const across = right - left - gap;
  return `M${write(left)} ${write(y)}h${write(across)}v${write(foot - y)}h${write(-across)}z`;
}

/** The shapes of some blocks, one path a shape, so that a long report stays small. */
export function drawShapes(
  blocks: readonly { role: StripRole; parts: readonly StripPart[] }[],
  measures: Measures,
): string {
  return (Object.keys(SHAPES) as StripRole[])
    .flatMap((role) => {
      const parts = blocks.flatMap((block) => (block.role === role ? block.parts : []));
      return parts.length === 0
        ? []
        : SHAPES[role].map((shape) =>
            element('path', {
              class: shape.className,
              d: parts.map((part) => box(part, shape, measures)).join(''),
            }),
          );
    })
    .join('');
}
