import { openSearch } from '../../search/engine.ts';
import type { EngineName } from '../../search/record.ts';
import type { PageEngine } from './page-engine.ts';

/** The search of this site, by the engine that its manifest names. */
export function open(base: string): Promise<PageEngine> {
  return openWith(base);
}

export async function openWith(base: string, engine?: EngineName): Promise<PageEngine> {
  const { search } = await openSearch(base, async (path) => (await fetch(base + path)).json());
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
