import { max } from 'd3';
import { isCheckable } from '../model/commitment-pages.ts';
import type { Saying } from '../model/sayings.ts';
import { topicPages } from '../model/topic-page.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { TopicEntry } from '../schema/topic-vocabulary.ts';
import { countWords, listWords, yearWords } from './count-words.ts';
import { namedYears } from './named-years.ts';

/** What one half of the report says on a topic. */
export interface SubjectCount {
  sentences: number;
  /** Of their clauses that are on it, without white space: the rest of a long sentence is on something else. */
  characters: number;
  /** Statistics in those clauses. */
  numbers: number;
  /** Promises on the topic by their own words. */
  promises: number;
}

/** A topic: a row of the drawing and of the table. */
export interface SubjectRow {
  id: string;
  name: string;
  href: string;
  review: SubjectCount;
  plan: SubjectCount;
  /** Characters as shares of the most that any topic has in either half, 0 to 100. */
  share: { review: number; plan: number };
}

export interface Subjects {
  title: string;
  /** How the halves are called: 2022 年回顾, 2023 年计划. */
  halves: { review: string; plan: string };
  /** Most characters first. */
  rows: SubjectRow[];
}

type Half = 'review' | 'plan';

/**
 * How much the review and the plan say on each topic; null where no topic is found. A clause on several topics counts for
 * each of them, so that the rows do not add up to the report.
 *
 * @param listed the vocabulary's topics
 * @param hrefOf the address of a topic by its id
 */
export function layoutSubjects(
  document: ReportDocument,
  listed: readonly TopicEntry[],
  hrefOf: (topicId: string) => string,
): Subjects | null {
  const counts = [...topicPages(document, listed).values()].map(({ entry, sayings }) => ({
    ...{ entry, review: countSayings(sayings.review), plan: countSayings(sayings.plan) },
  }));
  const most = max(counts, ({ review, plan }) => Math.max(review.characters, plan.characters)) ?? 0;
  if (most === 0) return null;
  const rows = counts.map(({ entry: { id, name }, review, plan }): SubjectRow => {
    const share = { review: (review.characters / most) * 100, plan: (plan.characters / most) * 100 };
    return { id, name, href: hrefOf(id), review, plan, share };
  });
  rows.sort((a, b) => totalOf(b) - totalOf(a));
  const years = namedYears(document);
  const halves = { review: `${yearWords(years.review, '')}回顾`, plan: `${yearWords(years.plan, '')}计划` };
  return { title: makeTitle(rows, halves), halves, rows };
}

function countSayings(sayings: readonly Saying[]): SubjectCount {
  const sum = (of: (saying: Saying) => number): number => sayings.reduce((total, one) => total + of(one), 0);
  return {
    sentences: sayings.length,
    characters: sum(({ clauses }) => clauses.map(({ raw, text = raw }) => text.replace(/\s/g, '')).join('').length),
    numbers: sum(({ numbers }) => numbers.length),
    promises: sum(({ promises }) => promises.filter(isCheckable).length),
  };
}

function totalOf({ review, plan }: SubjectRow): number {
  return review.characters + plan.characters;
}

/** A year's digits stand apart from the Chinese characters before them. */
function spaced(words: string): string {
  return /^\d/.test(words) ? ` ${words}` : words;
}

/** How many topics a title lists by name. */
const LISTED = 3;

/** 篇幅最多的主题是农业（2,345 字）；归入人才的句子只在 2023 年计划里 */
function makeTitle(rows: readonly SubjectRow[], halves: Readonly<Record<Half, string>>): string {
  const most = max(rows, totalOf) ?? 0;
  const first = rows.filter((row) => totalOf(row) === most);
  const head = `篇幅最多的主题是${namesOf(first)}（${first.length > 1 ? '各 ' : ''}${countWords(most)} 字）`;
  const has = (half: Half): boolean => rows.some((row) => row[half].sentences > 0);
  if (!has('review') || !has('plan')) return `${head}，都在${spaced(has('review') ? halves.review : halves.plan)}里`;
  const only = (half: Half, other: Half): string[] => {
    const found = rows.filter((row) => row[half].sentences > 0 && row[other].sentences === 0);
    return found.length === 0 ? [] : [`归入${namesOf(found)}的句子只在${spaced(halves[half])}里`];
  };
  const tails = [...only('plan', 'review'), ...only('review', 'plan')];
  return `${head}；${tails.length > 0 ? tails.join('，') : `这些主题在${spaced(halves.review)}和${spaced(halves.plan)}里都出现`}`;
}

/** 人才、体育和农业, or 人才、体育和农业等 5 个主题. */
function namesOf(rows: readonly SubjectRow[]): string {
  const names = rows.slice(0, LISTED).map(({ name }) => name);
  return listWords(names) + (rows.length > LISTED ? `等 ${String(rows.length)} 个主题` : '');
}
