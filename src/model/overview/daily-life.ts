import { findTopics } from '../../recognise/topics.ts';
import type { DailySubject } from '../../schema/overview-vocabulary.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import type { TopicEntry } from '../../schema/topic-vocabulary.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { singleWords } from '../topic-mentions.ts';
import { listToldPromises, type ToldPromise } from './told-promises.ts';
import { listToldResults, type ToldResult } from './told-results.ts';
import { best } from './told.ts';

/** The single years of the review and the plan; null where one is of several. */
export interface HalfYears {
  review: number | null;
  plan: number | null;
}

/** One thing done and one promised on a subject; one of them at least. */
export interface ToldPair {
  done: ToldResult | null;
  promised: ToldPromise | null;
}

export interface DailyLifeRow extends ToldPair {
  subject: DailySubject;
}

type Words = Pick<Vocabulary, 'topics' | 'overview'>;

/**
 * What a report says on the subjects of daily life, in the vocabulary's order: of each the result and the promise that
 * tell most by rule, figures before words, checkable before not, short before long, then as the report has them. None is
 * told twice; a subject without either is left out.
 */
export function tellDailyLife(document: ReportDocument, vocabulary: Words, years: HalfYears): DailyLifeRow[] {
  const told = new Set<ToldResult | ToldPromise>();
  return vocabulary.overview.daily.flatMap((subject): DailyLifeRow[] => {
    const pair = choosePair(document, vocabulary, years, { words: subject.words, told });
    for (const one of [pair.done, pair.promised]) if (one) told.add(one);
    return pair.done || pair.promised ? [{ subject, ...pair }] : [];
  });
}

/** The same for each topic by its id, by all its words; what is told on one may be told on another. */
export function tellTopics(
  document: ReportDocument,
  vocabulary: Words,
  years: HalfYears,
): ReadonlyMap<string, ToldPair> {
  const told = new Set<ToldResult | ToldPromise>();
  return new Map(
    vocabulary.topics.map(({ id, words }) => [id, choosePair(document, vocabulary, years, { words, told })]),
  );
}

interface Wanted {
  words: readonly string[];
  /** What was chosen before. */
  told: ReadonlySet<ToldResult | ToldPromise>;
}

function choosePair(
  document: ReportDocument,
  { topics, overview }: Words,
  years: HalfYears,
  { words, told }: Wanted,
): ToldPair {
  const wanted = new Set(words);
  const isOn = (one: ToldResult | ToldPromise): boolean =>
    !told.has(one) && wordsIn(one, topics).some((word) => wanted.has(word));
  return {
    done: best(listToldResults(document, overview, years.review).filter(isOn)),
    promised: best(listToldPromises(document, years.plan).filter(isOn)),
  };
}

const read = new WeakMap<readonly TopicEntry[], WeakMap<ToldResult | ToldPromise, readonly string[]>>();

/** The words of the vocabulary that count in what is told; read once. */
function wordsIn(one: ToldResult | ToldPromise, topics: readonly TopicEntry[]): readonly string[] {
  const known = read.get(topics) ?? new WeakMap<ToldResult | ToldPromise, readonly string[]>();
  read.set(topics, known);
  const words = known.get(one) ?? findTopics(one.text, singleWords(topics));
  known.set(one, words);
  return words;
}

/** All topics, those of daily life first and in its order, the others as the vocabulary has them. */
export function inDailyOrder({ topics, overview }: Words): TopicEntry[] {
  const daily = [...new Set(overview.daily.flatMap((subject) => subject.topics))];
  const order = new Map(daily.map((id, i) => [id, i]));
  const place = ({ id }: TopicEntry): number => order.get(id) ?? daily.length;
  return [...topics].sort((a, b) => place(a) - place(b));
}
