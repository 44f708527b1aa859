import { makeComparable } from '../search/characters.ts';
import type { ReportRecords } from '../search/record.ts';
import { keyOf } from './corpus.ts';

/** Shares from 0 to 1. */
export interface Exactness {
  /** Of the records that hold a query, those found; the mean over the queries. */
  recall: number;
  /** Of the records found, those that hold the query; the mean over the queries that found some. */
  precision: number;
  /** Of the strings that no record holds, those that found one all the same. */
  absentHits: number;
}

const folded = new WeakMap<ReportRecords, { key: string; text: string; comparable: string }[]>();

function fold(report: ReportRecords): { key: string; text: string; comparable: string }[] {
  const known =
    folded.get(report) ??
    report.records.map(({ id, text }) => ({
      key: keyOf(report.slug, id),
      text,
      comparable: makeComparable(text).text,
    }));
  folded.set(report, known);
  return known;
}

/** Keys of the records whose text holds a query, as it stands or with widths and case folded: the truth. */
export function findExpected(reports: readonly ReportRecords[], query: string): Set<string> {
  const comparableQuery = makeComparable(query).text;
  return new Set(
    reports.flatMap((report) =>
      fold(report).flatMap(({ key, text, comparable }) =>
        text.includes(query) || comparable.includes(comparableQuery) ? [key] : [],
      ),
    ),
  );
}

/** What a query should find and what it found, as keys of records. */
export interface Asked {
  expected: ReadonlySet<string>;
  found: ReadonlySet<string>;
}

/** A query that should find something is one of those that occur; any other is an absent string. */
export function scoreAnswers(asked: readonly Asked[]): Exactness {
  const present = asked.filter(({ expected }) => expected.size > 0);
  const absent = asked.filter(({ expected }) => expected.size === 0);
  const answered = present.filter(({ found }) => found.size > 0);
  return {
    recall: mean(present.map((one) => countRight(one) / one.expected.size)),
    precision: mean(answered.map((one) => countRight(one) / one.found.size)),
    absentHits: mean(absent.map(({ found }) => (found.size > 0 ? 1 : 0))),
  };
}

function countRight({ expected, found }: Asked): number {
  return [...found].filter((key) => expected.has(key)).length;
}

/** 0 of nothing. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
