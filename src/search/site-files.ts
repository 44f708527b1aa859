import { checksum, CHECKSUM_LENGTH, checksumOf } from './checksum.ts';
import { SearchFault, untilStopped } from './fault.ts';
import type { Loading } from './loading.ts';
import { nextTask } from './next-task.ts';
import type { SearchManifest } from './record.ts';

/** Path of the manifest below the site's base. */
export const MANIFEST = 'search/manifest.json';

/**
 * Gets the bytes of a file by its path below the site's base.
 *
 * @throws {SearchFault} where they cannot be had
 */
export type FetchFile = (path: string, options: { cache: RequestCache; signal?: AbortSignal }) => Promise<Uint8Array>;

/** The files that search reads, each of which is the one that this build of the site has written, or not given. */
export interface SiteFiles {
  manifest: SearchManifest;
  loading: Loading;
  /**
   * A file that the manifest lists, fetched once; what has failed is fetched anew the next time it is read.
   *
   * @param decode the same for each path
   * @param signal when all who read a file have given it up, its download ends
   * @throws {SearchFault}
   */
  read: <T>(path: string, decode: (bytes: Uint8Array) => T, signal?: AbortSignal) => Promise<T>;
}

/**
 * Reads the manifest as the site has it now, and by it the files.
 *
 * @throws {SearchFault}
 */
export async function openFiles(fetchFile: FetchFile, loading: Loading): Promise<SiteFiles> {
  const manifest = readManifest(await loading.track(fetchFile(MANIFEST, { cache: 'no-cache' })));
  const sums = listSums(manifest);
  return { manifest, loading, read: makeRead(sums, (...asked) => loading.track(fetchFile(...asked))) };
}

export function decodeJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
}

/** The checksum that a manifest carries: of itself without it. */
export function sumOfManifest(rest: Omit<SearchManifest, 'sum'>): string {
  return checksumOf(JSON.stringify(rest));
}

function readManifest(bytes: Uint8Array): SearchManifest {
  try {
    const { sum, ...rest } = decodeJson(bytes) as SearchManifest;
    if (sum === sumOfManifest(rest)) return { ...rest, sum };
  } catch {
    // What is no manifest is told below.
  }
  throw new SearchFault('damaged', MANIFEST);
}

function listSums({ files, reports, meaning }: SearchManifest): Map<string, string> {
  const sums = new Map(Object.entries(files));
  const addAll = (folder: string, all: string): void => {
    for (let at = 0; at < all.length; at += CHECKSUM_LENGTH)
      sums.set(`search/${folder}/${String(at / CHECKSUM_LENGTH)}.json`, all.slice(at, at + CHECKSUM_LENGTH));
  };
  addAll('words', meaning?.words ?? '');
  addAll('concepts', meaning?.concepts ?? '');
  for (const { slug, sums: all } of reports) addAll(slug, all);
  return sums;
}

/** A file that is loaded or held, and how many wait for it. */
interface Held {
  content: Promise<unknown>;
  download: AbortController;
  readers: number;
  done: boolean;
}

function makeRead(sums: ReadonlyMap<string, string>, fetchFile: FetchFile): SiteFiles['read'] {
  const held = new Map<string, Held>();
  const begin = (path: string, decode: (bytes: Uint8Array) => unknown): Held => {
    const download = new AbortController();
    const content = fetchListed(path, sums.get(path), fetchFile, download.signal).then(async (bytes) => {
      const decoded = decode(bytes);
      // What is made of a file is work that a slow phone does in steps.
      await nextTask();
      return decoded;
    });
    const file: Held = { content, download, readers: 0, done: false };
    held.set(path, file);
    content.then(
      () => (file.done = true),
      () => held.get(path) === file && held.delete(path),
    );
    return file;
  };
  return async (path, decode, signal) => {
    const file = held.get(path) ?? begin(path, decode);
    file.readers += 1;
    const leave = (): void => {
      file.readers -= 1;
      if (file.readers > 0 || file.done) return;
      // Whoever reads it next must not wait for a download that has ended.
      if (held.get(path) === file) held.delete(path);
      file.download.abort();
    };
    signal?.addEventListener('abort', leave, { once: true });
    const content = (await untilStopped(file.content, signal, path)) as ReturnType<typeof decode>;
    signal?.removeEventListener('abort', leave);
    return content;
  };
}

/** The bytes of a file if they are as listed; what a cache has kept of another build is asked for anew. */
async function fetchListed(
  path: string,
  sum: string | undefined,
  fetchFile: FetchFile,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (sum === undefined) throw new SearchFault('missing', path);
  for (const cache of ['default', 'reload'] as const) {
    const bytes = await fetchFile(path, { cache, signal });
    if (checksum(bytes) === sum) return bytes;
  }
  throw new SearchFault('damaged', path);
}
