/** A text set in lines. */
export interface SetText {
  /** Font size in px. */
  size: number;
  /** From one baseline to the next, in px. */
  line: number;
  lines: readonly string[];
}

/** The room a text has, in px, and how large it may be set in it. */
export interface Room {
  width: number;
  height: number;
  largest: number;
  smallest: number;
  /** Line height in em. */
  leading: number;
  /** The size from which one line is better than larger words in several. */
  oneLine?: number;
}

/** How long a text is in one line, in em. */
export type Measure = (text: string) => number;

const STEP = 2;
/** Lines end at marks where the text then has at least so much of its size. */
const WORTH = 0.84;
/** A text of more characters never has room. */
const LONGEST = 600;
/** What stands for words that are left out. */
export const CUT = '……';
/** A text is cut at a mark where that leaves at least so much of what has room. */
const KEPT = 0.6;

const OPENING = /[“‘（《〈「『【〔(]$/;
const CLOSING = /^[，。、；：！？）》〉」』】〕”’…%％‰)]/;
const PHRASE_END = /[，、；：。]$/;
const NUMBER_END = /[\d.]$/;
const LATIN = /^[\x21-\x7e]+$/;
/** A unit of at most three characters stays with its number: 亿元, 个百分点 only in part. */
const UNIT = /^[\u4e00-\u9fff]{1,3}$/;

/** Null in Firefox before 125, where a line may end between any two characters of a word. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : null;

/**
 * Sets a text as large as the room allows, its lines of about the same length. Lines end at marks where that costs little
 * of the size, else between words; numbers keep their units, marks stay with what they open or close. Where even the
 * smallest size has no room for all of it, it is cut, after a mark where one is near.
 */
export function fitText(text: string, room: Room, widthOf: Measure): SetText {
  const { width, smallest, leading } = room;
  const words = text.length > LONGEST ? [] : cutPieces(text);
  const fitted = fitOneLine(text, room, widthOf) ?? fitPieces(words, room, widthOf);
  if (fitted) {
    const phrased = fitPieces(joinPhrases(words), { ...room, smallest: fitted.size * WORTH }, widthOf, { whole: true });
    return phrased && fitted.lines.length > 1 ? phrased : fitted;
  }
  const kept = text === '' ? [] : cutPieces(cutText(text, room, widthOf));
  return { size: smallest, line: smallest * leading, lines: breakLines(kept, width / smallest, widthOf) };
}

/** A text at one size, in as many lines as it needs. */
export function setText(
  text: string,
  { size, width, leading }: { size: number; width: number; leading: number },
  widthOf: Measure,
): SetText {
  return { size, line: size * leading, lines: breakLines(cutPieces(text), width / size, widthOf) };
}

function fitOneLine(text: string, room: Room, widthOf: Measure): SetText | null {
  const { width, height, largest, leading, oneLine = Infinity } = room;
  const size = Math.floor(Math.min(largest, width / widthOf(text), height / leading));
  return size >= oneLine ? { size, line: size * leading, lines: [text] } : null;
}

/**
 * @param whole whether no piece may be divided, not even one that is longer than a line
 * @returns null where there is no room at any size
 */
function fitPieces(
  pieces: readonly string[],
  { width, height, largest, smallest, leading }: Room,
  widthOf: Measure,
  { whole = false } = {},
): SetText | null {
  const longest = Math.max(0, ...pieces.map((piece) => widthOf(piece.trim())));
  if (longest === 0) return null;
  for (let size = largest; size >= smallest; size -= STEP) {
    if (whole && longest * size > width) continue;
    const lines = breakLines(pieces, width / size, widthOf);
    if (lines.length * size * leading <= height)
      return { size, line: size * leading, lines: balance(pieces, width / size, widthOf) };
  }
  return null;
}

/** A text in one line of at most `width` px, its end cut where it is longer. */
export function clipText(text: string, size: number, width: number, widthOf: Measure): string {
  if (widthOf(text) * size <= width) return text;
  const characters = Array.from(text);
  const fits = (count: number): boolean => widthOf(characters.slice(0, count).join('') + CUT) * size <= width;
  return characters.slice(0, greatest(characters.length, fits)).join('') + CUT;
}

/** The longest beginning of a text that has room at the smallest size, with …… behind it. */
function cutText(text: string, { width, height, smallest, leading }: Room, widthOf: Measure): string {
  const characters = Array.from(text.slice(0, LONGEST));
  const most = Math.max(1, Math.floor(height / (smallest * leading)));
  const fits = (count: number): boolean =>
    breakLines(cutPieces(characters.slice(0, count).join('') + CUT), width / smallest, widthOf).length <= most;
  const kept = characters.slice(0, greatest(characters.length, fits));
  const mark = kept.findLastIndex((character) => /[，、；：。]/.test(character));
  const end = mark >= kept.length * KEPT ? mark : kept.length;
  return kept.slice(0, end).join('').trimEnd() + CUT;
}

/** The greatest count below `limit` for which `fits` holds, where it holds for all smaller ones. */
function greatest(limit: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, limit - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What no line break may divide. */
function cutPieces(text: string): string[] {
  const pieces: string[] = [];
  const segments = segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : Array.from(text);
  for (const segment of segments) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && belongsTo(last, segment)) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Pieces that end at marks. */
function joinPhrases(pieces: readonly string[]): string[] {
  return pieces.reduce<string[]>((found, piece) => {
    const last = found.at(-1);
    return last === undefined || PHRASE_END.test(last) ? [...found, piece] : [...found.slice(0, -1), last + piece];
  }, []);
}

function belongsTo(last: string, next: string): boolean {
  if (CLOSING.test(next) || OPENING.test(last)) return true;
  return (NUMBER_END.test(last) && UNIT.test(next)) || (LATIN.test(next) && /[\x21-\x7e]$/.test(last));
}

/** @param width in em */
function breakLines(pieces: readonly string[], width: number, widthOf: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const push = (piece: string): void => {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  };
  for (const piece of pieces) {
    // What is longer than a line has to be divided after all.
    if (widthOf(piece) <= width) push(piece);
    else for (const character of piece) push(character);
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** As many lines, as narrow as they may be without dividing a piece. */
function balance(pieces: readonly string[], width: number, widthOf: Measure): string[] {
  const lines = breakLines(pieces, width, widthOf);
  const narrowest = Math.max(width / 2, ...pieces.map((piece) => widthOf(piece.trim())));
  // Narrower in steps of half a character.
  for (let narrower = width - 0.5; narrower > narrowest; narrower -= 0.5) {
    const found = breakLines(pieces, narrower, widthOf);
    if (found.length > lines.length) break;
    lines.splice(0, lines.length, ...found);
  }
  return lines;
}
