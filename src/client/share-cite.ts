import type { Shareable } from '../components/share/shareable.ts';
import { CITATION_STYLES } from '../export/cite.ts';
import { localDay } from './share-link.ts';

/** Completes a page's citations with what only the reader's browser knows: the day, and the address where it was unknown. */
for (const section of document.querySelectorAll<HTMLElement>('.cite[data-share]')) {
  const share = JSON.parse(section.dataset['share'] ?? '') as Shareable;
  const url = new URL(share.url, location.origin).href;
  for (const { id, cite } of CITATION_STYLES) {
    const place = section.querySelector(`[data-citation='${id}']`);
    if (place) place.textContent = cite({ ...share, url, accessed: localDay(new Date()) });
  }
}

export {};
