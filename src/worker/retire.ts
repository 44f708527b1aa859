import { ownCaches } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

/** Takes the place of a worker that is to be no more: removes all that was kept, and itself. */
self.addEventListener('install', () => {
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    ownCaches()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
