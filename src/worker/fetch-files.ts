import { REVISION_LENGTH, type FileList, type ListedFile } from './protocol.ts';
import { copyOf, FILES, scope } from './store.ts';

/** So many requests at a time, which leave the network to what a reader asks for meanwhile. */
const AT_ONCE = 3;
const PUT_AT_ONCE = 20;

/** @throws {Error} where the file is not there or the network fails */
export async function fetchFile(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(scope + path, { cache, priority: 'low' });
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response;
}

/** Works on all items, so many at a time. */
async function inTurn<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/**
 * Fetches files one by one.
 *
 * @returns whether all of them were as listed; not so in the midst of a deployment, or where a host changes what it sends
 */
export async function fetchEach(files: readonly ListedFile[]): Promise<boolean> {
  const cache = await caches.open(FILES);
  let same = true;
  await inTurn(files, AT_ONCE, async ([path, revision]) => {
    if (!same) return;
    const bytes = await (await fetchFile(path, 'no-cache')).arrayBuffer();
    if ((await revisionOf(bytes)) === revision) await cache.put(scope + path, copyOf(path, bytes));
    else same = false;
  });
  return same;
}

async function revisionOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.slice(0, REVISION_LENGTH);
}

/**
 * Fetches a unit's files in one.
 *
 * @throws {Error} where the pack is not what the list says
 */
export async function fetchPack(revision: string, { files }: FileList): Promise<void> {
  // Not kept by the browser's own cache as well.
  const { body } = await fetchFile(`offline/${revision}.pack`, 'no-store');
  const bytes = await new Response(body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  let end = 0;
  const placed = files.map(([path, , size]) => ({ path, start: end, end: (end += size) }));
  if (end !== bytes.byteLength) throw new Error(`offline/${revision}.pack holds ${String(bytes.byteLength)} bytes`);
  const cache = await caches.open(FILES);
  await inTurn(placed, PUT_AT_ONCE, ({ path, start, end: stop }) =>
    cache.put(scope + path, copyOf(path, bytes.slice(start, stop))),
  );
}
