import { splitEId } from '../parse/eid.ts';
import { visitContainers } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { TopicEntry } from '../schema/topic-vocabulary.ts';
import { titleOf } from './commitment-pages.ts';
import { findRelatedResults, type RelatedResult } from './related-results.ts';

/** What the other half of the report says on the subject of a paragraph: a result of the review, or a promise. */
export interface Counterpart {
  /** eId of the sentence, or id of the promise. */
  id: string;
  /** The clause or the promise. */
  words: string;
  why: RelatedResult['why'];
}

type ByParagraph = ReadonlyMap<string, readonly Counterpart[]>;

const gathered = new WeakMap<ReportDocument, ByParagraph>();

/** The counterparts of a paragraph by its eId, those of pairings first; gathered once a document. */
export function counterpartsOf(
  document: ReportDocument,
  topics: readonly TopicEntry[],
  paragraph: string,
): readonly Counterpart[] {
  const known = gathered.get(document) ?? gather(document, topics);
  gathered.set(document, known);
  return known.get(paragraph) ?? [];
}

function gather(document: ReportDocument, topics: readonly TopicEntry[]): ByParagraph {
  const paragraphOf = new Map(
    [...visitContainers(document)].flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ eId, sentences }) => sentences.map((sentence) => [sentence.eId, eId] as const)),
    ),
  );
  const found = new Map<string, Map<string, Counterpart>>();
  const add = (sentence: string, counterpart: Counterpart): void => {
    const paragraph = paragraphOf.get(sentence) ?? splitEId(sentence).container;
    const list = found.get(paragraph) ?? new Map<string, Counterpart>();
    found.set(paragraph, list);
    if (!list.has(counterpart.id)) list.set(counterpart.id, counterpart);
  };
  for (const commitment of document.commitments) {
    for (const { sentence, clause, why } of findRelatedResults(document, topics, commitment)) {
      add(commitment.sentence, { id: sentence.eId, words: clause.text ?? clause.raw, why });
      add(sentence.eId, { id: commitment.id, words: titleOf(commitment), why });
    }
  }
  const firstPairs = (a: Counterpart, b: Counterpart): number => Number('words' in a.why) - Number('words' in b.why);
  return new Map([...found].map(([paragraph, list]) => [paragraph, [...list.values()].sort(firstPairs)]));
}
