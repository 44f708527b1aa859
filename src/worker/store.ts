import { contentType, keptPath } from './kept-path.ts';

declare const self: ServiceWorkerGlobalScope;

/** Changed when what is stored means something else; the caches of other versions are then removed. */
const VERSION = 1;

/** The site's base with its origin, a slash at the end. Caches belong to an origin, on which other sites may stand too. */
export const scope: string = self.registration.scope;
export const FILES = `report-files-${String(VERSION)} ${scope}`;
export const LISTS = `report-lists-${String(VERSION)} ${scope}`;

/** Where the copy of an address is kept, as a full address; null for what is never kept. */
export function keptAddress(url: string): string | null {
  const { href } = new URL(url);
  if (!href.startsWith(scope)) return null;
  const path = keptPath(href.slice(scope.length).replace(/[?#].*$/, ''));
  return path === null ? null : scope + path;
}

/** Header of a copy that came with a list: the revision that it is of. */
const REVISION = 'x-revision';

/**
 * A copy to be kept. Made anew, since an answer that came by a redirect is refused when a page is opened.
 *
 * @param path below the base
 * @param revision of what is as a list says
 */
export function copyOf(path: string, bytes: BodyInit, revision: string | null = null): Response {
  const headers = new Headers({ 'content-type': contentType(path) });
  if (revision !== null) headers.set(REVISION, revision);
  return new Response(bytes, { headers });
}

/** What is kept of an address. `listed`: as a list says, and changed by the next list alone; `visited`: as it once came. */
export async function keptAs(address: string): Promise<'listed' | 'visited' | null> {
  const copy = await (await caches.open(FILES)).match(address);
  if (!copy) return null;
  return copy.headers.has(REVISION) ? 'listed' : 'visited';
}

/** The names of this site's caches. */
export async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith('report-') && name.endsWith(` ${scope}`));
}

/** Removes what former versions of this worker have kept. */
export async function removeFormerCaches(): Promise<void> {
  const former = (await ownCaches()).filter((name) => name !== FILES && name !== LISTS);
  await Promise.all(former.map((name) => caches.delete(name)));
}
