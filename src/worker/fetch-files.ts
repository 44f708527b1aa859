import { REVISION_LENGTH, type FileList, type ListedFile } from './protocol.ts';
import { readList } from './read-lists.ts';
import { scope } from './store.ts';

/** So many requests at a time, which leave the network to what a reader asks for meanwhile. */
const AT_ONCE = 3;

/** A file that is what its list says. */
export interface FetchedFile {
  path: string;
  revision: string;
  bytes: ArrayBuffer;
}

/** @throws {Error} where the file is not there or the network fails */
export async function fetchFile(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(scope + path, { cache, priority: 'low' });
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response;
}

/** Works on all items, so many at a time. */
export async function inTurn<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/**
 * Fetches the list of a unit's files.
 *
 * @throws {Error} where it is not the one of that revision
 */
export async function fetchList(revision: string): Promise<FileList> {
  const path = `offline/${revision}.json`;
  const bytes = await (await fetchFile(path, 'no-cache')).arrayBuffer();
  if ((await revisionOf(bytes)) !== revision) throw new Error(`${path} is of another revision`);
  return readList(JSON.parse(new TextDecoder().decode(bytes)));
}

/**
 * Fetches files one by one.
 *
 * @returns null where one is not as listed: in the midst of a deployment, or where a host changes what it sends
 */
export async function fetchEach(files: readonly ListedFile[]): Promise<FetchedFile[] | null> {
  const fetched: FetchedFile[] = [];
  let same = true;
  await inTurn(files, AT_ONCE, async ([path, revision]) => {
    if (!same) return;
    const bytes = await (await fetchFile(path, 'no-cache')).arrayBuffer();
    if ((await revisionOf(bytes)) === revision) fetched.push({ path, revision, bytes });
    else same = false;
  });
  return fetched.length === files.length ? fetched : null;
}

async function revisionOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.slice(0, REVISION_LENGTH);
}

/**
 * Fetches a unit's files in one.
 *
 * @throws {Error} where the pack, or one of the files in it, is not what the list says
 */
export async function fetchPack(revision: string, { files }: FileList): Promise<FetchedFile[]> {
  // Not kept by the browser's own cache as well.
  const { body } = await fetchFile(`offline/${revision}.pack`, 'no-store');
  const bytes = await new Response(body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  let end = 0;
  const placed = files.map(([path, listed, size]) => ({ path, revision: listed, start: end, end: (end += size) }));
  if (end !== bytes.byteLength) throw new Error(`offline/${revision}.pack holds ${String(bytes.byteLength)} bytes`);
  return Promise.all(
    placed.map(async ({ path, revision: listed, start, end: stop }) => {
      const part = bytes.slice(start, stop);
      if ((await revisionOf(part)) !== listed) throw new Error(`${path} is not as listed`);
      return { path, revision: listed, bytes: part };
    }),
  );
}
