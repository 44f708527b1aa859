import { fetchFile } from './fetch-files.ts';
import { judgeAnswer } from './judge-answer.ts';
import { heldUnits } from './keep-units.ts';
import { copyOf, FILES, keptAddress, scope } from './store.ts';

/** The page that is shown for one that is not kept. */
const OFFLINE_PAGE = 'offline/';
const NO_PAGE = '404.html';

/**
 * Keeps the offline page and its styles, before anything else is.
 *
 * @throws {Error} where something else is answered in their place
 */
export async function keepOfflinePage(): Promise<void> {
  const cache = await caches.open(FILES);
  const page = await fetchOwn(OFFLINE_PAGE, 'no-cache');
  for (const [, url = ''] of new TextDecoder().decode(page).matchAll(/href="([^"]+\.css)"/g)) {
    const address = new URL(url, scope).href;
    const path = address.slice(scope.length);
    if (!(await cache.match(address))) await cache.put(address, copyOf(path, await fetchOwn(path, 'default')));
  }
  await cache.put(scope + OFFLINE_PAGE, copyOf(OFFLINE_PAGE, page));
}

async function fetchOwn(path: string, mode: RequestCache): Promise<ArrayBuffer> {
  const response = await fetchFile(path, mode);
  if ((await judgeAnswer(scope + path, response)) !== 'asked') throw new Error(`${path} is not this site's`);
  return response.arrayBuffer();
}

/** What is shown without the network for a page that is not kept: that it does not exist, where that is known. */
export async function answerOffline(url: string): Promise<Response> {
  const cache = await caches.open(FILES);
  const missing = await isKnownMissing(url);
  const page = await cache.match(scope + (missing ? NO_PAGE : OFFLINE_PAGE));
  if (!page) return Response.error();
  return new Response(page.body, { status: missing ? 404 : 503, headers: page.headers });
}

/** A page that is not in a report all of whose pages are kept. */
async function isKnownMissing(url: string): Promise<boolean> {
  const path = (keptAddress(url) ?? scope).slice(scope.length);
  const held = await heldUnits();
  return held.has('site') && held.has(path.slice(0, path.indexOf('/') + 1));
}
