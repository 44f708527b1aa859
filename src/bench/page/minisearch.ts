import MiniSearch from 'minisearch';
import { BIGRAMS, type BigramRecord } from '../minisearch-options.ts';
import type { PageEngine } from './page-engine.ts';

/** MiniSearch with an index made beforehand, which holds the texts. */
export async function open(base: string): Promise<PageEngine> {
  const json = await (await fetch(`${base}index.json`)).text();
  const index = MiniSearch.loadJSON<BigramRecord>(json, BIGRAMS);
  return {
    ask: (query) => {
      const results = index.search(query);
      return Promise.resolve(() => results.map(({ id }) => String(id)));
    },
  };
}
