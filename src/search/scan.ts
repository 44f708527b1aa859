import { findTerm, makeComparable, type Comparable } from './characters.ts';
import type { SearchRecord } from './record.ts';

/** A record that holds every term, and where. */
export interface Match {
  record: SearchRecord;
  /** Ranges of the record's text, ascending, not overlapping. */
  ranges: { start: number; end: number }[];
}

const compared = new WeakMap<SearchRecord, Comparable>();

/** A record's text as search compares it; made once. */
export function comparableOf(record: SearchRecord): Comparable {
  const known = compared.get(record) ?? makeComparable(record.text);
  compared.set(record, known);
  return known;
}

/** Where the terms stand in a record; null unless it holds them all. */
export function matchRecord(record: SearchRecord, terms: readonly string[]): Match | null {
  const comparable = comparableOf(record);
  const found = terms.map((term) => findTerm(comparable, term));
  if (found.length === 0 || found.some((places) => places.length === 0)) return null;
  return { record, ranges: mergeRanges(found.flat()) };
}

/** The records that hold every term, in the order given. */
export function scanRecords(records: readonly SearchRecord[], terms: readonly string[]): Match[] {
  return records.flatMap((record) => matchRecord(record, terms) ?? []);
}

/** Ranges that touch or overlap as one. */
export function mergeRanges(ranges: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
