import { applyFacets } from '../search/facets/count.ts';
import type { Answer, Extra } from '../search/found.ts';
import { isStopped } from '../search/fault.ts';
import type { Meaning } from '../search/meaning.ts';
import { readTerms } from '../search/query.ts';
import type { SearchManifest } from '../search/record.ts';
import type { Elements } from './search-elements.ts';
import { drawFacets, facetsUnder } from './search-facets.ts';
import { drawList, NOTHING_SHOWN, wordsFound, type ListOptions, type ReadOn, type Shown } from './search-list.ts';
import { drawMeaning, drawTyped, emptyMeaning, type ShownMeaning } from './search-meaning.ts';
import { showPages } from './search-pages.ts';
import { sortMatches } from './search-order.ts';
import type { Chosen, SearchState } from './search-state.ts';

export interface Around {
  base: string;
  manifest: SearchManifest;
  /** Reads on until so many sentences are found, where there are more than the answer has. */
  readOn: ReadOn;
  shown: Shown;
  /** Whether all texts were looked through since the index could not be had. */
  scanned: boolean;
}

const title = document.title;
let endDrawing: (() => void)[] = [];

/** Draws what was found: the matches under the chosen facets, and beside them in lists of their own what is like them. */
export function drawAnswer(elements: Elements, answer: Answer, state: SearchState, around: Around): void {
  const isMeant = isTakenByMeaning(state, around.manifest);
  empty(elements, isMeant);
  const { matches } = answer;
  const chosen = expandChapters(state.chosen, around.manifest);
  const shown = sortMatches(applyFacets(matches, chosen), state.order);
  const options: ListOptions = {
    base: around.base,
    wordsFor: () => wordsAsked(answer, state.query),
    all: state.all,
    nameReports: around.manifest.reports.length > 1,
    exact: true,
    readOn: answer.more ? around.readOn : null,
    shown: around.shown,
  };
  endDrawing.push(drawList(elements.results, shown, options));
  // What is only like the query in its characters waits for what is like it in meaning.
  drawOthers(elements.others, answer, options, isMeant ? ['near', 'pinyin'] : EXTRAS);
  if (state.typed) drawTyped(elements, state);
  endDrawing.push(showPages(elements.pages, { query: state.query, meaning: null, topics: {} }, around.base));
  const picked = Object.values(chosen).some((values) => values.length > 0);
  elements.tools.hidden = matches.length === 0;
  elements.clear.hidden = !picked;
  elements.tellResults(shown.length === 0 ? null : `${String(picked ? shown.length : answer.total)} 句`);
  elements.order.value = state.order;
  if (answer.more) endDrawing.push(offerFacets(elements, around.readOn));
  else drawFacets(elements.facets, facetsUnder(matches, chosen, around.manifest), chosen);
  document.title = `${shortened(state.query)} · ${title}`;
  const like = isMeant ? [...answer.near, ...answer.pinyin] : [...answer.near, ...answer.pinyin, ...answer.approximate];
  const found =
    matches.length === 0
      ? `${sayNone(state.query)}${like.length > 0 ? '下面是相近的。' : ''}`
      : sayFound(answer, shown.length, picked);
  elements.status.textContent = around.scanned ? `已逐句查过全部原文：${found}` : found;
  finish(elements, picked ? shown.length : answer.total);
}

/** Whether a state asks for what its query means, too, on a site that can tell. */
export function isTakenByMeaning({ typed, query }: SearchState, { meaning }: SearchManifest): boolean {
  return meaning !== null && !typed && query.trim() !== '';
}

/** Keeps the exact matches where they are while what their query means is still looked for: its line has its place, its pages come behind them. */
export function awaitMeaning({ understood, pages, answerAfter }: Elements, { total }: Answer): void {
  if (total === 0) return;
  understood.classList.add('awaited');
  answerAfter.before(pages);
}

/** Draws beside an answer what its query means. */
export function drawMeant(
  elements: Elements,
  answer: Answer,
  meaning: Meaning,
  { state, around }: { state: SearchState; around: Around },
): void {
  const shown = drawMeaning(elements, answer, meaning, { base: around.base, manifest: around.manifest, state });
  const { topics } = around.manifest;
  endDrawing.push(showPages(elements.pages, { query: state.query, meaning, topics }, around.base));
  if (answer.total > 0) return;
  const like = [...answer.near, ...answer.pinyin];
  const isAlone = shown.count === 0;
  if (isAlone) drawApproximate(elements, answer, around);
  const isSilent = meaning.found.silent && like.length === 0;
  if (isSilent) elements.status.dataset['silent'] = '';
  if (shown.quotes === 0 && like.length === 0) showWays(elements, 'few');
  elements.status.textContent = sayMeant(state.query, shown, {
    isSilent,
    like: like.length + (isAlone ? answer.approximate.length : 0),
  });
}

/** Says that what a query means could not be looked for; the exact answer stands. */
export function drawMeaningless(elements: Elements, answer: Answer, error: unknown, around: Around): void {
  elements.related.setAttribute('aria-busy', 'false');
  if (!isStopped(error)) console.error(error);
  if (answer.total === 0) drawApproximate(elements, answer, around);
  const missing = document.createElement('p');
  missing.textContent = '按意思查找：有文件没有读到，这一项没有查全。';
  elements.answerAfter.replaceChildren(missing);
}

