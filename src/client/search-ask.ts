import { openSearch, type Answer, type SearchEngine } from '../search/engine.ts';
import { makeFetchJson } from './search-fetch.ts';
import type { SearchState } from './search-state.ts';

/** What a query found, and the engine that found it. */
export interface Asked {
  answer: Answer;
  engine: SearchEngine;
}

/**
 * Asks the engine, which is opened once, for a first answer, or the whole one where that is wanted or needed; what was asked last is not asked again when only facets or order change.
 *
 * @throws {Error} when something cannot be fetched; the next query tries anew
 */
export function makeAsk(base: string): (state: SearchState, whole?: boolean) => Promise<Asked> {
  const fetchJson = makeFetchJson(base);
  let opened: Promise<SearchEngine> | null = null;
  let last: { key: string; answer: Answer } | null = null;
  return async (state, whole = false) => {
    const { query, engine: name } = state;
    opened ??= openSearch(base, fetchJson);
    try {
      const engine = await opened;
      const key = `${name ?? ''} ${query}`;
      const answer =
        last?.key === key ? last.answer : await engine.search(query, name === null ? {} : { engine: name });
      const asked = answer.rest && (whole || needsAll(state)) ? await answer.rest() : answer;
      last = { key, answer: asked };
      return { answer: asked, engine };
    } catch (error) {
      opened = null;
      throw error;
    }
  };
}

/** Facets and an order by relevance say something of all matches. */
function needsAll({ all, order, chosen }: SearchState): boolean {
  return all || order === 'relevance' || Object.values(chosen).some((values) => values.length > 0);
}
