import { makeRandom, pickBetween, shuffle, type Random } from './random.ts';

/** Share of the clauses that change places with one another. */
const MOVED_CLAUSES = 1 / 3;

/**
 * Another report's worth of text, made from a report: sentences change places, then a third of the clauses, then digits
 * change, except those of years. Headings (lines without a full stop) and what opens a line stay, so that the text reads
 * as the same chapters and sections; what holds a quotation mark or a bracket stays too, so that none loses its other
 * half. The same for the same text and seed. Its vocabulary is that of the report.
 */
export function varyText(text: string, seed: number): string {
  const random = makeRandom(seed);
  const lines = text.split('\n');
  const sentences = lines.map((line) => cut(line, /[^。；！？]+[。；！？]*/gu));
  const clauses = exchange(sentences, random, 1).map((line) => line.flatMap(cutClauses));
  return exchange(clauses, random, MOVED_CLAUSES)
    .map((line) => (isBody(line) ? changeDigits(line.join(''), random) : line.join('')))
    .join('\n');
}

function cut(line: string, pattern: RegExp): string[] {
  const pieces: string[] = line.match(pattern) ?? [];
  // A line that opens with a mark is left as it is.
  return pieces.join('') === line ? pieces : [line];
}

/** Clauses and the marks behind them, in turn, so that marks keep their places when clauses change theirs. */
function cutClauses(sentence: string): string[] {
  return cut(sentence, /[^，、；：。！？]+|[，、；：。！？]+/gu);
}

function isBody(line: readonly string[]): boolean {
  return line.some((piece) => piece.includes('。'));
}

/** Pieces of body lines change places, but not a line's first, a mark alone, or one with a quotation mark or bracket. */
function exchange(lines: readonly string[][], random: Random, share: number): string[][] {
  const places = lines.flatMap((line, l) =>
    isBody(line) ? line.flatMap((piece, p) => (p > 0 && isMovable(piece) && random() < share ? [{ l, p }] : [])) : [],
  );
  const moved = shuffle(places, random);
  const changed = lines.map((line) => [...line]);
  for (const [i, { l, p }] of places.entries()) {
    const from = moved[i] ?? { l, p };
    const target = changed[l];
    if (target) target[p] = lines[from.l]?.[from.p] ?? '';
  }
  return changed;
}

function isMovable(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece) && !/["“”‘’（）()《》〈〉【】[\]]/u.test(piece);
}

/** Every number becomes another with as many digits. */
function changeDigits(line: string, random: Random): string {
  return line.replace(/\d+/g, (digits: string, at: number) => {
    const isYear = /^(?:19|20)\d\d$/.test(digits) && /^[年—-]/.test(line.slice(at + digits.length));
    if (isYear) return digits;
    return Array.from(digits, (_, i) => String(pickBetween(random, i === 0 ? 1 : 0, 9))).join('');
  });
}
