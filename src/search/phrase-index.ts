import { phraseOf } from './query.ts';

/** Pagefind's own module, as far as it is used. Its excerpts and data are not: snippets come from the records. */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<unknown>;
  search: (query: string) => Promise<Found | null>;
}

interface Found {
  results: { id: string }[];
  filters: { report?: Record<string, number> };
}

/** Hashes of the records that hold every term, and the reports that may hold some. */
export interface PhraseHits {
  hashes: ReadonlySet<string>;
  reports: ReadonlySet<string>;
}

export interface PhraseIndex {
  search: (terms: readonly string[]) => Promise<PhraseHits>;
}

/**
 * Loads Pagefind and its index, in which each character is a word of its own, so that a phrase finds exactly the text it
 * is made of.
 *
 * @param base path of the site, with a slash at its end
 */
export async function openIndex(base: string): Promise<PhraseIndex> {
  const path = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.options({ basePath: `${base}pagefind/`, baseUrl: base, exactDiacritics: true });
  await pagefind.init();
  await pagefind.filters();
  return {
    search: async (terms) => {
      const answers = await Promise.all(terms.map((term) => pagefind.search(phraseOf(term))));
      const sets = answers.map((answer) => new Set((answer?.results ?? []).map(({ id }) => id)));
      const slugs = answers.map(
        (answer) => new Set(Object.entries(answer?.filters.report ?? {}).flatMap(([slug, n]) => (n > 0 ? [slug] : []))),
      );
      return { hashes: intersect(sets), reports: intersect(slugs) };
    },
  };
}

function intersect(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = sets;
  return new Set([...first].filter((value) => others.every((other) => other.has(value))));
}
