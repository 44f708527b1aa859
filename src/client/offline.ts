import type { PageMessage, WorkerMessage } from '../worker/protocol.ts';
import { saveFile } from './commitment-csv.ts';

/** What Chromium tells of the network, and of the reader's wish to spare it. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Registers the service worker and has it keep what belongs to this page. */
export async function keepForOffline(): Promise<void> {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  if (!manifest) return;
  // The manifest stands at the site's base.
  const worker = new URL('sw.js', manifest.href).href;
  const { serviceWorker } = navigator;
  document.addEventListener('click', saveWithoutNetwork);
  await serviceWorker.register(worker, { updateViaCache: 'none' });
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.held !== null) tellHeld();
  });
  const { active } = await serviceWorker.ready;
  active?.postMessage({
    page: location.href,
    loaded: performance.getEntriesByType('resource').map(({ name }) => name),
    frugal: isFrugal((navigator as { connection?: Connection }).connection),
  } satisfies PageMessage);
}

/** Browsers ask the network itself, and no service worker, for what a link says to download. */
function saveWithoutNetwork(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
  if (navigator.onLine || !link || !/^https?:/.test(link.href)) return;
  event.preventDefault();
  const name = link.download || (link.pathname.split('/').at(-1) ?? '');
  fetch(link.href)
    .then(async (response) => {
      saveFile(name, response.headers.get('content-type') ?? '', await response.arrayBuffer());
    })
    .catch(() => {
      location.href = link.href;
    });
}

function isFrugal({ saveData = false, effectiveType = '' }: Connection = {}): boolean {
  return saveData || effectiveType.endsWith('2g');
}

/** Behind the last words of the page, where nothing moves by it. */
function tellHeld(): void {
  const foot = document.querySelector('.site-footer p');
  if (foot && !foot.querySelector('[data-held]')) {
    const words = document.createElement('span');
    words.dataset['held'] = '';
    words.textContent = ' · 本报告已可离线阅读';
    foot.append(words);
  }
}
