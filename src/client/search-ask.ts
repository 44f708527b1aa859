import { openSearch, type Answer, type SearchEngine } from '../search/engine.ts';
import { nextTask } from './next-task.ts';
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
 * @param enough after so many sentences the answer may stop, unless what is chosen says something of all; as many as fill a first screen unless told
 * @throws {Error} when something cannot be fetched; the next query tries anew
 */
export function makeAsk(base: string): (state: SearchState, enough?: number) => Promise<Asked> {
  const fetchJson = makeFetchJson(base);
  let opened: Promise<SearchEngine> | null = null;
  let last: { key: string; answer: Answer; enough: number } | null = null;
  return async (state, given) => {
    const { query, engine: name } = state;
    const wanted = needsAll(state) ? Infinity : given;
    opened ??= openSearch(base, fetchJson);
    try {
      const engine = await opened;
      const key = `${name ?? ''} ${query}`;
      if (last?.key === key && (!last.answer.more || (wanted ?? 0) <= last.enough))
        return { answer: last.answer, engine };
      const options = {
        ...(name === null ? {} : { engine: name }),
        ...(wanted === undefined ? {} : { enough: wanted }),
      };
      const answer = await engine.search(query, options);
      last = { key, answer, enough: wanted ?? 0 };
      await nextTask();
      return { answer, engine };
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
