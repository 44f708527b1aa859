import { isStopped, SearchFault } from '../search/fault.ts';
import {
  awaitMeaning,
  drawAnswer,
  drawMeaningless,
  drawMeant,
  drawNoAnswer,
  drawNothing,
  isTakenByMeaning,
  shortened,
  type Around,
} from './search-answer.ts';
import { makeAsk, type Asked } from './search-ask.ts';
import type { Elements } from './search-elements.ts';
import { fetchSuggestions } from './search-fetch.ts';
import { NOTHING_SHOWN, type ReadOn, type Shown } from './search-list.ts';
import { showProblem } from './search-problem.ts';
import type { SearchState } from './search-state.ts';
import { showWaiting } from './search-waiting.ts';

/** One run of a query. */
interface Run {
  enough?: number | undefined;
  /** How far the list was drawn before, which stays until more is read. */
  shown?: Shown;
}

/** So long the first exact matches wait for what the query's meaning finds, in milliseconds; and so long that there are none is not said. */
const TOGETHER = 120;
const ALONE = 400;

/** Answers a state in the page's elements, or says why it cannot. A run ends the one before it. */
export function makeRun(elements: Elements, base: string): (state: SearchState, how?: Run) => Promise<void> {
  const ask = makeAsk(base);
  let running = new AbortController();
  let endNotice = (): void => undefined;
  /** The query that is answered by a look at all texts, since the index could not be had. */
  let scanned: string | null = null;

  const draw = (state: SearchState, asked: Asked, { shown = NOTHING_SHOWN }: Run, mine: AbortController): void => {
    const readOn: ReadOn = (enough, before) => void run(state, { enough, shown: before });
    const around = { base, manifest: asked.files.manifest, readOn, shown, scanned: scanned === state.query };
    void drawTogether(elements, { state, asked, around }, { isCurrent: () => mine === running, signal: mine.signal });
  };
  const tell = (state: SearchState, error: unknown, how: Run): void => {
    takeAway(elements, error, how);
    const ways = { again: () => void run(state, how), scan: lacksIndex(error) ? () => void scan(state) : null };
    endNotice = showProblem(elements, error, shortened(state.query), ways);
  };
  const scan = (state: SearchState): Promise<void> => {
    scanned = state.query;
    return run(state);
  };
  const run = async (state: SearchState, how: Run = {}): Promise<void> => {
    running.abort();
    endNotice();
    const mine = (running = new AbortController());
    for (const list of [elements.results, elements.related]) list.setAttribute('aria-busy', 'true');
    if (state.query.trim() === '') {
      drawNothing(elements);
      return;
    }
    if (scanned !== state.query) scanned = null;
    endNotice = showWaiting(elements, mine.abort.bind(mine));
    const asked = scanned === null ? state : { ...state, engine: 'scan' as const };
    const outcome = await ask(asked, { enough: how.enough, signal: mine.signal }).then(
      (answered) => () => {
        draw(state, answered, how, mine);
      },
      (error: unknown) => () => {
        tell(state, error, how);
      },
    );
    if (mine !== running) return;
    endNotice();
    outcome();
  };
  return run;
}

/** What a run draws. */
interface Drawn {
  state: SearchState;
  asked: Asked;
  around: Around;
}

/**
 * Draws an answer and what the query means: in one with it on a page that shows nothing yet, or has nothing else to show,
 * unless that takes long; else behind it, where nothing that is drawn moves.
 */
async function drawTogether(
  elements: Elements,
  { state, asked, around }: Drawn,
  { isCurrent, signal }: { isCurrent: () => boolean; signal: AbortSignal },
): Promise<void> {
  const { answer } = asked;
  const draw = (): void => {
    drawAnswer(elements, answer, state, around);
  };
  if (!isTakenByMeaning(state, around.manifest)) {
    draw();
    return;
  }
  const isFirst = elements.results.dataset['count'] === undefined;
  const isAtOnce = answer.total > 0 && !isFirst;
  if (isAtOnce) {
    draw();
    awaitMeaning(elements, answer);
    await delay(0);
    if (!isCurrent()) return;
  }
  const meant = findMeant(elements, { state, asked, around }, signal);
  if (!isAtOnce) {
    const soon = await Promise.race([meant, delay(answer.total > 0 ? TOGETHER : ALONE)]);
    if (!isCurrent()) return;
    draw();
    if (!soon) awaitMeaning(elements, answer);
  }
  const show = await meant;
  if (isCurrent()) show();
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Whether a query failed for want of the index, so that a look at all texts may still answer it. */
function lacksIndex(error: unknown): boolean {
  return error instanceof SearchFault && error.path.startsWith('pagefind/');
}

/** Finds what a query means beside its answer. Gives what draws it, or that it could not be found. */
function findMeant(elements: Elements, { state, asked, around }: Drawn, signal: AbortSignal): Promise<() => void> {
  // The pages that are offered need them; without them there are none.
  const suggestions = fetchSuggestions(around.base).catch(() => null);
  return Promise.all([asked.mean(signal), suggestions]).then(
    ([meaning]) =>
      () => {
        if (meaning) drawMeant(elements, asked.answer, meaning, { state, around });
      },
    (error: unknown) => () => {
      drawMeaningless(elements, asked.answer, error, around);
    },
  );
}

/** Takes away what was drawn for another query; what was found before stays where only more of it could not be read. */
function takeAway(elements: Elements, error: unknown, { shown }: Run): void {
  if (!isStopped(error)) console.error(error);
  if ((shown?.count ?? 0) === 0) drawNoAnswer(elements);
  else elements.results.setAttribute('aria-busy', 'false');
}
