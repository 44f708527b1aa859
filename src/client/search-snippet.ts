import { mergeRanges } from '../search/scan.ts';

/** A piece of a snippet: words of the record, marked or not, a figure of it or not, or the … for what was left out. */
export interface Piece {
  text: string;
  marked: boolean;
  figure: boolean;
}

interface Range {
  start: number;
  end: number;
}

/** How much of a record is shown, in characters. */
export interface Room {
  /** Up to this length a record is shown whole. */
  whole: number;
  /** Before and behind a match in a longer one. */
  before: number;
  behind: number;
}

/** Of a result in a list of many. */
export const RESULT: Room = { whole: 90, before: 24, behind: 36 };
/** Of a quote, which has to be understood by itself. */
export const QUOTE: Room = { whole: 120, before: 36, behind: 60 };

const MOST_WINDOWS = 3;
const LONGEST_NUMBER = 12;

/**
 * A record's text as search shows it: whole if short, else what stands around its first matches.
 *
 * @param figures where figures stand that are to be told apart
 */
export function cutSnippet(
  text: string,
  ranges: readonly Range[],
  { room = RESULT, figures = [] }: { room?: Room; figures?: readonly Range[] } = {},
): Piece[] {
  const marks = mergeRanges(ranges);
  const windows = text.length <= room.whole ? [{ start: 0, end: text.length }] : cutWindows(text, marks, room);
  const pieces: Piece[] = [];
  const left = { text: '…', marked: false, figure: false };
  let shown = 0;
  for (const window of windows) {
    if (window.start > shown) pieces.push(left);
    pieces.push(...cutWindow(text, window, marks, figures));
    shown = window.end;
  }
  return shown < text.length ? [...pieces, left] : pieces;
}

/** A window's text, cut where a mark or a figure begins or ends. */
function cutWindow(text: string, window: Range, marks: readonly Range[], figures: readonly Range[]): Piece[] {
  const borders = [...marks, ...figures].flatMap(({ start, end }) => [start, end]);
  const inside = borders.filter((at) => at > window.start && at < window.end);
  const cuts = [...new Set([window.start, ...inside, window.end])].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] ?? 0;
    const within = (range: Range): boolean => range.start <= start && range.end >= end;
    const piece = { text: text.slice(start, end), marked: marks.some(within), figure: figures.some(within) };
    return piece.text === '' ? [] : [piece];
  });
}

function cutWindows(text: string, marks: readonly Range[], { before, behind }: Room): Range[] {
  const around = marks.length > 0 ? marks : [{ start: 0, end: 0 }];
  const wide = around.map(({ start, end }) => ({
    start: wholeCharacter(text, Math.max(0, start - before)),
    end: Math.max(end, wholeCharacter(text, Math.min(text.length, end + behind))),
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
