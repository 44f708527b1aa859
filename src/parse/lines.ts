import type { Span } from '../schema/span.ts';

/** One line of the source: `span` leaves out the line break and the white space at both ends. */
export interface Line {
  /** 1-based. */
  number: number;
  span: Span;
}

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** Space, ideographic space, no-break space and the rest of what Unicode calls white space. */
const BLANK = /\s/;

/** All lines that hold a visible character, in order. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  const add = (from: number, to: number): void => {
    number += 1;
    let start = from;
    let end = to;
    while (start < end && BLANK.test(source.charAt(start))) start += 1;
    while (end > start && BLANK.test(source.charAt(end - 1))) end -= 1;
    if (start < end) lines.push({ number, span: { start, end } });
  };
  let from = 0;
  for (const found of source.matchAll(LINE_BREAK)) {
    add(from, found.index);
    from = found.index + found[0].length;
  }
  add(from, source.length);
  return lines;
}

/** Line and column, 1-based, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Makes a function that tells where an offset of the source stands. */
export function makePlaceFinder(source: string): (offset: number) => Place {
  const starts = [0, ...Array.from(source.matchAll(LINE_BREAK), (found) => found.index + found[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Where one offset of the source stands. */
export function placeOf(source: string, offset: number): Place {
  return makePlaceFinder(source)(offset);
}
