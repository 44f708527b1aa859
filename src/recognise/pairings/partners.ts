import type { IndicatorEntry } from '../../schema/indicator-vocabulary.ts';
import type { Measured } from '../indicators/measured.ts';
import type { IndicatorIndex } from '../indicators/vocabulary-index.ts';
import { compare, plainKey, type Verdict, type Years } from './compare.ts';

export interface Partner {
  result: Measured;
  verdict: Verdict;
}

/**
 * Makes a search for the result nearest to a target; of equally near ones the first. Results are looked up by what they
 * measure, and of several alike but for their value only the first is kept, so that a search takes no longer in a long
 * report than in a short one.
 */
export function indexResults(
  results: readonly Measured[],
  index: IndicatorIndex,
  years: Years,
): (target: Measured) => Partner | null {
  const buckets = new Map<string, Map<string, Measured>>();
  for (const result of results) {
    const name = plainKey(result);
    const bucket = buckets.get(name) ?? new Map<string, Measured>();
    buckets.set(name, bucket);
    const kind = kindOf(result);
    if (!bucket.has(kind)) bucket.set(kind, result);
  }
  return (target) => {
    let best: Partner | null = null;
    for (const name of namesOf(target, index)) {
      for (const result of buckets.get(name)?.values() ?? []) {
        const verdict = compare(result, target, index, years);
        if (verdict && (!best || verdict.distance < best.verdict.distance)) best = { result, verdict };
      }
    }
    return best;
  };
}

function namesOf(target: Measured, index: IndicatorIndex): string[] {
  const entry: IndicatorEntry['id'] | null = target.entry;
  return entry === null ? [plainKey(target)] : [entry, ...index.kindred(entry)];
}

/** All that a comparison looks at. */
function kindOf({ base, action, scopes, facet, quantity: { measure, period, unit } }: Measured): string {
  return JSON.stringify([base, action, scopes, facet, measure, period, unit]);
}
