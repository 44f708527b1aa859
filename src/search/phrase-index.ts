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
  filters: { shard?: Record<string, number> };
}

/** Hashes of the records that hold a phrase, and how many of them each shard has, by the shard's key. */
export interface PhraseHits {
  hashes: ReadonlySet<string>;
  shards: ReadonlyMap<string, number>;
}

/** Finds the records that hold a phrase, to the character. */
export type PhraseIndex = (phrase: string) => Promise<PhraseHits>;

/**
 * Loads Pagefind and its index, in which each character is a word of its own, so that a phrase finds exactly the text it
 * is made of.
 *
 * @param base path of the site, with a slash at its end
 */
export async function openIndex(base: string): Promise<PhraseIndex> {
  const path = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  // A worker would be a second copy of the code to load, for searches of a few milliseconds.
  await pagefind.options({ basePath: `${base}pagefind/`, baseUrl: base, exactDiacritics: true, noWorker: true });
  await pagefind.init();
  await pagefind.filters();
  return async (phrase) => {
    const found = await pagefind.search(phraseOf(phrase));
    return {
      hashes: new Set((found?.results ?? []).map(({ id }) => id)),
      shards: new Map(Object.entries(found?.filters.shard ?? {}).filter(([, count]) => count > 0)),
    };
  };
}
