import type { Commitment, Indicator } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { listDistinctPairs, type Pair } from './pairs.ts';
import { onceEach } from './tellings.ts';

/** All that a report says of one indicator. */
export interface IndicatorView {
  indicator: Indicator;
  /** In reading order, each fact once, as the report tells it first; see `otherTellings` for its other places. */
  results: readonly Quantity[];
  targets: readonly Quantity[];
  /** Its targets and headline results with what they are held against, which may be another indicator's figure. */
  pairs: readonly Pair[];
  /** Promises that state one of its figures. */
  commitments: readonly Commitment[];
  /** Indicators that it is held against, then those with a figure in one of its sentences. */
  siblings: readonly Indicator[];
}

const viewed = new WeakMap<ReportDocument, ReadonlyMap<string, IndicatorView>>();

/** The views of all indicators by id, in the report's order; made once a document. */
export function viewIndicators(document: ReportDocument): ReadonlyMap<string, IndicatorView> {
  const known = viewed.get(document) ?? makeViews(document);
  viewed.set(document, known);
  return known;
}

function makeViews(document: ReportDocument): Map<string, IndicatorView> {
  const { indicators, commitments, quantities } = document;
  const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const indicatorOf = ownersOf(document);
  const ownersIn = Map.groupBy(
    quantities.filter(({ id }) => indicatorOf.has(id)),
    ({ sentence }) => sentence,
  );
  const promising = new Map<string, Commitment[]>();
  for (const commitment of commitments)
    for (const id of commitment.quantities) promising.set(id, [...(promising.get(id) ?? []), commitment]);
  const pairs = listDistinctPairs(document);
  return new Map(
    indicators.map((indicator) => {
      const all = (ids: readonly string[]): Quantity[] => ids.flatMap((id) => byId.get(id) ?? []);
      const find = (ids: readonly string[]): Quantity[] => onceEach(document, all(ids));
      const [results, targets] = [find(indicator.results), find(indicator.targets)];
      const own = new Set([...indicator.results, ...indicator.targets]);
      const touching = pairs.filter(
        (pair) => pair.indicator === indicator || (pair.result !== null && own.has(pair.result.id)),
      );
      const held = touching.flatMap((pair) => [
        pair.indicator,
        indicatorOf.get(pair.result?.id ?? '') ?? pair.indicator,
      ]);
      const beside = all([...own]).flatMap(({ sentence }) =>
        (ownersIn.get(sentence) ?? []).flatMap(({ id }) => indicatorOf.get(id) ?? []),
      );
      const view: IndicatorView = {
        ...{ indicator, results, targets },
        pairs: touching,
        commitments: [...new Set([...own].flatMap((id) => promising.get(id) ?? []))],
        siblings: [...new Set([...held, ...beside])].filter((other) => other !== indicator),
      };
      return [indicator.id, view];
    }),
  );
}

/** The indicator a quantity belongs to; null for most numbers that are no statistics of their own. */
export function indicatorOfQuantity(document: ReportDocument, id: string): Indicator | null {
  const known = owned.get(document) ?? ownersOf(document);
  owned.set(document, known);
  return known.get(id) ?? null;
}

const owned = new WeakMap<ReportDocument, ReadonlyMap<string, Indicator>>();

function ownersOf({ indicators }: ReportDocument): Map<string, Indicator> {
  return new Map(
    indicators.flatMap((indicator) =>
      [...indicator.results, ...indicator.targets].map((id) => [id, indicator] as const),
    ),
  );
}
