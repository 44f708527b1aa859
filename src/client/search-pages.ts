import { offerPages, type OfferedPage } from '../search/answer/offer-pages.ts';
import { makeComparable } from '../search/characters.ts';
import type { Meaning } from '../search/meaning.ts';
import { readTerms } from '../search/query.ts';
import type { SearchManifest, Suggestion } from '../search/record.ts';
import { fetchSuggestions } from './search-fetch.ts';
import { KINDS } from './search-kinds.ts';

const MOST = 4;
/** With those that are about what the query means. */
const MOST_MEANT = 5;
/** 武功县 asks for the place that the report calls 武功. */
const PLACE_ENDING = /[省市县区]$/;

/** The suggestions whose pages are about what was asked: those that are a term of the query, each page once. */
export function findPages(query: string, suggestions: readonly Suggestion[]): Suggestion[] {
  const terms = new Set(readTerms(query).flatMap((term) => [term, term.replace(PLACE_ENDING, '')]));
  const found = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const { text, kind, page, also = [] } = suggestion;
    const names = [text, ...also].map((name) => makeComparable(name).text);
    const asked = names.some(
      (name) => terms.has(name) || (kind === 'place' && terms.has(name.replace(PLACE_ENDING, ''))),
    );
    if (page !== undefined && asked && !found.has(page)) found.set(page, suggestion);
  }
  return [...found.values()].slice(0, MOST);
}

/** What pages are about. */
interface Asked {
  query: string;
  /** What the query was taken for, where that is known. */
  meaning: Meaning | null;
  topics: SearchManifest['topics'];
}

/** Fetches the suggestions and draws the links to the pages found. Returns what ends the drawing. */
export function showPages(place: HTMLElement, { query, meaning, topics }: Asked, base: string): () => void {
  let current = true;
  fetchSuggestions(base)
    .then((suggestions) => {
      if (!current) return;
      const named: OfferedPage[] = findPages(query, suggestions).map(({ text, kind, page = '' }) => ({
        text,
        kind,
        page,
      }));
      const meant = meaning ? offerPages(meaning.understanding, meaning.found, { suggestions, topics }) : [];
      const all = [...named, ...meant];
      const pages = all.filter(({ page }, i) => all.findIndex((one) => one.page === page) === i);
      drawPages(place, pages.slice(0, MOST_MEANT), base);
    })
    // Without them the answer stands all the same.
    .catch(() => undefined);
  return () => {
    current = false;
  };
}

function drawPages(place: HTMLElement, pages: readonly OfferedPage[], base: string): void {
  place.hidden = pages.length === 0;
  place.replaceChildren(
    '本站页面：',
    ...pages.map(({ text, kind, page }) => {
      const link = document.createElement('a');
      link.href = base + page;
      link.textContent = `${KINDS[kind]} ${text}`;
      return link;
    }),
  );
}
