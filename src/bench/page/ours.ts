import { makeFetchFile } from '../../client/search-fetch.ts';
import { openSearch } from '../../search/engine.ts';
import { makeLoading } from '../../search/loading.ts';
import type { EngineName } from '../../search/record.ts';
import { openFiles } from '../../search/site-files.ts';
import type { PageEngine } from './page-engine.ts';

/** The search of this site, by the engine that its manifest names. */
export function open(base: string): Promise<PageEngine> {
  return openWith(base);
}

export async function openWith(base: string, engine?: EngineName): Promise<PageEngine> {
  const { search } = openSearch(base, await openFiles(makeFetchFile(base), makeLoading()));
  return {
    ask: async (query) => {
      const options = engine === undefined ? {} : { engine };
      await search(query, options);
      return async () => {
        const { matches } = await search(query, { ...options, enough: Infinity });
        return matches.map(({ report, match }) => `${report.slug}#${match.record.id}`);
      };
    },
  };
}
