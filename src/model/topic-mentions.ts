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