function drawApproximate({ others }: Elements, answer: Answer, { base, manifest }: Around): void {
  const options = { base, nameReports: manifest.reports.length > 1, wordsFor: wordsFound, all: false };
  drawOthers(others, answer, { ...options, exact: false, readOn: null, shown: NOTHING_SHOWN }, ['approximate']);
}

/** @param like sentences that are only like the query in its characters */
function sayMeant(query: string, { count, quotes }: ShownMeaning, seen: { isSilent: boolean; like: number }): string {
  if (quotes > 0) return `${sayNone(query)}按意思找到 ${String(count)} 句。`;
  const rest = count + seen.like > 0 ? '下面是相近的。' : '';
  return seen.isSilent
    ? `报告里没有提到“${shortened(query)}”：没有一句原文里有它。${rest}`
    : `${sayNone(query)}${rest}`;
}

/** Shows the ways on: of the examples all, or one of each field. */
function showWays({ ways }: Elements, extent: 'all' | 'few'): void {
  ways.hidden = false;
  ways.dataset['ways'] = extent;
}

export function drawNothing(elements: Elements): void {
  empty(elements, false);
  showWays(elements, 'all');
  document.title = title;
  elements.status.textContent = '';
  finish(elements, 0);
}

/** Draws that there is no answer: neither results nor how many there are. */
export function drawNoAnswer(elements: Elements): void {
  empty(elements, false);
  elements.results.removeAttribute('data-count');
  elements.results.setAttribute('aria-busy', 'false');
}

function empty(elements: Elements, isMeant: boolean): void {
  const { results, others, tools, pages, status, ways } = elements;
  emptyMeaning(elements, isMeant);
  delete status.dataset['silent'];
  ways.hidden = true;
  for (const end of endDrawing) end();
  endDrawing = [];
  results.replaceChildren();
  others.replaceChildren();
  tools.hidden = true;
  pages.hidden = true;
  elements.answerBefore.after(pages);
}

function finish({ results }: Elements, count: number): void {
  results.dataset['count'] = String(count);
  results.setAttribute('aria-busy', 'false');
}

function sayNone(query: string): string {
  return `没有一句原文里有“${shortened(query)}”。`;
}

function sayFound({ total, matches }: Answer, shown: number, picked: boolean): string {
  if (!picked) return `找到 ${String(total)} 句`;
  return `找到 ${String(matches.length)} 句，符合所选条件的 ${String(shown)} 句`;
}

/** Facets count all matches, so these are read first, as soon as the reader turns to the facets. */
function offerFacets({ facets, filters }: Elements, readOn: ReadOn): () => void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'more';
  button.textContent = '读取全部，按章、类别、主题和地方筛选';
  facets.replaceChildren(button);
  const turned = new AbortController();
  const readAll = (): void => {
    turned.abort();
    readOn(Infinity, NOTHING_SHOWN);
  };
  for (const type of ['click', 'pointerenter']) filters.addEventListener(type, readAll, { signal: turned.signal });
  return () => {
    turned.abort();
  };
}

const OTHERS: Readonly<Record<Extra, string>> = {
  near: '几个词在同一段、不在同一句',
  pinyin: '按拼音找到的',
  approximate: '近似的',
};

const EXTRAS = Object.keys(OTHERS) as Extra[];

function drawOthers(place: HTMLElement, answer: Answer, options: ListOptions, names: readonly Extra[]): void {
  for (const name of names) {
    const heading = OTHERS[name];
    const matches = answer[name];
    if (answer.failed.includes(name)) {
      const missing = document.createElement('p');
      missing.textContent = `${heading}：有文件没有读到，这一项没有查全。`;
      place.append(missing);
    }
    if (matches.length === 0) continue;
    const title = document.createElement('h2');
    title.textContent = `${heading}：${String(matches.length)} 句`;
    const list = document.createElement('ol');
    list.className = 'results';
    place.append(title, list);
    endDrawing.push(
      drawList(list, matches, { ...options, wordsFor: wordsFound, exact: false, readOn: null, shown: NOTHING_SHOWN }),
    );
  }
}

/** What was typed, or the terms it was read as where these are other characters (斷頭路 as 断头路). */
function wordsAsked({ terms }: Answer, query: string): string {
  const typed = query.trim();
  return readTerms(typed).join(' ') === terms.join(' ') ? typed : terms.join(' ');
}

/** A chapter named without its report (`chapter=3`) means that of every report. */
function expandChapters(chosen: Chosen, { reports }: SearchManifest): Chosen {
  const chapters = chosen['chapter']?.flatMap((value) =>
    value.includes('/') ? [value] : reports.map(({ slug }) => `${slug}/${value}`),
  );
  return chapters === undefined ? chosen : { ...chosen, chapter: chapters };
}

/** A query as it is named in a sentence. */
export function shortened(query: string): string {
  const chars = Array.from(query.trim());
  return chars.length > 40 ? `${chars.slice(0, 40).join('')}…` : chars.join('');
}
