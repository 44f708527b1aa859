/** Keeps the site for reading without the network, once the page is there and the browser idle. */
function keep(): void {
  // A page is read all the same.
  import('./offline.ts').then(({ keepForOffline }) => keepForOffline()).catch(() => undefined);
}

if (import.meta.env.OFFLINE === true && 'serviceWorker' in navigator)
  addEventListener('load', () => setTimeout(keep, 1500));
