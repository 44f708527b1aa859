import { SHOWN, type PageEngine } from './page-engine.ts';

interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string; data: () => Promise<unknown> }[] }>;
}

/** Pagefind as its documentation has it used. */
export async function open(base: string): Promise<PageEngine> {
  const path = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.init();
  return {
    ask: async (query) => {
      const { results } = await pagefind.search(query);
      await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
      return () => results.map(({ id }) => id);
    },
  };
}
