import { percentRange, type PairedStatus } from '../figures/figure.ts';
import type { Finding, FindingPart } from '../model/overview/find-finding.ts';
import { percentWords } from '../figures/number-words.ts';
import { anchorAt, drawGrid, layoutAxis, type Axis } from './axis.ts';
import { element, escapeText, percent } from './svg.ts';
import { drawMark, layoutMark, type Mark } from './target-mark.ts';
import { textWidth } from './text-width.ts';

interface MarkedPart {
  /** The figure as the finding has it: 6%左右. */
  words: string;
  mark: Mark;
}

/** The finding as a drawing of one row, on an axis from zero. */
export interface FindingMark {
  parts: readonly MarkedPart[];
  axis: Axis;
  /** In px. */
  height: number;
}

const TRACK = { top: 20, middle: 34, bottom: 48 };
const LABEL = { size: 13, above: 13, below: 63 };

/** Null where a figure has no number to be drawn by (两位数增长). */
export function layoutFindingMark({ result, target }: Finding): FindingMark | null {
  const ranges = [result, target].flatMap((part) => (part ? [percentRange(part.quantity)] : []));
  if (ranges.some((range) => range === null)) return null;
  const axis = layoutAxis([0, ...ranges.flatMap((range) => (range ? [range.low, range.high] : []))], {
    label: percentWords,
    most: 3,
  });
  const place = (part: FindingPart | null, status: PairedStatus): MarkedPart[] => {
    const range = part && percentRange(part.quantity);
    return part && range ? [{ words: part.words, mark: layoutMark(status, range, axis.place) }] : [];
  };
  return { parts: [...place(result, 'result'), ...place(target, 'target')], axis, height: LABEL.below + 5 };
}

/** The inner SVG: the result's words below its mark, the target's above, so that they meet nowhere. */
export function drawFindingMark({ parts, axis }: FindingMark): string {
  const { top, middle, bottom } = TRACK;
  const [from, to] = [axis.ticks[0]?.x ?? 0, axis.ticks.at(-1)?.x ?? 100];
  const line = element('line', { class: 'line-hairline', x1: percent(from), x2: percent(to), y1: middle, y2: middle });
  const label = ({ words, mark: { status, x } }: MarkedPart): string => {
    const anchor = anchorAt(x, textWidth(words, LABEL.size) / 2);
    const y = status === 'result' ? LABEL.below : LABEL.above;
    const attributes = { class: `finding-label fill-${status}`, x: percent(x), y, 'text-anchor': anchor };
    return element('text', attributes, escapeText(words));
  };
  const zero = element(
    'text',
    { class: 'note', x: percent(axis.place(0)), y: LABEL.below, 'text-anchor': 'middle' },
    '0',
  );
  return [
    drawGrid({ ...axis, ticks: [] }, { top: top + 4, bottom: bottom - 4 }, 0),
    line,
    zero,
    ...parts.map(({ mark }) => drawMark(mark, middle)),
    ...parts.map(label),
  ].join('');
}
