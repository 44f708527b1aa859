import type { TopicEntry } from '../schema/topic-vocabulary.ts';
import { findWords, indexWords, type WordIndex } from './word-index.ts';

/** What a word says a sentence is on: topics, or nothing where it only keeps shorter words from counting. */
type TopicIndex = WordIndex<readonly string[]>;

const built = new WeakMap<readonly TopicEntry[], TopicIndex>();

/**
 * Ids of the topics a text is on, each once, in the order of their first words. Of words that overlap the one that begins
 * first counts, and of those the longest. Linear in the text's length.
 */
export function findTopics(text: string, topics: readonly TopicEntry[]): string[] {
  return [...new Set(findWords(text, indexTopics(topics)).flatMap(({ value }) => value))];
}

/** The word of the vocabulary that a range of a text lies in or across, where that is another than the range; else null. */
export function findLongerTopicWord(
  text: string,
  { start, end }: { start: number; end: number },
  topics: readonly TopicEntry[],
): string | null {
  const hit = findWords(text, indexTopics(topics)).find((one) => one.start < end && one.end > start);
  if (!hit || (hit.start === start && hit.end === end)) return null;
  return text.slice(hit.start, hit.end);
}

/** Made once for a vocabulary. A word may belong to several topics. */
function indexTopics(topics: readonly TopicEntry[]): TopicIndex {
  const known = built.get(topics);
  if (known) return known;
  const byWord = new Map<string, string[]>();
  for (const { id, words } of topics) for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), id]);
  for (const { not } of topics) for (const word of not) if (!byWord.has(word)) byWord.set(word, []);
  const index = indexWords(byWord);
  built.set(topics, index);
  return index;
}
