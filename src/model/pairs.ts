import type { Indicator, Pairing } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';

/** A pairing with what its ids stand for. */
export interface Pair {
  indicator: Indicator;
  result: Quantity | null;
  target: Quantity | null;
  comparable: Pairing['comparable'];
  reason: string | null;
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
  return pairings.flatMap(({ indicator: id, result, target, comparable, reason }) => {
    const found = indicator.get(id);
    if (!found) return [];
    const of = (ref: string | null): Quantity | null => (ref === null ? null : (quantity.get(ref) ?? null));
    return [{ indicator: found, result: of(result), target: of(target), comparable, reason }];
  });
}
