import { readElements } from './search-answer.ts';
import { newQuery, startSession } from './search-session.ts';
import { chosenFrom } from './search-facets.ts';

/** Makes the search page answer: to its address, to what is typed and chosen, and to the back button. */
export function startView(page: HTMLElement, box: HTMLInputElement): void {
  const elements = readElements(page);
  elements.filters.open = matchMedia('(width >= 64rem)').matches;
  const session = startSession(elements, box.form?.dataset['base'] ?? '/');

  box.addEventListener('input', (event) => {
    // During composition the box holds letters that are not yet what the reader means.
    if (!(event instanceof InputEvent && event.isComposing)) session.type(box.value);
  });
  box.addEventListener('compositionend', () => {
    session.type(box.value);
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    session.settle(newQuery(session.state(), box.value));
  });
  elements.order.addEventListener('change', () => {
    session.settle({ ...session.state(), order: elements.order.value === 'relevance' ? 'relevance' : 'reading' });
  });
  elements.facets.addEventListener('change', () => {
    session.settle({ ...session.state(), chosen: chosenFrom(elements.facets) });
  });
  elements.clear.addEventListener('click', () => {
    session.settle({ ...session.state(), chosen: {} });
    box.focus();
  });
  addEventListener('popstate', () => {
    box.value = session.read().query;
  });

  // What a reader has typed before this was loaded counts.
  if (box.value === '' || document.activeElement !== box) box.value = session.state().query;
  if (box.value === session.state().query) session.read();
  else if (!('composing' in box.dataset)) session.type(box.value);
}
