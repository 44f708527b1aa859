import { cleanPath, findNear, wordsOf, type KnownPage } from './near-address.ts';
import { fetchSuggestions } from './search-fetch.ts';

/** Folders of a report whose pages the site's contents do not list; the suggestions of the search box do. */
const NAMED = /^[^/]+\/(?:indicators|places|topics)\/./;

const main = document.querySelector<HTMLElement>('[data-not-found]');
const form = document.querySelector<HTMLFormElement>('form[data-search]');
const base = form?.dataset['base'] ?? '/';

/** The address below the base, as it reads. */
function readPath(): string {
  const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname.slice(1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function listedPages(main: HTMLElement): KnownPage[] {
  return [...main.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => ({
    path: link.pathname.slice(base.length),
    label: link.textContent.trim(),
  }));
}

async function namedPages(path: string): Promise<KnownPage[]> {
  if (!NAMED.test(path)) return [];
  return (await fetchSuggestions(base)).flatMap(({ text, page }) =>
    page === undefined ? [] : [{ path: page, label: text }],
  );
}

/** Some servers know no page without its last slash; and who copies an address may copy more. */
async function goWhereMeant(path: string): Promise<boolean> {
  const meant = cleanPath(path);
  if (meant === path || meant === '') return false;
  const { ok } = await fetch(base + meant, { method: 'HEAD' });
  if (ok) location.replace(base + meant + location.search + location.hash);
  return ok;
}

function showNear(main: HTMLElement, pages: readonly KnownPage[]): void {
  const place = main.querySelector<HTMLElement>('[data-near]');
  if (!place || pages.length === 0) return;
  const items = pages.map(({ path, label }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = base + path;
    link.textContent = label;
    item.append(link);
    return item;
  });
  place.querySelector('ul')?.replaceChildren(...items);
  place.hidden = false;
}

async function help(main: HTMLElement): Promise<void> {
  const path = readPath();
  const listed = listedPages(main);
  const box = form?.querySelector('input');
  if (box) box.value = wordsOf(path, location.search, listed);
  for (const contents of main.querySelectorAll<HTMLDetailsElement>('[data-report]'))
    contents.open ||= path.startsWith(contents.dataset['report'] ?? '');
  if (await goWhereMeant(path).catch(() => false)) return;
  const named = await namedPages(path).catch(() => []);
  showNear(main, findNear(path, [...listed, ...named]));
}

if (main) void help(main);
