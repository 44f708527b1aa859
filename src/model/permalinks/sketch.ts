import { createHash } from 'node:crypto';
import { ReadingCache } from '../../recognise/reading-cache.ts';

/**
 * What is kept of a sentence's wording to know it by once it was reworded, since its hash tells no more than that it was:
 * a SimHash (Charikar 2002) of 256 bits of its characters and pairs of neighbouring ones, without marks and with every
 * number taken for one and the same, and 16 bits of a hash of its numbers.
 */
const BITS = 256;
const BYTES = BITS / 8;
const FIGURES = 2;
/** 34 bytes in base64url. */
const LENGTH = Math.ceil(((BYTES + FIGURES) * 4) / 3);

export const SKETCH = new RegExp(`^[\\w-]{${String(LENGTH)}}$`);

/**
 * Of two sketches as many bits differ as their texts stand at an angle, whose cosine is the share of characters and pairs
 * that texts of equal length have in common: a little more than half at 80 bits, four fifths at 52. Sentences that list
 * figures are much alike in all else, so that one with other figures has to share more.
 */
const MOST_DIFFERENT = { sameFigures: 80, otherFigures: 52 } as const;

const NUMBER = /\d+(?:[.．]\d+)*/g;

const sketches = new ReadingCache<string>();

export function sketchText(text: string): string {
  return sketches.get(text, '', makeSketch);
}

function makeSketch(text: string): string {
  const shown = text.normalize('NFKC');
  const pieces = listPieces(shown);
  const counts = new Uint32Array(BITS);
  for (const piece of pieces) {
    const start = placeOf(piece);
    for (let i = 0; i < BITS; i += 1)
      counts[i] = (counts[i] ?? 0) + (((digests[start + (i >> 3)] ?? 0) >> (i & 7)) & 1);
  }
  const bytes = new Uint8Array(BYTES);
  for (const [i, count] of counts.entries())
    if (2 * count > pieces.length) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7));
  // Sorted: clauses that change places change no figure.
  const figures = [...(shown.match(NUMBER) ?? [])].sort().join(' ');
  return Buffer.concat([bytes, digest(figures).subarray(0, FIGURES)]).toString('base64url');
}

/** How unlike two wordings are, from 0 for the same; null where they are too unlike for one to be the other reworded. */
export function compareWordings(a: string, b: string): number | null {
  const [one, other] = [decode(a), decode(b)];
  let count = 0;
  for (let i = 0; i < BYTES; i += 1)
    for (let byte = (one[i] ?? 0) ^ (other[i] ?? 0); byte > 0; byte &= byte - 1) count += 1;
  return count <= MOST_DIFFERENT[haveSameFigures(a, b) ? 'sameFigures' : 'otherFigures'] ? count : null;
}

/** Whether the same numbers stand in both texts, in any order. */
export function haveSameFigures(a: string, b: string): boolean {
  return decode(a).subarray(BYTES).equals(decode(b).subarray(BYTES));
}

function listPieces(text: string): string[] {
  const chars = Array.from(text.replace(NUMBER, '0').replace(/[^\p{L}\p{N}]/gu, ''));
  return [...chars, ...chars.slice(1).map((char, i) => `${chars[i] ?? ''}${char}`)];
}

/** A report has some 30,000 pieces, ten of them together 80,000; a text of random characters has millions. */
const MOST_KNOWN = 100_000;
const known = new Map<string, number>();
/** The hashes of the known pieces one after another, as each would be ten times as large as an array of its own. */
const digests = new Uint8Array(MOST_KNOWN * BYTES);

/** Where the hash of a character or pair begins in `digests`. */
function placeOf(piece: string): number {
  const kept = known.get(piece);
  if (kept !== undefined) return kept;
  if (known.size >= MOST_KNOWN) known.clear();
  const start = known.size * BYTES;
  digests.set(digest(piece), start);
  known.set(piece, start);
  return start;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function decode(sketch: string): Buffer {
  return Buffer.from(sketch, 'base64url');
}
