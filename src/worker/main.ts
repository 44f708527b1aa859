import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import type { WorkboxPlugin } from 'workbox-core';
import { keepUnits, keepVisited } from './keep-units.ts';
import { judgeAnswer } from './judge-answer.ts';
import { isHashed } from './kept-path.ts';
import { answerOffline, keepOfflinePage } from './offline-answers.ts';
import type { PageMessage, WorkerMessage } from './protocol.ts';
import { copyOf, FILES, keptAddress, keptAs, removeFormerCaches, scope } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

/** A reader online sees what the site has now; only where it has not answered for so long, what is kept. */
const PATIENCE_SECONDS = 4;

const copies: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(keptAddress(request.url) ?? request),
  fetchDidSucceed: async ({ request, response }) => {
    const address = keptAddress(request.url);
    if (address !== null && (await judgeAnswer(address, response)) === 'foreign' && (await keptAs(address)) !== null)
      throw new Error(`${address} was not answered by this site`);
    return response;
  },
  cacheWillUpdate: async ({ request, response }) => {
    const address = keptAddress(request.url);
    if (address === null || response.type !== 'basic' || (await judgeAnswer(address, response)) !== 'asked')
      return null;
    // Visits change no part of what is kept as a whole.
    if ((await keptAs(address)) === 'listed') return null;
    return copyOf(address.slice(scope.length), await response.clone().arrayBuffer());
  },
};

/** Asks the server whether the browser's own copy of a page is still right, whatever it was told of its age. */
const asked: WorkboxPlugin = {
  requestWillFetch: ({ request }) => {
    if (request.cache !== 'default') return Promise.resolve(request);
    const { url, headers, redirect, referrer, credentials } = request;
    return Promise.resolve(new Request(url, { headers, redirect, referrer, credentials, cache: 'no-cache' }));
  },
};

const pathOf = ({ href }: URL): string | null => keptAddress(href)?.slice(scope.length) ?? null;

registerRoute(({ url }) => isHashed(pathOf(url) ?? ''), new CacheFirst({ cacheName: FILES, plugins: [copies] }));
registerRoute(
  ({ url }) => pathOf(url) !== null,
  new NetworkFirst({ cacheName: FILES, networkTimeoutSeconds: PATIENCE_SECONDS, plugins: [copies, asked] }),
);
setCatchHandler(({ request }) =>
  request.mode === 'navigate' ? answerOffline(request.url) : Promise.resolve(Response.error()),
);

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePage());
  // Every version reads what the others have kept, or removes it.
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(removeFormerCaches().then(() => self.clients.claim()));
});

/** One page's wish after another, so that nothing is fetched twice. */
let busy: Promise<unknown> = Promise.resolve();

self.addEventListener('message', (event) => {
  const message = event.data as PageMessage;
  busy = busy.then(async () => {
    try {
      if (message.frugal) {
        await keepVisited(message);
        return;
      }
      const held = await keepUnits(message.page);
      event.source?.postMessage({ held } satisfies WorkerMessage);
    } catch {
      // No network, no space, or a deployment under way: the next page tries again.
    }
  });
  event.waitUntil(busy);
});
