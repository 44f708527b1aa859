import { drawAnswer, drawNothing, drawProblem, type Elements } from './search-answer.ts';
import { NOTHING_SHOWN, type ReadOn, type Shown } from './search-list.ts';
import { makeAsk } from './search-ask.ts';
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
  const ask = makeAsk(base);
  let state = readState(new URLSearchParams(location.search));
  // Whether the address is one to come back to, which what is typed next must not write over.
  let settled = true;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (enough?: number, shown: Shown = NOTHING_SHOWN): Promise<void> => {
    clearTimeout(timer);
    const mine = (turn += 1);
    const asked = state;
    elements.results.setAttribute('aria-busy', 'true');
    if (asked.query.trim() === '') {
      drawNothing(elements);
      return;
    }
    try {
      const { answer, engine } = await ask(asked, enough);
      const readOn: ReadOn = (...next) => void run(...next);
      if (mine === turn) drawAnswer(elements, answer, asked, { base, manifest: engine.manifest, readOn, shown });
    } catch (error) {
      console.error(error);
      if (mine === turn) drawProblem(elements);
    }
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
        void run();
      }, PAUSE);
    },
    settle: (next) => {
      state = next;
      writeAddress(state, true);
      settled = true;
      void run();
    },
    read: () => {
      state = readState(new URLSearchParams(location.search));
      settled = true;
      void run();
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
