import { SearchFault } from './fault.ts';
import { phraseOf } from './query.ts';
import type { SiteFiles } from './site-files.ts';
import { listKeys } from './shard-reader.ts';

/** Pagefind's own module, as far as it is used. Its excerpts and data are not: snippets come from the records. */
interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => Pagefind;
  /** Not Pagefind's: see `withOwnFetch`. */
  useFetch: (own: (address: string) => Promise<Response>) => void;
}

interface Pagefind {
  init: () => Promise<void>;
  filters: () => Promise<{ shard?: Record<string, number> }>;
  search: (query: string) => Promise<Found | null>;
  destroy: () => Promise<void>;
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

/** Finds the records that hold a phrase, to the character. Throws a `SearchFault` where a part of the index is missing. */
export type PhraseIndex = (phrase: string) => Promise<PhraseHits>;

const FOLDER = 'pagefind/';
const SCRIPT = `${FOLDER}pagefind.js`;
/** Of the index, what only some queries need. */
const PARTS = `${FOLDER}index/`;

const asBytes = (bytes: Uint8Array): Uint8Array => bytes;

/** How Pagefind's questions reach the files they are about: by a folder that stands for an instance. */
const answerers = new Map<string, (path: string) => Promise<Response>>();
let instances = 0;
let attempts = 0;

/**
 * Loads Pagefind and its index, in which each character is a word of its own, so that a phrase finds exactly the text it
 * is made of. Once a part could not be had, this index answers no more and has to be opened anew.
 *
 * @param base path of the site, with a slash at its end
 * @throws {SearchFault}
 */
export async function openIndex(base: string, files: SiteFiles): Promise<PhraseIndex> {
  const needed = Object.keys(files.manifest.files).filter(
    (path) => path.startsWith(FOLDER) && path !== SCRIPT && !path.startsWith(PARTS),
  );
  const [module] = await Promise.all([
    files.loading.track(importPagefind(base, files.manifest.files[SCRIPT] ?? '')),
    // Pagefind says nothing of what it lacks; these are at hand, and right, before it begins.
    ...needed.map((path) => files.read(path, asBytes)),
  ]);
  return startInstance(module, files);
}

/** Browsers keep a script that could not be loaded, or read, as such: each attempt has an address of its own. */
async function importPagefind(base: string, sum: string): Promise<PagefindModule> {
  const again = attempts === 0 ? '' : `&again=${String(attempts)}`;
  try {
    const module = (await import(/* @vite-ignore */ `${base}${SCRIPT}?v=${sum}${again}`)) as PagefindModule;
    module.useFetch(answer);
    return module;
  } catch (error) {
    attempts += 1;
    throw new SearchFault('missing', SCRIPT, error);
  }
}

function answer(address: string): Promise<Response> {
  const [, folder = '', path = ''] = /^\/?([^/]+\/)([^?]*)/.exec(address) ?? [];
  return answerers.get(folder)?.(FOLDER + path) ?? Promise.reject(new SearchFault('missing', address));
}

async function startInstance(module: PagefindModule, files: SiteFiles): Promise<PhraseIndex> {
  const folder = `instance-${String((instances += 1))}/`;
  let fault: unknown = null;
  answerers.set(folder, async (path) => {
    try {
      return new Response((await files.read(path, asBytes)) as Uint8Array<ArrayBuffer>);
    } catch (error) {
      fault ??= error;
      throw error;
    }
  });
  // A worker would be a second copy of the code to load, for searches of a few milliseconds.
  const pagefind = module.createInstance({ basePath: `/${folder}`, exactDiacritics: true, noWorker: true });
  const whole = async <T>(asked: Promise<T>): Promise<T> => {
    const answered = await asked;
    if (fault === null) return answered;
    answerers.delete(folder);
    await pagefind.destroy();
    throw fault instanceof Error ? fault : new Error('the index cannot be read');
  };
  await pagefind.init();
  const { shard = {} } = await whole(pagefind.filters());
  if (listKeys(files.manifest).some((key) => shard[key] === undefined)) throw new SearchFault('damaged', FOLDER);
  return async (phrase) => {
    const found = await whole(pagefind.search(phraseOf(phrase)));
    return {
      hashes: new Set((found?.results ?? []).map(({ id }) => id)),
      shards: new Map(Object.entries(found?.filters.shard ?? {}).filter(([, count]) => count > 0)),
    };
  };
}
