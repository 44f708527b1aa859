import type { Source } from '../schema/source.ts';
import type { Span } from '../schema/span.ts';
import { shownText } from '../text/shown-text.ts';

/** An element to put around a stretch of a text. Spans are source offsets; of two marks one holds the other or they are apart. */
export interface Mark {
  span: Span;
  open: string;
  close: string;
}

/** A piece of a report as shown: its span, its text, and the source it stands in. */
export interface ShownPiece {
  span: Span;
  text: string;
  source: Pick<Source, 'dropped'>;
}

/**
 * A text as markup, with elements around marked stretches. Of marks that would overlap, the one that begins later is
 * left out.
 *
 * @param escape writes a piece of the text in the markup's language
 */
export function markText(
  { span, text, source }: ShownPiece,
  marks: readonly Mark[],
  escape: (text: string) => string,
): string {
  const shown = shownText(source, span);
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const open: { end: number; close: string }[] = [];
  let markup = '';
  let from = 0;
  const writeTo = (index: number): void => {
    markup += escape(text.slice(from, index));
    from = Math.max(from, index);
  };
  const closeTo = (index: number): void => {
    for (let top = open.at(-1); top && top.end <= index; top = open.at(-1)) {
      writeTo(top.end);
      markup += top.close;
      open.pop();
    }
  };
  for (const mark of sorted) {
    const [start, end] = [shown.indexOf(mark.span.start), shown.indexOf(mark.span.end)];
    closeTo(start);
    if (end > (open.at(-1)?.end ?? text.length)) continue;
    writeTo(start);
    markup += mark.open;
    open.push({ end, close: mark.close });
  }
  closeTo(text.length);
  writeTo(text.length);
  return markup;
}
