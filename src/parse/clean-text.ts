import type { Span } from '../schema/span.ts';

/** A stretch that belongs to an element's `raw` but not to its `text`. */
export interface Omission {
  span: Span;
  reason: string;
  /** Whether it belongs to what stands before it (a closing mark) or after it (an opening one). */
  binds: 'before' | 'after';
}

/**
 * A stretch of the source with its markup taken out. Rules match on `text`; what they find is mapped back to source
 * offsets by `sourceSpan`.
 */
export interface CleanText {
  span: Span;
  text: string;
  /** In source order, disjoint. */
  omissions: readonly Omission[];
  /** For each omission the index in `text` where it was taken out; ascending. */
  positions: readonly number[];
}

/** `omissions` must be in order, disjoint and inside `span`. */
export function makeCleanText(source: string, span: Span, omissions: readonly Omission[]): CleanText {
  const kept: string[] = [];
  const positions: number[] = [];
  let from = span.start;
  let length = 0;
  for (const omission of omissions) {
    kept.push(source.slice(from, omission.span.start));
    length += omission.span.start - from;
    positions.push(length);
    from = omission.span.end;
  }
  kept.push(source.slice(from, span.end));
  return { span, text: kept.join(''), omissions, positions };
}

/** How many omissions belong to what stands before character `index`. */
function omissionsBefore({ omissions, positions }: CleanText, index: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  while (positions[low] === index && omissions[low]?.binds === 'before') low += 1;
  return low;
}

/**
 * Source offset of the cut before character `index` of the clean text (0 to length). Closing marks at the cut fall
 * before it, opening marks behind it, so that neighbouring cuts leave no gap.
 */
export function sourceOffset(clean: CleanText, index: number): number {
  if (index <= 0) return clean.span.start;
  if (index >= clean.text.length) return clean.span.end;
  const count = omissionsBefore(clean, index);
  const last = clean.omissions[count - 1];
  if (!last) return clean.span.start + index;
  return last.span.end + index - (clean.positions[count - 1] ?? 0);
}

export function sourceSpan(clean: CleanText, start: number, end: number): Span {
  return { start: sourceOffset(clean, start), end: sourceOffset(clean, end) };
}

/** The part of a clean text between two of its indices. */
export function sliceClean(clean: CleanText, start: number, end: number): CleanText {
  const first = start <= 0 ? 0 : omissionsBefore(clean, start);
  const last = end >= clean.text.length ? clean.omissions.length : omissionsBefore(clean, end);
  return {
    span: sourceSpan(clean, start, end),
    text: clean.text.slice(start, end),
    omissions: clean.omissions.slice(first, last),
    positions: clean.positions.slice(first, last).map((position) => position - Math.max(0, start)),
  };
}

/** The part between two indices, without white space at its ends, unless markup stands in it, which must not get lost. */
export function trimClean(clean: CleanText, start = 0, end = clean.text.length): CleanText {
  const part = clean.text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const whole = sliceClean(clean, start, end);
  const trimmed = sliceClean(clean, Math.min(from, end), Math.max(from, start + part.trimEnd().length));
  return trimmed.omissions.length < whole.omissions.length ? whole : trimmed;
}

/** Why a line shows nothing: the markup it is made of. */
export function emptyReason({ omissions }: CleanText): string {
  return omissions[0]?.reason ?? 'invisible-character';
}
