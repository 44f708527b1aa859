/** Tells which of the reports listed are on this device. */
async function markHeld(): Promise<void> {
  for (const item of document.querySelectorAll<HTMLElement>('[data-offline-page] [data-report]')) {
    const link = item.querySelector('a');
    if (link && (await caches.match(link.href))) item.append('（已存）');
  }
}

// Without a service worker nothing is held.
if ('caches' in window) markHeld().catch(() => undefined);
