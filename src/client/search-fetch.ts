import { SearchFault } from '../search/fault.ts';
import { makeLoading } from '../search/loading.ts';
import { decodeJson, openFiles, type FetchFile, type SiteFiles } from '../search/site-files.ts';
import type { Suggestion } from '../search/record.ts';

/** What the page loads for its search. */
export const loading = makeLoading();

/** The manifest is asked for again by who searches after so many milliseconds. */
const FRESH = 60_000;

/** Gets files below the site's base. */
export function makeFetchFile(base: string): FetchFile {
  return async (path, options) => {
    const fail = (error: unknown): never => {
      throw new SearchFault(options.signal?.aborted === true ? 'stopped' : 'network', path, error);
    };
    const response = await fetch(base + path, options).catch(fail);
    if (response.status >= 500) throw new SearchFault('server', path);
    if (!response.ok) throw new SearchFault('missing', path);
    return new Uint8Array(await response.arrayBuffer().catch(fail));
  };
}

/** The manifest and the files it lists, as they were when it was read: in milliseconds of the page's own clock. */
let opened: { files: Promise<SiteFiles>; at: number } | null = null;

/** The files of the search, which the box and the search page share; what has failed is tried anew the next time. */
export function siteFiles(base: string): Promise<SiteFiles> {
  if (opened) return opened.files;
  const mine = { files: openFiles(makeFetchFile(base), loading), at: performance.now() };
  opened = mine;
  mine.files.catch(() => {
    if (opened === mine) opened = null;
  });
  return mine.files;
}

/** Whether the site may have been built anew since its files were opened. */
export function mayBeOld(): boolean {
  return opened !== null && performance.now() - opened.at > FRESH;
}

/** The files of the search as the site has them now: those held already, unless it was built anew. */
export async function renewFiles(base: string, held: SiteFiles): Promise<SiteFiles> {
  const fresh = await openFiles(makeFetchFile(base), loading);
  const files = fresh.manifest.sum === held.manifest.sum ? held : fresh;
  opened = { files: Promise.resolve(files), at: performance.now() };
  return files;
}

let suggestions: Promise<Suggestion[]> | null = null;

/** What the box offers; without it a search answers all the same. */
export function fetchSuggestions(base: string): Promise<Suggestion[]> {
  const mine = (suggestions ??= readSuggestions(base));
  mine.catch(() => (suggestions = null));
  return mine;
}

async function readSuggestions(base: string): Promise<Suggestion[]> {
  const path = 'search/suggestions.json';
  const read = decodeJson(await makeFetchFile(base)(path, { cache: 'default' }));
  if (!Array.isArray(read)) throw new SearchFault('damaged', path);
  return read as Suggestion[];
}
