import { findTerm, makeComparable } from '../search/characters.ts';
import { readTerms } from '../search/query.ts';
import { keepWords } from './keep-words.ts';

/** Keeps of a page's tables the rows that hold what is typed, which stands in the address. */
const place = document.querySelector<HTMLElement>('[data-row-filter]');
const box = place?.querySelector('input');
const status = place?.querySelector('[role=status]');

if (place && box && status) {
  const sections = [...document.querySelectorAll<HTMLElement>('[data-rows]')].map((section) => ({
    section,
    rows: [...section.querySelectorAll<HTMLElement>('tbody tr')].map((row) => ({
      row,
      text: makeComparable(row.textContent),
    })),
  }));
  const links = [...(place.parentElement?.querySelectorAll<HTMLAnchorElement>('li > a[href^="#"]') ?? [])];
  const filter = (): void => {
    const terms = readTerms(box.value);
    let count = 0;
    for (const { section, rows } of sections) {
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = !terms.every((term) => findTerm(text, term).length > 0);
        if (!row.hidden) shown += 1;
      }
      section.hidden = shown === 0;
      count += shown;
    }
    for (const link of links) {
      const item = link.closest('li');
      if (item) item.hidden = document.getElementById(link.hash.slice(1))?.hidden === true;
    }
    status.textContent = terms.length === 0 ? '' : count === 0 ? '没有符合的' : `${String(count)} 项`;
  };
  const type = (): void => {
    filter();
    const query = new URLSearchParams(box.value === '' ? [] : [['q', box.value]]).toString();
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  };
  keepWords(box);
  place.hidden = false;
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) type();
  });
  box.addEventListener('compositionend', type);
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  filter();
}
