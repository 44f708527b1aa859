import { makeRun } from './search-run.ts';
import type { Elements } from './search-elements.ts';
import { readState, writeState, type SearchState } from './search-state.ts';

/** Milliseconds a reader who types on is given before the search begins. */
const PAUSE = 30;

/** What the page shows and how it changes; each change goes into the address. */
export interface SearchFlow {
  state: () => SearchState;
  /** A query still being typed: searched soon, written over the last one typed. */
  type: (query: string) => void;
  /** A change of its own, to which the back button returns. */
  settle: (next: SearchState) => void;
  /** Shows what the address says. */
  read: () => SearchState;
}

export function startFlow(elements: Elements, base: string): SearchFlow {
  const run = makeRun(elements, base);
  let state = readState(new URLSearchParams(location.search));
  // Whether the address is one to come back to, which what is typed next must not write over.
  let settled = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    clearTimeout(timer);
    void run(state);
  };
  return {
    state: () => state,
    type: (query) => {
      elements.results.setAttribute('aria-busy', 'true');
      clearTimeout(timer);
      timer = setTimeout(() => {
        state = newQuery(state, query);
        writeAddress(state, settled);
        settled = false;
        show();
      }, PAUSE);
    },
    settle: (next) => {
      state = next;
      writeAddress(state, true);
      settled = true;
      show();
    },
    read: () => {
      state = readState(new URLSearchParams(location.search));
      settled = true;
      show();
      return state;
    },
  };
}

/** The state with another query, for which what was chosen among the last one's results means nothing. */
export function newQuery(state: SearchState, query: string): SearchState {
  return query === state.query ? state : { ...state, query, chosen: {}, all: false };
}

/** @param anew whether as an entry of its own in the history */
function writeAddress(state: SearchState, anew: boolean): void {
  const search = writeState(state);
  const address = `${location.pathname}${search === '' ? '' : `?${search}`}`;
  if (search === writeState(readState(new URLSearchParams(location.search)))) return;
  try {
    if (anew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // Browsers refuse when an address changes too often; the search goes on.
  }
}
