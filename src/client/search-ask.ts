import { openSearch, type AskOptions, type SearchEngine } from '../search/engine.ts';
import type { Answer } from '../search/found.ts';
import { isStopped, untilStopped } from '../search/fault.ts';
import { nextTask } from '../search/next-task.ts';
import type { Meaning } from '../search/meaning.ts';
import type { SiteFiles } from '../search/site-files.ts';
import { mayBeOld, renewFiles, siteFiles } from './search-fetch.ts';
import type { SearchState } from './search-state.ts';

/** What a query found, and the files it was found in. */
export interface Asked {
  answer: Answer;
  files: SiteFiles;
  /** What the query means, asked for once. */
  mean: (signal: AbortSignal) => Promise<Meaning | null>;
}

/** @param enough after so many sentences the answer may stop, unless what is chosen says something of all; as many as fill a first screen unless told */
export type Ask = (state: SearchState, options: Pick<AskOptions, 'enough' | 'signal'>) => Promise<Asked>;

/**
 * Asks the engine; what was asked last is not asked again when only facets or order change. Where the site was built anew
 * since the page was opened, what cannot be found in its former files is looked for in the new ones.
 *
 * @throws {SearchFault} when something cannot be had; the next query tries anew
 */
export function makeAsk(base: string): Ask {
  let engine: SearchEngine | null = null;
  let last: { key: string; asked: Asked; enough: number } | null = null;

  const searchIn = async (files: SiteFiles, query: string, options: AskOptions): Promise<Asked> => {
    engine = engine?.files === files ? engine : openSearch(base, files);
    const asked = engine;
    const answer = await asked.search(query, options);
    let meaning: Meaning | null = null;
    const mean = async (signal: AbortSignal): Promise<Meaning | null> =>
      (meaning ??= await asked.mean(answer.terms, { engine: options.engine, signal }));
    return { answer, files, mean };
  };
  const search = async (query: string, options: AskOptions): Promise<Asked> => {
    const files = await untilStopped(siteFiles(base), options.signal);
    const renew = (): Promise<SiteFiles> => untilStopped(renewFiles(base, files), options.signal);
    const asked = await searchIn(files, query, options).catch(async (error: unknown) => {
      if (isStopped(error)) throw error;
      const fresh = await renew().catch(() => files);
      if (fresh === files) throw error;
      return searchIn(fresh, query, options);
    });
    if (asked.answer.total > 0 || !mayBeOld()) return asked;
    // That something is nowhere is said of the texts as they are now.
    const fresh = await renew();
    return fresh === asked.files ? asked : searchIn(fresh, query, options);
  };
  return async (state, { enough: given, signal }) => {
    const { query, engine: name } = state;
    const enough = needsAll(state) ? Infinity : given;
    const key = `${name ?? ''} ${query}`;
    if (last?.key === key && (!last.asked.answer.more || (enough ?? 0) <= last.enough)) return last.asked;
    const asked = await search(query, { engine: name ?? undefined, enough, signal });
    // What an answer lacks may be had the next time.
    last = asked.answer.failed.length > 0 ? null : { key, asked, enough: enough ?? 0 };
    await nextTask();
    return asked;
  };
}

/** Facets and an order by relevance say something of all matches. */
function needsAll({ all, order, chosen }: SearchState): boolean {
  return all || order === 'relevance' || Object.values(chosen).some((values) => values.length > 0);
}
