import { visitSentences } from '../parse/visit.ts';
import { findTopics } from '../recognise/topics.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { TopicEntry } from '../schema/topic-vocabulary.ts';
import { factsOf } from './sentence-facts.ts';

/** Ids of the topics that a sentence is on, each once, by the sentence's eId; sentences on none are left out. */
export type TopicMentions = ReadonlyMap<string, readonly string[]>;

const gathered = new WeakMap<ReportDocument, { listed: readonly TopicEntry[]; mentions: TopicMentions }>();

/**
 * The topics of every sentence by its own words and those of its promises; gathered once a document. Linear in the length
 * of the text.
 *
 * @param listed the vocabulary's topics
 */
export function topicsOf(document: ReportDocument, listed: readonly TopicEntry[]): TopicMentions {
  const known = gathered.get(document);
  if (known?.listed === listed) return known.mentions;
  const mentions = gatherMentions(document, listed);
  gathered.set(document, { listed, mentions });
  return mentions;
}

function gatherMentions(document: ReportDocument, listed: readonly TopicEntry[]): TopicMentions {
  const mentions = new Map<string, readonly string[]>();
  const known = new Set(listed.map(({ id }) => id));
  for (const { eId, raw, text = raw } of visitSentences(document)) {
    // A promise is a piece of its sentence, in which a word may count that is part of a longer one across the cut.
    const promised = factsOf(document, eId).commitments.flatMap(({ topics }) => topics);
    const ids = [...new Set([...findTopics(text, listed), ...promised.filter((id) => known.has(id))])];
    if (ids.length > 0) mentions.set(eId, ids);
  }
  return mentions;
}

const singled = new WeakMap<readonly TopicEntry[], readonly TopicEntry[]>();

/** A vocabulary in which each word is a topic of its own, so that reading by it tells which words count; made once. */
export function singleWords(listed: readonly TopicEntry[]): readonly TopicEntry[] {
  const known = singled.get(listed);
  if (known) return known;
  const words = [...new Set(listed.flatMap((entry) => entry.words))];
  const not = listed.flatMap((entry) => entry.not);
  const single = [
    ...words.map((word) => ({ id: word, name: word, words: [word], not: [] })),
    { id: '', name: '', words: [], not },
  ];
  singled.set(listed, single);
  return single;
}
