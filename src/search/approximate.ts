import { findTerm } from './characters.ts';
import { comparableOf, mergeRanges, type Match } from './scan.ts';
import type { SearchRecord } from './record.ts';

const MOST = 20;
/** Share of a query's pairs of characters that a record must hold. */
const ENOUGH = 0.5;

/**
 * Records that hold much of what was typed but not all of it: those with at least half of its pairs of neighbouring
 * characters, best first. None for a query of one character, which a record holds or not.
 */
export function approximate(records: readonly SearchRecord[], terms: readonly string[]): Match[] {
  const pairs = [...new Set(terms.flatMap(pairsOf))];
  if (pairs.length === 0) return [];
  const scored = records.flatMap((record) => {
    const comparable = comparableOf(record);
    const found = pairs.map((pair) => findTerm(comparable, pair)).filter((places) => places.length > 0);
    const share = found.length / pairs.length;
    return share >= ENOUGH ? [{ share, match: { record, ranges: mergeRanges(found.flat()) } }] : [];
  });
  return scored
    .sort((a, b) => b.share - a.share || a.match.record.text.length - b.match.record.text.length)
    .slice(0, MOST)
    .map(({ match }) => match);
}

function pairsOf(term: string): string[] {
  return Array.from({ length: Math.max(0, term.length - 1) }, (_, i) => term.slice(i, i + 2)).filter((pair) =>
    /^[\p{L}\p{N}]{2}$/u.test(pair),
  );
}
