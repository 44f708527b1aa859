import { readElements } from './search-elements.ts';
import { newQuery, startFlow } from './search-flow.ts';
import { chosenFrom } from './search-facets.ts';

/** Makes the search page answer: to its address, to what is typed and chosen, and to the back button. */
export function startView(page: HTMLElement, box: HTMLInputElement): void {
  const elements = readElements(page);
  const wide = matchMedia('(min-width: 64rem)').matches;
  elements.filters.open = wide;
  // Above the results they are two stops of the Tab key; open and beside them they are many, and come after.
  if (wide) elements.tools.parentElement?.append(elements.tools);
  const flow = startFlow(elements, box.form?.dataset['base'] ?? '/');

  box.addEventListener('input', (event) => {
    // During composition the box holds letters that are not yet what the reader means.
    if (!(event instanceof InputEvent && event.isComposing)) flow.type(box.value);
  });
  box.addEventListener('compositionend', () => {
    flow.type(box.value);
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    flow.settle(newQuery(flow.state(), box.value));
  });
  elements.order.addEventListener('change', () => {
    flow.settle({ ...flow.state(), order: elements.order.value === 'relevance' ? 'relevance' : 'reading' });
  });
  elements.facets.addEventListener('change', () => {
    flow.settle({ ...flow.state(), chosen: chosenFrom(elements.facets) });
  });
  elements.clear.addEventListener('click', () => {
    flow.settle({ ...flow.state(), chosen: {} });
    // The button is gone then, and with it the focus; the box would call up a phone's keyboard.
    elements.filters.querySelector('summary')?.focus();
  });
  elements.understood.addEventListener('click', (event) => {
    const way = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-switch]') : null;
    if (!way || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    flow.settle({ ...flow.state(), typed: way.dataset['switch'] === 'typed' });
    // The link is gone then, and with it the focus.
    elements.status.focus({ preventScroll: true });
  });
  addEventListener('popstate', () => {
    box.value = flow.read().query;
  });

  // What a reader has typed before this was loaded counts.
  if (document.activeElement !== box) box.value = flow.state().query;
  if (box.value === flow.state().query) flow.read();
  else if (!('composing' in box.dataset)) flow.type(box.value);
}
