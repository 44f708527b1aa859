import { makeComparable } from '../search/characters.ts';
import { readTerms } from '../search/query.ts';
import type { Suggestion } from '../search/record.ts';
import { fetchSuggestions } from './search-fetch.ts';

const MOST = 4;
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

const KINDS: Record<Suggestion['kind'], string> = { indicator: '指标', place: '地方', topic: '主题', term: '提法' };

/** Fetches the suggestions and draws the links to the pages found. Returns what ends the drawing. */
export function showPages(place: HTMLElement, query: string, base: string): () => void {
  let current = true;
  fetchSuggestions(base)
    .then((suggestions) => {
      if (current) drawPages(place, findPages(query, suggestions), base);
    })
    // Without them the answer stands all the same.
    .catch(() => undefined);
  return () => {
    current = false;
  };
}

function drawPages(place: HTMLElement, pages: readonly Suggestion[], base: string): void {
  place.hidden = pages.length === 0;
  place.replaceChildren(
    '本站页面：',
    ...pages.map(({ text, kind, page = '' }) => {
      const link = document.createElement('a');
      link.href = base + page;
      link.textContent = `${KINDS[kind]} ${text}`;
      return link;
    }),
  );
}
