import { findTerm } from './characters.ts';
import { comparableOf, mergeRanges, type Match } from './scan.ts';
import type { SearchRecord } from './record.ts';

/** Share of a query's pairs of characters that a record must hold. */
export const ENOUGH = 0.5;

/** A record that holds a share of a query's pairs. */
export interface Approximate {
  share: number;
  match: Match;
}

/**
 * Records that hold much of what was typed but not all of it: those with at least half of its pairs of neighbouring
 * characters. None for a query of one character, which a record holds or not.
 */
export function approximate(records: readonly SearchRecord[], terms: readonly string[]): Approximate[] {
  const pairs = listPairs(terms);
  if (pairs.length === 0) return [];
  return records.flatMap((record) => {
    const comparable = comparableOf(record);
    const found = pairs.map((pair) => findTerm(comparable, pair)).filter((places) => places.length > 0);
    const share = found.length / pairs.length;
    return share >= ENOUGH ? [{ share, match: { record, ranges: mergeRanges(found.flat()) } }] : [];
  });
}

/** The neighbouring characters of the terms, two by two, each once; pairs with a punctuation mark say little. */
export function listPairs(terms: readonly string[]): string[] {
  return [...new Set(terms.flatMap(pairsOf))];
}

function pairsOf(term: string): string[] {
  return Array.from({ length: Math.max(0, term.length - 1) }, (_, i) => term.slice(i, i + 2)).filter((pair) =>
    /^[\p{L}\p{N}]{2}$/u.test(pair),
  );
}
