import type { Source } from '../schema/source.ts';
import type { Span } from '../schema/span.ts';

/**
 * What readers see of a piece of a source, beside where it stands there: the one map between source offsets and indices in
 * the text without what was dropped. Offsets and indices are 0-based UTF-16 code units, ranges half-open.
 *
 * A class, as a long text has a hundred thousand of them, and functions of its own for each would be most of its memory.
 */
class ShownText {
  readonly #gaps: Gaps;
  readonly #span: Span;
  /** How many characters of the source are shown before the piece. */
  readonly #before: number;
  /** How many of the piece. */
  readonly #length: number;

  constructor({ dropped }: Pick<Source, 'dropped'>, span: Span) {
    this.#gaps = mapOf(dropped);
    this.#span = span;
    this.#before = countBefore(this.#gaps, span.start);
    this.#length = countBefore(this.#gaps, span.end) - this.#before;
  }

  /** How many characters of the piece are shown before a source offset: none before its start, all behind its end. */
  indexOf(offset: number): number {
    return Math.max(0, countBefore(this.#gaps, Math.min(offset, this.#span.end)) - this.#before);
  }

  /** The source offset of a shown character; one past the last character shown for all indices behind it. */
  offsetOf(index: number): number {
    if (index < this.#length) return findOffset(this.#gaps, this.#before + index);
    return this.#length === 0 ? this.#span.start : findOffset(this.#gaps, this.#before + this.#length - 1) + 1;
  }

  /** From a range of what is shown to the source: markup at the range's edges is left out, markup inside it is covered. */
  spanOf(start: number, end: number): Span {
    const first = this.offsetOf(start);
    return { start: first, end: end > start ? this.offsetOf(end - 1) + 1 : first };
  }

  /** What is shown, cut from the whole source. */
  cut(source: string): string {
    return keptIn(this.#gaps, this.#span).reduce((text, piece) => text + source.slice(piece.start, piece.end), '');
  }
}

export type { ShownText };

/** @param span the piece, in source offsets */
export function shownText(source: Pick<Source, 'dropped'>, span: Span): ShownText {
  return new ShownText(source, span);
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
