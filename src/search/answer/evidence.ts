import { findTerm } from '../characters.ts';
import type { SearchRecord } from '../record.ts';
import { comparableOf, mergeRanges } from '../scan.ts';
import type { Concept } from '../thesaurus/thesaurus.ts';
import type { Subject, Understanding } from '../understand/understand.ts';

/** Half-open, in the record's text. */
export interface Range {
  start: number;
  end: number;
}

/** What in a record is about something: how surely, by which words, and where they stand. */
export interface Evidence {
  /** From 0 to `TYPED`; `STRONG` or more where it answers by itself. */
  worth: number;
  words: readonly string[];
  ranges: readonly Range[];
}

/** Evidence of this worth makes an answer; less makes a sentence related. */
export const STRONG = 0.6;

/** A word that was typed stands there as it was typed. */
const TYPED = 1.4;
/** The first of a concept's words, and what each that is less specific loses. */
const FIRST = 0.95;
const STEP = 0.02;
/** A word that is near the subject only. */
const WEAK = 0.3;
/** A word of a concept that is broader than what was typed. */
const BROADER = 0.5;
/** A part of what was typed. */
const PIECE = 0.25;

interface Weighed {
  word: string;
  worth: number;
  /** Longer stretches in which it does not count. */
  not?: readonly string[];
}

/** What a subject is looked for by, the surest first. */
export function wordsOfSubject({ taken, senses, isNarrower }: Subject): Weighed[] {
  const all = [
    // One character stands in too many words.
    ...(taken.length > 1 ? [{ word: taken, worth: typedWorth(taken, senses) }] : []),
    ...senses.flatMap(({ words }) =>
      words.map((word, i) => ({ word, worth: isNarrower ? BROADER : Math.max(STRONG, FIRST - STEP * i) })),
    ),
    ...senses.flatMap(({ weak }) => weak.map((word) => ({ word, worth: WEAK }))),
  ];
  const not = senses.flatMap((sense) => sense.not);
  const known = new Set<string>();
  return all.flatMap(({ word, worth }) => {
    if (known.has(word)) return [];
    known.add(word);
    return [{ word, worth, not: not.filter((longer) => longer.includes(word)) }];
  });
}

/** What was typed answers, unless the thesaurus knows it as too broad to. */
function typedWorth(typed: string, senses: readonly Concept[]): number {
  return senses.some(({ weak }) => weak.includes(typed)) ? WEAK : TYPED;
}

export function weighWords(words: readonly string[]): Weighed[] {
  return words.map((word) => ({ word, worth: TYPED }));
}

export function weighPieces(pieces: readonly string[]): Weighed[] {
  return pieces.map((word) => ({ word, worth: PIECE }));
}

/** The words that a query's meaning is looked for by, each once, the surest first. */
export function listWorthyWords({ subjects, words, pieces, places }: Understanding): { word: string; worth: number }[] {
  const all = [
    ...subjects.flatMap(wordsOfSubject),
    ...weighWords([...words, ...places.flatMap(({ names }) => names)]),
    ...weighPieces(pieces),
  ];
  const best = new Map<string, number>();
  for (const { word, worth } of all) best.set(word, Math.max(worth, best.get(word) ?? 0));
  return [...best].map(([word, worth]) => ({ word, worth })).sort((a, b) => b.worth - a.worth);
}

/** The evidence of some words in a record; null where none of them stands in it. The surest word tells the worth. */
export function findEvidence(record: SearchRecord, words: readonly Weighed[]): Evidence | null {
  const comparable = comparableOf(record);
  const found = words.flatMap(({ word, worth, not = [] }) => {
    const excluded = not.flatMap((longer) => findTerm(comparable, longer));
    const ranges = findTerm(comparable, word).filter(
      ({ start, end }) => !excluded.some((longer) => longer.start <= start && longer.end >= end),
    );
    return ranges.length > 0 ? [{ word, worth, ranges }] : [];
  });
  if (found.length === 0) return null;
  const worth = Math.max(...found.map((one) => one.worth));
  // What is only near is not marked beside what answers.
  const telling = worth >= STRONG ? found.filter((one) => one.worth >= STRONG) : found;
  return {
    worth,
    words: telling.map(({ word }) => word),
    ranges: mergeRanges(telling.flatMap(({ ranges }) => ranges)),
  };
}
