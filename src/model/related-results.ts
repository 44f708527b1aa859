import { visitSentences } from '../parse/visit.ts';
import { findTopics } from '../recognise/topics.ts';
import { findWords, indexWords, type WordIndex } from '../recognise/word-index.ts';
import type { Commitment } from '../schema/facts.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import type { Clause, Sentence } from '../schema/structure.ts';
import type { TopicEntry } from '../schema/topic-vocabulary.ts';
import { wordsOf } from './commitment-pages.ts';
import { listPairs, type Pair } from './pairs.ts';

/** A result of the report that is on what a commitment promises, and why it is taken to be. */
export interface RelatedResult {
  sentence: Sentence;
  /** What of the sentence tells it. */
  clause: Clause;
  /** In the clause: the figure, or the words in common. Source offsets. */
  marked: Span[];
  /** Held against one of the commitment's figures, with the verdict; else the words that both have. */
  why: { pair: Pair } | { words: string[] };
}

const MOST = 5;
/** Words that stand in more sentences of a report are its common language, and tie nothing together. */
const MOST_SENTENCES_NAMED = 5;
const MOST_SENTENCES_OTHER = 3;

/**
 * The report's results that belong beside a commitment, five at most: those its figures are paired with, then sentences
 * that have its names or its object verbatim. Words tie only where the report uses them seldom.
 *
 * @param topics whose words show that a short object has a subject of its own
 */
export function findRelatedResults(
  document: ReportDocument,
  topics: readonly TopicEntry[],
  commitment: Commitment,
): RelatedResult[] {
  const texts = textsOf(document);
  const paired = listPairs(document).flatMap((pair) => byPair(pair, commitment, texts) ?? []);
  const seen = new Set(paired.map(({ sentence }) => sentence.eId));
  const worded = byWords(commitment, topics, texts).filter(({ sentence }) => !seen.has(sentence.eId));
  return [...paired, ...worded].slice(0, MOST);
}

interface SentenceText {
  sentence: Sentence;
  text: string;
}

const read = new WeakMap<ReportDocument, readonly SentenceText[]>();

function textsOf(document: ReportDocument): readonly SentenceText[] {
  const known =
    read.get(document) ??
    [...visitSentences(document)].map((sentence) => ({ sentence, text: sentence.text ?? sentence.raw }));
  read.set(document, known);
  return known;
}

function byPair(pair: Pair, { quantities }: Commitment, texts: readonly SentenceText[]): RelatedResult | null {
  const { result, target } = pair;
  if (!result || !target || !quantities.includes(target.id)) return null;
  const sentence = texts.find((one) => one.sentence.eId === result.sentence)?.sentence;
  const clause = sentence?.clauses.find(({ span }) => span.start <= result.span.start && result.span.end <= span.end);
  return sentence && clause ? { sentence, clause, marked: [result.span], why: { pair } } : null;
}

function byWords(
  commitment: Commitment,
  topics: readonly TopicEntry[],
  texts: readonly SentenceText[],
): RelatedResult[] {
  const tying = tyingWords(commitment, topics).flatMap(({ word, most }) => {
    const holding = texts.filter(({ text }) => text.includes(word));
    const results = holding.filter(({ sentence }) => sentence.role === 'result');
    return holding.length > most ? [] : results.map(({ sentence }) => ({ word, sentence }));
  });
  return [...Map.groupBy(tying, ({ sentence }) => sentence)]
    .flatMap(([sentence, found]) => resultWith(sentence, longestOnly(found.map(({ word }) => word))) ?? [])
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}

function resultWith(sentence: Sentence, words: string[]): RelatedResult | null {
  const clause = sentence.clauses.find(({ raw, text = raw }) => words.some((word) => text.includes(word)));
  if (!clause) return null;
  const marked = words.flatMap((word) => {
    const at = clause.raw.indexOf(word);
    return at < 0 ? [] : [{ start: clause.span.start + at, end: clause.span.start + at + word.length }];
  });
  return { sentence, clause, marked, why: { words } };
}

function lengthOf({ why }: RelatedResult): number {
  return 'words' in why ? why.words.join('').length : 0;
}

/** Words of which none is part of another. */
function longestOnly(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

/**
 * The words of a commitment that may tie it to a result, each with the number of sentences it may stand in: names of its
 * projects, what it puts in quotation marks, its object, and longer words of the topics.
 */
function tyingWords(commitment: Commitment, topics: readonly TopicEntry[]): { word: string; most: number }[] {
  const { projects, object } = commitment;
  const text = wordsOf(commitment);
  const quoted = [...text.matchAll(/“([^“”]{2,12})”/g)].map(([, words = '']) => words);
  const named = [...projects, ...quoted].map(unquote).filter((word) => word.length >= 3);
  const objects = object !== null && isTelling(object, topics) ? [unquote(object)] : [];
  const topical = findWords(text, indexTopics(topics)).flatMap(({ value, start, end }) =>
    value && end - start >= 4 ? [text.slice(start, end)] : [],
  );
  return [
    ...named.map((word) => ({ word, most: MOST_SENTENCES_NAMED })),
    ...[...objects, ...topical].map((word) => ({ word, most: MOST_SENTENCES_OTHER })),
  ];
}

/** “三送一解” is the same in quotation marks and without. */
function unquote(name: string): string {
  return /^“([^“”]+)”$/.exec(name)?.[1] ?? name;
}

/** A short object may be any thing (专项行动, 产业发展) unless it has a topic's word (治污设施, 民生实事). */
function isTelling(object: string, topics: readonly TopicEntry[]): boolean {
  if (/^[\d\s]|[超达]\d/.test(object)) return false;
  return object.length >= 6 || (object.length >= 3 && findTopics(object, topics).length > 0);
}

const built = new WeakMap<readonly TopicEntry[], WordIndex<boolean>>();

/** Whether a word counts for a topic, or only keeps shorter words inside it from counting. */
function indexTopics(topics: readonly TopicEntry[]): WordIndex<boolean> {
  const known =
    built.get(topics) ??
    indexWords([
      ...topics.flatMap(({ words }) => words.map((word) => [word, true] as const)),
      ...topics.flatMap(({ not }) => not.map((word) => [word, false] as const)),
    ]);
  built.set(topics, known);
  return known;
}
