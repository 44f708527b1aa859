import { foldWidth } from '../parse/fold.ts';

/** From which share of bigrams in common two subjects count as the same. */
const ENOUGH = 0.6;

/**
 * Do two wordings name the same thing? They do where they share at least 0.6 of the shorter one's character bigrams,
 * repeated ones counted. A single character has no bigram: it must be the other wording or stand in it.
 */
export function isSameSubject(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [a, b]
    .map((words) => Array.from(foldWidth(words)))
    .sort((x, y) => x.length - y.length);
  if (shorter.length === 0) return longer.length === 0;
  if (shorter.length === 1) return longer.includes(shorter[0] ?? '');
  return countShared(bigrams(shorter), bigrams(longer)) / (shorter.length - 1) >= ENOUGH;
}

function bigrams(chars: readonly string[]): string[] {
  return chars.slice(1).map((char, i) => (chars[i] ?? '') + char);
}

/** The size of the common multiset. */
function countShared(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return some.filter((bigram) => {
    const number = left.get(bigram) ?? 0;
    left.set(bigram, number - 1);
    return number > 0;
  }).length;
}

/** Does a reader's verb name the annotated act? The contract lets 推进 stand before it: 建设 may be given as 推进建设. */
export function isSameVerb(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && (`推进${a}` === b || `推进${b}` === a));
}

/** Equal, full-width and half-width characters being the same: ％ is %. */
export function isSameUnit(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : foldWidth(a) === foldWidth(b);
}

/** Equal but for what binary fractions lose; nulls are equal. */
export function isSameNumber(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
