import { openSearch, type Answer, type SearchEngine } from '../search/engine.ts';
import { makeFetchJson } from './search-fetch.ts';
import type { SearchState } from './search-state.ts';

/** What a query found, and the engine that found it. */
export interface Asked {
  answer: Answer;
  engine: SearchEngine;
}

/**
 * Asks the engine, which is opened once; what was asked last is not asked again when only facets or order change.
 *
 * @throws {Error} when something cannot be fetched; the next query tries anew
 */
export function makeAsk(base: string): (state: SearchState) => Promise<Asked> {
  const fetchJson = makeFetchJson(base);
  let opened: Promise<SearchEngine> | null = null;
  let last: { key: string; answer: Answer } | null = null;
  return async ({ query, engine: name }) => {
    opened ??= openSearch(base, fetchJson);
    try {
      const engine = await opened;
      const key = `${name ?? ''} ${query}`;
      const answer =
        last?.key === key ? last.answer : await engine.search(query, name === null ? {} : { engine: name });
      last = { key, answer };
      return { answer, engine };
    } catch (error) {
      opened = null;
      throw error;
    }
  };
}
