import type { Source } from '../schema/source.ts';
import type { Span } from '../schema/span.ts';

/**
 * What readers see of a piece of a source, beside where it stands there: the one map between source offsets and indices in
 * the text without what was dropped. Offsets and indices are 0-based UTF-16 code units, ranges half-open.
 */
export interface ShownText {
  /** How many characters of the piece are shown before a source offset: none before its start, all behind its end. */
  indexOf: (offset: number) => number;
  /** The source offset of a shown character; one past the last character shown for all indices behind it. */
  offsetOf: (index: number) => number;
  /** From a range of what is shown to the source: markup at the range's edges is left out, markup inside it is covered. */
  spanOf: (start: number, end: number) => Span;
  /** What is shown, cut from the whole source. */
  cut: (source: string) => string;
}

/** @param span the piece, in source offsets */
export function shownText({ dropped }: Pick<Source, 'dropped'>, span: Span): ShownText {
  const map = mapOf(dropped);
  const before = countBefore(map, span.start);
  const shown = countBefore(map, span.end) - before;
  const offsetOf = (index: number): number => {
    if (index >= shown) return shown === 0 ? span.start : findOffset(map, before + shown - 1) + 1;
    return findOffset(map, before + index);
  };
  return {
    indexOf: (offset) => Math.max(0, countBefore(map, Math.min(offset, span.end)) - before),
    offsetOf,
    spanOf: (start, end) => {
      const first = offsetOf(start);
      return { start: first, end: end > start ? offsetOf(end - 1) + 1 : first };
    },
    cut: (source) => keptIn(map, span).reduce((text, piece) => text + source.slice(piece.start, piece.end), ''),
  };
}

/** The gaps of a source, ascending and apart, each with how many characters are shown before it. */
type Gaps = readonly (Span & { shown: number })[];

const mapped = new WeakMap<Source['dropped'], Gaps>();

/** Made once a source. */
function mapOf(dropped: Source['dropped']): Gaps {
  const known = mapped.get(dropped) ?? makeGaps(dropped);
  mapped.set(dropped, known);
  return known;
}

function makeGaps(dropped: Source['dropped']): Gaps {
  const gaps: (Span & { shown: number })[] = [];
  let omitted = 0;
  for (const { span } of [...dropped].sort((a, b) => a.span.start - b.span.start)) {
    const last = gaps.at(-1);
    const start = Math.max(span.start, last?.end ?? 0);
    if (span.end <= start) continue;
    gaps.push({ start, end: span.end, shown: start - omitted });
    omitted += span.end - start;
  }
  return gaps;
}

/** How many gaps, from the first, satisfy a condition that all those after the last one fail. */
function countGaps(gaps: Gaps, holds: (gap: Gaps[number]) => boolean): number {
  let [from, to] = [0, gaps.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const gap = gaps[middle];
    if (gap && holds(gap)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many characters of the source are shown before an offset. */
function countBefore(gaps: Gaps, offset: number): number {
  const gap = gaps[countGaps(gaps, ({ start }) => start < offset) - 1];
  if (!gap) return offset;
  return gap.shown + Math.max(0, offset - gap.end);
}

/** The source offset of the shown character that has so many before it. */
function findOffset(gaps: Gaps, index: number): number {
  const gap = gaps[countGaps(gaps, ({ shown }) => shown <= index) - 1];
  return gap ? gap.end + index - gap.shown : index;
}

/** The pieces of a span that are shown, in order. */
function keptIn(gaps: Gaps, { start, end }: Span): Span[] {
  const kept: Span[] = [];
  let from = start;
  for (let i = countGaps(gaps, (gap) => gap.end <= start); i < gaps.length; i += 1) {
    const gap = gaps[i];
    if (!gap || gap.start >= end) break;
    if (gap.start > from) kept.push({ start: from, end: gap.start });
    from = Math.max(from, gap.end);
  }
  if (from < end) kept.push({ start: from, end });
  return kept;
}
