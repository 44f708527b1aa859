import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';

/** A heading, a sentence or a piece of one. */
interface ShownPiece {
  span: Span;
  raw: string;
  /** `raw` without the source's markup, where it has any; a heading's `raw` is without it already. */
  text?: string | undefined;
}

/**
 * From ranges of what readers see of a piece, 0-based and half-open, to spans in the source. Markup at the edges of a range
 * is left out, markup inside it is covered.
 */
export function spanReader(
  { source }: Pick<ReportDocument, 'source'>,
  { span, raw, text = raw }: ShownPiece,
): (start: number, end: number) => Span {
  if (text.length === span.end - span.start)
    return (start, end) => ({ start: span.start + start, end: span.start + end });
  const inside = source.dropped.filter((one) => one.span.start < span.end && one.span.end > span.start);
  const omitted = new Set(inside.flatMap((one) => indicesOf(one.span)));
  const offsets = indicesOf(span).filter((offset) => !omitted.has(offset));
  return (start, end) => {
    const first = offsets[start] ?? span.end;
    return { start: first, end: end > start ? (offsets[end - 1] ?? span.end - 1) + 1 : first };
  };
}

function indicesOf({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
