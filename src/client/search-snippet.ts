import { mergeRanges } from '../search/scan.ts';

/** A piece of a snippet: words of the record, marked or not, or the … for what was left out. */
export interface Piece {
  text: string;
  marked: boolean;
}

interface Range {
  start: number;
  end: number;
}

/** Up to this length a record is shown whole. */
const WHOLE = 90;
const BEFORE = 24;
const BEHIND = 36;
const MOST_WINDOWS = 3;
const LONGEST_NUMBER = 12;

/** A record's text as search results show it: whole if short, else what stands around its first matches. */
export function cutSnippet(text: string, ranges: readonly Range[]): Piece[] {
  const marks = mergeRanges(ranges);
  const windows = text.length <= WHOLE ? [{ start: 0, end: text.length }] : cutWindows(text, marks);
  const pieces: Piece[] = [];
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, marked });
  };
  let shown = 0;
  for (const window of windows) {
    if (window.start > shown) add('…', false);
    shown = window.start;
    for (const { start, end } of marks) {
      if (start >= window.end || end <= window.start) continue;
      add(text.slice(shown, Math.max(start, window.start)), false);
      shown = Math.min(end, window.end);
      add(text.slice(Math.max(start, window.start), shown), true);
    }
    add(text.slice(shown, window.end), false);
    shown = window.end;
  }
  if (shown < text.length) add('…', false);
  return pieces;
}

function cutWindows(text: string, marks: readonly Range[]): Range[] {
  const around = marks.length > 0 ? marks : [{ start: 0, end: 0 }];
  const wide = around.map(({ start, end }) => ({
    start: wholeCharacter(text, Math.max(0, start - BEFORE)),
    end: Math.max(end, wholeCharacter(text, Math.min(text.length, end + BEHIND))),
  }));
  return mergeRanges(wide).slice(0, MOST_WINDOWS);
}

/** The nearest index before or at one that cuts neither a number nor a character of two code units. */
function wholeCharacter(text: string, index: number): number {
  let at = index;
  while (
    at > index - LONGEST_NUMBER &&
    /^(?:[\d.,][\d.,%％]|[\ud800-\udbff][\udc00-\udfff])/.test(text.slice(at - 1, at + 1))
  )
    at -= 1;
  return Math.max(0, at);
}
