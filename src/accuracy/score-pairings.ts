import type { Pairing } from '../schema/facts.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import type { GoldPair } from './annotation.ts';
import type { Miss } from './miss.ts';
import { isWithin } from './score-quantities.ts';
import { locate } from './score-targets.ts';
import { tally, type Tally } from './tally.ts';

export interface PairingScore {
  /** Of the annotated pairs that have words on both sides. */
  found: Tally;
  /** Of those found. */
  sameVerdict: Tally;
}

/** Compares verdicts of pairings whose two quantities stand within the annotated words. For information. */
export function scorePairings(
  { pairings, quantities }: Pick<ReportDocument, 'pairings' | 'quantities'>,
  gold: readonly GoldPair[],
  source: string,
): { score: PairingScore; misses: Miss[] } {
  const spans = new Map(quantities.map(({ id, span }) => [id, span]));
  const stands = (id: string | null, places: readonly Span[]): boolean => {
    const span = id === null ? undefined : spans.get(id);
    return span !== undefined && places.some((place) => isWithin(span, place));
  };
  const rows = gold.flatMap(({ result, target, comparable, indicator }) => {
    if (result === null || target === null) return [];
    const [results, targets] = [locate(source, result), locate(source, target)];
    const read = pairings.filter((pairing) => stands(pairing.result, results) && stands(pairing.target, targets));
    return [{ indicator, comparable, read, start: targets[0]?.start ?? null, text: `${result} | ${target}` }];
  });
  const found = rows.filter(({ read }) => read.length > 0);
  const isSame = (row: { comparable: Pairing['comparable']; read: Pairing[] }): boolean =>
    row.read.some(({ comparable }) => comparable === row.comparable);
  return {
    score: { found: tally(rows, ({ read }) => read.length > 0), sameVerdict: tally(found, isSame) },
    misses: rows
      .filter((row) => !isSame(row))
      .map(({ comparable, read, start, text }) => ({
        kind: read.length > 0 ? 'verdict' : 'pair missed',
        start,
        text,
        detail: `gold ${comparable}${read.map((pairing) => `, read ${pairing.comparable} ${pairing.reason ?? ''}`).join('')}`,
      })),
  };
}
