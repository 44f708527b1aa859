import type { Indicator, Pairing } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { firstTelling } from './tellings.ts';

/** A pairing with what its ids stand for. */
export interface Pair {
  indicator: Indicator;
  result: Quantity | null;
  target: Quantity | null;
  comparable: Pairing['comparable'];
  reason: string | null;
  /** The indicator that the result belongs to, where that is another; null for its own result and for none. */
  owner: Indicator | null;
}

const listed = new WeakMap<ReportDocument, readonly Pair[]>();

/** The pairings of a report with their quantities, in the order of the targets; gathered once a document. */
export function listPairs(document: ReportDocument): readonly Pair[] {
  const known = listed.get(document) ?? gatherPairs(document);
  listed.set(document, known);
  return known;
}

function gatherPairs({ quantities, indicators, pairings }: ReportDocument): Pair[] {
  const quantity = new Map(quantities.map((one) => [one.id, one]));
  const indicator = new Map(indicators.map((one) => [one.id, one]));
  const owners = new Map(indicators.flatMap((one) => one.results.map((id) => [id, one] as const)));
  return pairings.flatMap(({ indicator: id, result, target, comparable, reason }) => {
    const found = indicator.get(id);
    if (!found) return [];
    const of = (ref: string | null): Quantity | null => (ref === null ? null : (quantity.get(ref) ?? null));
    const holder = owners.get(result ?? '') ?? null;
    const owner = holder === found ? null : holder;
    return [{ indicator: found, result: of(result), target: of(target), comparable, reason, owner }];
  });
}

const distinct = new WeakMap<ReportDocument, readonly Pair[]>();

/**
 * The pairings with each target once, however often the report tells it: the first that is held against a result, else the
 * first, with both figures as they are told first. In the order of the targets; gathered once a document.
 */
export function listDistinctPairs(document: ReportDocument): readonly Pair[] {
  const known = distinct.get(document) ?? gatherDistinct(document);
  distinct.set(document, known);
  return known;
}

function gatherDistinct(document: ReportDocument): Pair[] {
  const first = (one: Quantity | null): Quantity | null => one && firstTelling(document, one);
  const pairs = listPairs(document).map((pair) => ({
    ...pair,
    result: first(pair.result),
    target: first(pair.target),
  }));
  const byFact = Map.groupBy(pairs, ({ indicator, result, target }) =>
    target ? target.id : `${indicator.id} ${result?.id ?? ''}`,
  );
  return [...byFact.values()].flatMap((same) => same.find(({ result }) => result !== null) ?? same.slice(0, 1));
}

/**
 * The result that may stand in the row of the pair's indicator: its own, or one that compares in part and is shown with its
 * own name. What does not compare and is another's stands there nowhere.
 */
export function standingResult({
  result,
  comparable,
  owner,
}: Pick<Pair, 'result' | 'comparable' | 'owner'>): Quantity | null {
  return owner !== null && comparable === 'no' ? null : result;
}

/** （固定资产投资）: behind a result in the row of another indicator; empty behind its own. */
export function ownerWords({ owner }: Pick<Pair, 'owner'>): string {
  return owner === null ? '' : `（${owner.label}）`;
}
