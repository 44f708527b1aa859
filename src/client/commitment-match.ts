import type { CommitmentFacetName } from '../model/commitment-facets.ts';
import { findTerm, type Comparable } from '../search/characters.ts';
import { readTerms } from '../search/query.ts';

export const FACETS: readonly CommitmentFacetName[] = ['kind', 'topic', 'place', 'section', 'verb'];

export type Values = Readonly<Partial<Record<CommitmentFacetName, readonly string[]>>>;

/** What the list shows, as its address tells it. */
export interface FilterState {
  /** What is typed; a row has to hold every word of it. */
  words: string;
  /** Chosen values; a row has to have one of each facet something is chosen of. */
  chosen: Values;
}

/** A commitment of the list. */
export interface FilterRow {
  id: string;
  text: Comparable;
  values: Values;
}

/** Values that the list does not have are left out: an old address still shows something. */
export function readFilters(params: URLSearchParams, known: Values): FilterState {
  const chosen = FACETS.flatMap((name) => {
    const values = params.getAll(name).filter((value) => known[name]?.includes(value) === true);
    return values.length === 0 ? [] : [[name, [...new Set(values)]] as const];
  });
  return { words: params.get('q') ?? '', chosen: Object.fromEntries(chosen) };
}

/** The query part of the address, without the question mark; empty where everything is shown. */
export function writeFilters({ words, chosen }: FilterState): string {
  const params = new URLSearchParams();
  if (words.trim() !== '') params.set('q', words);
  for (const name of FACETS) for (const value of chosen[name] ?? []) params.append(name, value);
  return params.toString();
}

export function filterRows(rows: readonly FilterRow[], { words, chosen }: FilterState): FilterRow[] {
  const terms = readTerms(words);
  return rows.filter(
    ({ text, values }) =>
      terms.every((term) => findTerm(text, term).length > 0) &&
      FACETS.every((name) => {
        const wanted = chosen[name] ?? [];
        return wanted.length === 0 || (values[name] ?? []).some((value) => wanted.includes(value));
      }),
  );
}

/** How many rows each value of a facet would give under the words and what is chosen of the other facets. */
export function countValues(
  rows: readonly FilterRow[],
  { words, chosen }: FilterState,
  facet: CommitmentFacetName,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { values } of filterRows(rows, { words, chosen: { ...chosen, [facet]: [] } }))
    for (const value of values[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
