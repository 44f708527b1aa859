import { keepRecords, saveFile } from './commitment-csv.ts';
import { openForPrint, openWhatIsLedTo } from './commitment-folds.ts';
import { knownValues, readRows, showState, type ListElements } from './commitment-list.ts';
import { FACETS, readFilters, writeFilters, type FilterRow, type FilterState } from './commitment-match.ts';
import { keepWords } from './keep-words.ts';
import { leadToResults } from './to-results.ts';

/** Makes the list of commitments filter: by what is chosen and typed, by its address, and by the back button. */
const filters = document.querySelector<HTMLElement>('[data-filters]');
const list = document.querySelector<HTMLElement>('[data-list]');
const status = document.querySelector<HTMLElement>('.commitment-count');
const conditions = document.querySelector<HTMLElement>('[data-conditions]');
const box = filters?.querySelector<HTMLInputElement>('input[name=q]');

if (filters && list && status && conditions && box) {
  const jump = document.querySelector<HTMLElement>('.commitment-jump');
  const ticks = [...filters.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  start({ filters, box, ticks, list, status, conditions, jump });
}

function start(elements: ListElements): void {
  const { filters, box, ticks, list, conditions } = elements;
  const rows = readRows(list);
  const known = knownValues(ticks);
  let shown: readonly FilterRow[] = rows;
  const all = filters.querySelector<HTMLDetailsElement>('[data-all]');
  const tellResults = all && leadToResults(all, elements.status);
  const show = (state: FilterState): void => {
    shown = showState(elements, rows, state);
    tellResults?.(shown.length === 0 ? null : `${String(shown.length)} 条`);
  };
  const read = (): void => {
    const state = readFilters(new URLSearchParams(location.search), known);
    box.value = state.words;
    for (const tick of ticks) tick.checked = isChosen(state, tick);
    openChosen(filters);
    show(state);
  };
  // Whether the address is one to come back to, which what is typed next must not write over.
  let settled = true;
  const change = (typed: boolean): void => {
    const state = stateOf(box, ticks);
    writeAddress(state, !typed || settled);
    settled = !typed;
    show(state);
  };

  keepWords(box);
  openForPrint(list);
  filters.hidden = false;
  if (all) all.open = matchMedia('(min-width: 64rem)').matches;
  read();
  openWhatIsLedTo(list);
  filters.addEventListener('change', (event) => {
    if (event.target !== box) change(false);
  });
  onTyping(box, () => {
    change(true);
  });
  conditions.querySelector('button')?.addEventListener('click', () => {
    box.value = '';
    for (const tick of ticks) tick.checked = false;
    change(false);
    // The button is gone now, and with it the focus.
    (all?.open === true ? box : all?.querySelector('summary'))?.focus();
  });
  addEventListener('popstate', () => {
    settled = true;
    read();
  });
  // Browsers may bring back what was ticked before the address was left.
  addEventListener('pageshow', read);
  offerCsv(elements, () => (shown.length === rows.length ? null : shown));
}

function onTyping(box: HTMLInputElement, typed: () => void): void {
  box.addEventListener('input', (event) => {
    // During composition the box holds letters that are not yet what the reader means.
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  box.addEventListener('compositionend', typed);
}

function stateOf(box: HTMLInputElement, ticks: readonly HTMLInputElement[]): FilterState {
  const chosen = FACETS.map(
    (facet) => [facet, ticks.filter((tick) => tick.name === facet && tick.checked).map(({ value }) => value)] as const,
  );
  return { words: box.value, chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)) };
}

function isChosen({ chosen }: FilterState, { name, value }: HTMLInputElement): boolean {
  return Object.entries(chosen).some(([facet, values]) => facet === name && values.includes(value));
}

function openChosen(filters: HTMLElement): void {
  for (const facet of filters.querySelectorAll<HTMLDetailsElement>('details[data-facet]'))
    if (facet.querySelector('input:checked')) facet.open = true;
}

/** @param anew whether as an entry of its own in the history */
function writeAddress(state: FilterState, anew: boolean): void {
  const query = writeFilters(state);
  if (query === new URLSearchParams(location.search).toString()) return;
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  try {
    if (anew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Browsers refuse when an address changes too often; the list is filtered all the same.
  }
}

/** The link gives the whole file; of a narrowed list, only the rows shown. */
function offerCsv({ status }: ListElements, shown: () => readonly FilterRow[] | null): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-csv]');
  link?.addEventListener('click', (event) => {
    const rows = shown();
    if (!rows) return;
    event.preventDefault();
    fetch(link.href)
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        // Unlike text(), keeps the byte order mark, by which spreadsheets know the encoding.
        return response.arrayBuffer();
      })
      .then((bytes) => {
        const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        saveFile(link.download, 'text/csv;charset=utf-8', keepRecords(csv, new Set(rows.map(({ id }) => id))));
      })
      .catch(() => {
        status.textContent = 'CSV 没有下载成功，请再试。';
      });
  });
}
