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

/**
 * A copy to be kept. Made anew, since an answer that came by a redirect is refused when a page is opened.
 *
 * @param path below the base
 */
export function copyOf(path: string, bytes: BodyInit): Response {
  return new Response(bytes, { headers: { 'content-type': contentType(path) } });
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
