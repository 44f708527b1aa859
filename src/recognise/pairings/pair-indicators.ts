import { parsePeriod, usualYear } from '../../figures/period.ts';
import type { Indicator, Pairing } from '../../schema/facts.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { readMeasured, type Measured } from '../indicators/measured.ts';
import { indexIndicators, type IndicatorIndex } from '../indicators/vocabulary-index.ts';
import type { Years } from './compare.ts';
import { indexResults } from './partners.ts';
import { NO_RESULT, NO_TARGET } from './reasons.ts';

interface Input {
  indicators: readonly Indicator[];
  /** Those the indicators were made of, in reading order. */
  quantities: readonly Quantity[];
  vocabulary: Pick<Vocabulary, 'indicators'>;
  /** Verdicts of an editor, which stand before those of the rules. */
  editorial?: readonly Pairing[];
}

/**
 * Sets each target beside the result that comes nearest to what it measures, with a verdict and, unless that is yes, a
 * reason. Targets first, in reading order, each once; then results of headline indicators that have no target. A target
 * nothing in the report can be held against has `result: null`.
 */
export function pairIndicators({ indicators, quantities, vocabulary, editorial = [] }: Input): Pairing[] {
  const measured = readMeasured(quantities, vocabulary.indicators);
  const index = indexIndicators(vocabulary.indicators);
  const indicatorOf = new Map(
    indicators.flatMap(({ id, results, targets }) => [...results, ...targets].map((q) => [q, id])),
  );
  const idOf = ({ quantity }: Measured): string => indicatorOf.get(quantity.id) ?? '';
  const results = measured.filter(({ quantity }) => quantity.status === 'result');
  const targets = measured.filter(({ quantity }) => quantity.status === 'target');
  const years = { result: yearOf(results), target: yearOf(targets) };
  const findPartner = indexResults(results, index, years);
  const edited = new Map(editorial.map((pairing) => [pairing.target, pairing]));
  const pairings = targets.map((target): Pairing => {
    const decided = edited.get(target.quantity.id);
    if (decided) return decided;
    const partner = findPartner(target);
    const pair = { indicator: idOf(target), target: target.quantity.id };
    if (!partner) return { ...pair, result: null, comparable: 'no', reason: NO_RESULT };
    const { comparable, reason } = partner.verdict;
    return { ...pair, result: partner.result.quantity.id, comparable, reason };
  });
  pairings.push(...editorial.filter(({ target }) => target === null));
  return [...pairings, ...listUnaimed({ results, pairings, index, years, idOf })];
}

/** The single year most figures are of; null where none is. */
function yearOf(measured: readonly Measured[]): number | null {
  return usualYear(measured.map(({ quantity }) => parsePeriod(quantity.period)));
}

interface Unaimed {
  results: readonly Measured[];
  pairings: readonly Pairing[];
  index: IndicatorIndex;
  years: Years;
  idOf: (measured: Measured) => string;
}

/** Headline indicators whose result no target is set beside: one row each, growth before other measures. */
function listUnaimed({ results, pairings, index, years, idOf }: Unaimed): Pairing[] {
  const used = new Set(pairings.flatMap(({ result }) => result ?? []));
  const paired = new Set(results.filter(({ quantity }) => used.has(quantity.id)).map(({ entry }) => entry));
  const chosen = new Map<string, Measured>();
  for (const result of results) {
    const { entry, action, scopes, facet, quantity } = result;
    if (entry === null || index.entry(entry)?.headline !== true || paired.has(entry)) continue;
    if (action !== null || scopes.length > 0 || facet !== '' || yearOf([result]) !== years.result) continue;
    const before = chosen.get(entry);
    if (!before || (before.quantity.measure !== 'growth' && quantity.measure === 'growth')) chosen.set(entry, result);
  }
  return [...chosen.values()].map((result) => ({
    indicator: idOf(result),
    result: result.quantity.id,
    target: null,
    comparable: 'no',
    reason: NO_TARGET,
  }));
}
