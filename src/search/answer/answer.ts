import type { ReportRecords, SearchRecord } from '../record.ts';
import type { Understanding } from '../understand/understand.ts';
import {
  findEvidence,
  STRONG,
  weighPieces,
  weighWords,
  wordsOfSubject,
  type Evidence,
  type Range,
} from './evidence.ts';
import { tellingOf, type Half } from './rank.ts';

/** A sentence that a query's meaning finds. */
export interface Meant {
  report: ReportRecords;
  record: SearchRecord;
  half: Half;
  /** Where the words stand by which it was found, in the record's text. */
  ranges: readonly Range[];
  words: readonly string[];
  /** Whether it answers, or is only near. */
  answers: boolean;
  score: number;
}

/** What a query's meaning finds; all of it sentences of the reports. */
export interface MeantAnswer {
  /** Three each at most, best first; both are empty where the reports are silent. */
  done: readonly Meant[];
  planned: readonly Meant[];
  /** All sentences found, those of the answer among them, best first. */
  related: readonly Meant[];
  /** The words of the reports by which the answer, or else what is near, was found, the most used first. */
  foundBy: readonly string[];
  /** Whether the query has a subject on which the reports say nothing. */
  silent: boolean;
}

/** Quotes of one half. */
const MOST_QUOTES = 3;
/** Quotes in all, so that an answer is read at a glance. */
const MOST_IN_ALL = 5;
/** Related sentences kept. */
const MOST_RELATED = 60;
/** A modifier narrows, and tells less than the subject. */
const MODIFIER = 0.5;
/** What a sentence is about weighs more than what else it tells. */
const ABOUT = 1.5;
/** A sentence on what only narrows comes behind all that are on the subject. */
const NOT_ON_SUBJECT = 1.5;

/** A stretch of so many characters may name a thing; a single one is mostly the rest of a phrase. */
const NAMES = 2;

/** What the sentences of some reports say on what a query was taken for. */
export function answerQuery(reports: readonly ReportRecords[], meaning: Understanding): MeantAnswer {
  const parts = listParts(meaning);
  const strict = findMeant(reports, meaning, parts);
  // Where nothing is said on the subject at the place, what is said on it elsewhere is near, and no answer.
  const found =
    strict.length > 0 || meaning.places.length === 0 || parts.length === 0
      ? strict
      : findMeant(reports, { ...meaning, places: [] }, parts).map((meant) => ({ ...meant, answers: false }));
  // Of two things asked for, one that no text knows: what is said on the other alone is near, and no answer.
  const isWhole = meaning.missing.every((missing) => missing.length < NAMES);
  const answering = found.filter(({ answers, record }) => isWhole && answers && record.kind === 'sentence');
  const { done, planned } = pickQuotes(answering);
  const hasSubject =
    parts.some(({ isRequired }) => isRequired) || meaning.places.length > 0 || meaning.missing.length > 0;
  return {
    done,
    planned,
    related: found.slice(0, MOST_RELATED),
    foundBy: countWords(done.length + planned.length > 0 ? [...done, ...planned] : found.slice(0, MOST_IN_ALL)),
    silent: hasSubject && done.length + planned.length === 0,
  };
}

function findMeant(reports: readonly ReportRecords[], meaning: Understanding, parts: readonly Part[]): Meant[] {
  return reports
    .flatMap((report) => {
      const halves = new Map(report.chapters.map(({ id, part }) => [id, part ?? null]));
      return report.records.flatMap((record) => {
        const half = halves.get(record.chapter) ?? null;
        return meet({ report, record, half }, meaning, parts) ?? [];
      });
    })
    .sort((a, b) => b.score - a.score);
}

/** One thing that a sentence should be about. */
interface Part {
  words: { word: string; worth: number }[];
  /** An answer has to be about it. */
  isRequired: boolean;
  share: number;
}

function listParts({ subjects, words, pieces }: Understanding): Part[] {
  const isModifier = subjects.map(({ senses }) => senses.every(({ modifier }) => modifier));
  // What only narrows is asked for where nothing else is.
  const alone = words.length === 0 && isModifier.every(Boolean);
  const parts = subjects.map((subject, i): Part => {
    const narrows = isModifier[i] === true && !alone;
    return { words: wordsOfSubject(subject), isRequired: !narrows, share: narrows ? MODIFIER : 1 };
  });
  return [
    ...parts,
    ...words.map((word): Part => ({ words: weighWords([word]), isRequired: true, share: 1 })),
    ...pieces.map((piece): Part => ({ words: weighPieces([piece]), isRequired: false, share: 1 })),
  ];
}

/** What a record says on the parts of a query; null where it says nothing, or nothing on the places named. */
function meet(
  { report, record, half }: Pick<Meant, 'report' | 'record' | 'half'>,
  meaning: Understanding,
  parts: readonly Part[],
): Meant | null {
  const places = meaning.places.map(({ names }) => findEvidence(record, weighWords(names)));
  if (places.some((place) => place === null)) return null;
  const met = parts.map(({ words }) => findEvidence(record, words));
  const evidence = met.filter((one): one is Evidence => one !== null);
  if (parts.length > 0 && evidence.length === 0) return null;
  if (parts.length === 0 && places.length === 0) return null;
  const all = [...evidence, ...places.flatMap((place) => place ?? [])];
  const ranges = all.flatMap((one) => one.ranges).sort((a, b) => a.start - b.start);
  const about = met.reduce((sum, one, i) => sum + (one?.worth ?? 0) * (parts[i]?.share ?? 0), 0);
  const answers = parts.every(({ isRequired }, i) => !isRequired || (met[i]?.worth ?? 0) >= STRONG);
  const missesAll =
    parts.some(({ isRequired }) => isRequired) && !parts.some(({ isRequired }, i) => isRequired && met[i]);
  return {
    ...{ report, record, half, ranges },
    words: [...new Set(all.flatMap((one) => one.words))],
    answers: answers && hasRequired(parts, places.length),
    score: about * ABOUT + tellingOf(record, half, meaning, ranges) - (missesAll ? NOT_ON_SUBJECT : 0),
  };
}

function hasRequired(parts: readonly Part[], places: number): boolean {
  return parts.some(({ isRequired }) => isRequired) || (parts.length === 0 && places > 0);
}

/** The best of what was done and of what is planned, each in its own list, as many as are read at a glance. */
function pickQuotes(answering: readonly Meant[]): { done: Meant[]; planned: Meant[] } {
  const done: Meant[] = [];
  const planned: Meant[] = [];
  for (const meant of answering) {
    const list = listFor(meant) === 'done' ? done : listFor(meant) === 'planned' ? planned : null;
    if (list && list.length < MOST_QUOTES && done.length + planned.length < MOST_IN_ALL) list.push(meant);
  }
  return { done, planned };
}

/** What is said in the review is done where it is a result; a report without halves is told by what its sentences are. */
function listFor({ half, record: { role } }: Meant): 'done' | 'planned' | null {
  if (role === 'target' || role === 'commitment') return half === 'review' ? null : 'planned';
  return role === 'result' && half !== 'plan' ? 'done' : null;
}

function countWords(meant: readonly Meant[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of meant) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}
