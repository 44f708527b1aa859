import type { Commitment } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';

/** What stands in one sentence or heading, in reading order. */
export interface SentenceFacts {
  quantities: readonly Quantity[];
  commitments: readonly Commitment[];
}

const indexed = new WeakMap<ReportDocument, ReadonlyMap<string, SentenceFacts>>();
const NOTHING: SentenceFacts = { quantities: [], commitments: [] };

/** The facts of a sentence or heading by its eId; gathered once a document. */
export function factsOf(document: ReportDocument, eId: string): SentenceFacts {
  const known = indexed.get(document) ?? indexFacts(document);
  indexed.set(document, known);
  return known.get(eId) ?? NOTHING;
}

function indexFacts({ quantities, commitments }: ReportDocument): Map<string, SentenceFacts> {
  const numbers = Map.groupBy(quantities, ({ sentence }) => sentence);
  const promises = Map.groupBy(commitments, ({ sentence }) => sentence);
  const eIds = new Set([...numbers.keys(), ...promises.keys()]);
  return new Map(
    [...eIds].map((eId) => [eId, { quantities: numbers.get(eId) ?? [], commitments: promises.get(eId) ?? [] }]),
  );
}
