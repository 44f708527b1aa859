import { findLongerTopicWord, findTopics } from '../recognise/topics.ts';
import type { Indicator } from '../schema/facts.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { TopicEntry } from '../schema/topic-vocabulary.ts';
import { indicatorOfQuantity } from './indicator-view.ts';
import { findCounted, gatherSayings, type Saying, type Sayings } from './sayings.ts';
import { findUncounted, type UncountedNames } from './uncounted-names.ts';
import { topicsOf } from './topic-mentions.ts';

/** All that a report says on one topic. */
export interface TopicPage {
  entry: TopicEntry;
  sayings: Sayings;
  /** Where its name or one of its words stands in sentences that are not on it. */
  uncounted: UncountedNames;
  /** Those with a figure in one of the sentences, in the report's order. */
  indicators: readonly Indicator[];
  /** The words by which sentences count, in the order of the text. */
  words: readonly string[];
}

const gathered = new WeakMap<
  ReportDocument,
  { listed: readonly TopicEntry[]; pages: ReadonlyMap<string, TopicPage> }
>();

/**
 * The pages of the topics that a report's review or plan is on, by id in the vocabulary's order; made once a document.
 *
 * @param listed the vocabulary's topics
 */
export function topicPages(document: ReportDocument, listed: readonly TopicEntry[]): ReadonlyMap<string, TopicPage> {
  const known = gathered.get(document);
  if (known?.listed === listed) return known.pages;
  const single = singleWords(listed);
  const pages = new Map(
    listed.flatMap((entry) => {
      const page = makePage(document, entry, listed, single);
      const { review, plan } = page.sayings;
      return review.length + plan.length > 0 ? [[entry.id, page] as const] : [];
    }),
  );
  gathered.set(document, { listed, pages });
  return pages;
}

/** A vocabulary in which each word is a topic of its own, so that reading by it tells which words count. */
function singleWords(listed: readonly TopicEntry[]): TopicEntry[] {
  const words = [...new Set(listed.flatMap((entry) => entry.words))];
  const not = listed.flatMap((entry) => entry.not);
  return [
    ...words.map((word) => ({ id: word, name: word, words: [word], not: [] })),
    { id: '', name: '', words: [], not },
  ];
}

function makePage(
  document: ReportDocument,
  entry: TopicEntry,
  listed: readonly TopicEntry[],
  single: readonly TopicEntry[],
): TopicPage {
  const mentions = topicsOf(document, listed);
  const own = new Set(entry.words);
  const wordsIn = (text: string): string[] => findTopics(text, single).filter((word) => own.has(word));
  const sayings = gatherSayings(document, {
    isOn: (eId) => mentions.get(eId)?.includes(entry.id) ?? false,
    find: (text) => findCounted(text, wordsIn(text), (excerpt, word) => findTopics(excerpt, single).includes(word)),
    promises: ({ topics }) => topics.includes(entry.id),
  });
  const all = [...sayings.review, ...sayings.plan];
  const uncounted = findUncounted(document, {
    words: [...new Set([entry.name, ...entry.words])],
    counts: (eId) => mentions.get(eId)?.includes(entry.id) ?? false,
    explain: (text, start, end) => {
      const word = findLongerTopicWord(text, { start, end }, listed);
      return word === null ? null : { text: word, kind: 'words' };
    },
  });
  return { entry, sayings, uncounted, indicators: indicatorsIn(document, all), words: wordsOf(all, wordsIn) };
}

function indicatorsIn(document: ReportDocument, sayings: readonly Saying[]): Indicator[] {
  const found = new Set(
    sayings.flatMap(({ numbers }) => numbers.flatMap(({ id }) => indicatorOfQuantity(document, id) ?? [])),
  );
  return document.indicators.filter((indicator) => found.has(indicator));
}

/** A promise is a piece of its sentence, in which a word may count that is part of a longer one across the cut. */
function wordsOf(sayings: readonly Saying[], wordsIn: (text: string) => string[]): string[] {
  const texts = sayings.flatMap(({ sentence, promises }) => [sentence, ...promises]);
  return [...new Set(texts.flatMap(({ raw, text = raw }) => wordsIn(text)))];
}
