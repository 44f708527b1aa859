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

/** Line and column (1-based, in UTF-16 units) of an offset. */
export function placeOf(source: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (const found of source.slice(0, offset).matchAll(LINE_BREAK)) {
    line += 1;
    lineStart = found.index + found[0].length;
  }
  return { line, column: offset - lineStart + 1 };
}
