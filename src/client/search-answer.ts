import type { Answer, ReportMatch } from '../search/engine.ts';
import { applyFacets } from '../search/facets.ts';
import { readTerms } from '../search/query.ts';
import type { SearchManifest } from '../search/record.ts';
import { drawFacets, facetsUnder } from './search-facets.ts';
import { drawList, NOTHING_SHOWN, type ListOptions, type ReadOn, type Shown } from './search-list.ts';
import { showPages } from './search-pages.ts';
import { sortMatches } from './search-order.ts';
import type { Chosen, SearchState } from './search-state.ts';
import { leadToResults } from './to-results.ts';

export interface Elements {
  results: HTMLOListElement;
  status: HTMLElement;
  order: HTMLSelectElement;
  tools: HTMLElement;
  filters: HTMLDetailsElement;
  facets: HTMLElement;
  clear: HTMLElement;
  others: HTMLElement;
  pages: HTMLElement;
  /** Says at the foot of the filters how much they leave, such as `12 句`. */
  tellResults: (extent: string | null) => void;
}

/** @throws {Error} when the page lacks one of the elements that its template has */
export function readElements(page: HTMLElement): Elements {
  const find = (selector: string): HTMLElement => must(page.querySelector<HTMLElement>(selector), selector);
  const filters = must(page.querySelector<HTMLDetailsElement>('.search-filters'), 'filters');
  const status = find('[role=status]');
  return {
    results: must(page.querySelector<HTMLOListElement>('[data-results]'), 'list of results'),
    status,
    order: must(page.querySelector<HTMLSelectElement>('[name=order]'), 'order'),
    tools: find('[data-tools]'),
    filters,
    facets: find('[data-facets]'),
    clear: find('[data-clear]'),
    others: find('[data-others]'),
    pages: find('[data-pages]'),
    tellResults: leadToResults(filters, status),
  };
}

function must<T>(element: T | null, name: string): T {
  if (element === null) throw new Error(`the search page has no ${name}`);
  return element;
}

interface Around {
  base: string;
  manifest: SearchManifest;
  /** Reads on until so many sentences are found, where there are more than the answer has. */
  readOn: ReadOn;
  shown: Shown;
}

const title = document.title;
let endDrawing: (() => void)[] = [];

/** Draws what was found: the matches under the chosen facets, and beside them in lists of their own what is like them. */
export function drawAnswer(elements: Elements, answer: Answer, state: SearchState, around: Around): void {
  empty(elements);
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
  drawOthers(elements.others, answer, options);
  endDrawing.push(showPages(elements.pages, state.query, around.base));
  const picked = Object.values(chosen).some((values) => values.length > 0);
  elements.tools.hidden = matches.length === 0;
  elements.clear.hidden = !picked;
  elements.tellResults(shown.length === 0 ? null : `${String(picked ? shown.length : answer.total)} 句`);
  elements.order.value = state.order;
  if (answer.more) endDrawing.push(offerFacets(elements, around.readOn));
  else drawFacets(elements.facets, facetsUnder(matches, chosen, around.manifest), chosen);
  document.title = `${shortened(state.query)} · ${title}`;
  elements.status.textContent = sayFound(answer, shown.length, picked, state.query);
  finish(elements, picked ? shown.length : answer.total);
}

export function drawNothing(elements: Elements): void {
  empty(elements);
  document.title = title;
  elements.status.textContent = '';
  finish(elements, 0);
}

export function drawProblem(elements: Elements): void {
  empty(elements);
  elements.status.textContent = '搜索没有载入，可能是网络断了。请再试一次，或在全文页用浏览器的查找。';
  elements.results.removeAttribute('data-count');
  elements.results.setAttribute('aria-busy', 'false');
}

function empty({ results, others, tools, pages }: Elements): void {
  for (const end of endDrawing) end();
  endDrawing = [];
  results.replaceChildren();
  others.replaceChildren();
  tools.hidden = true;
  pages.hidden = true;
}

function finish({ results }: Elements, count: number): void {
  results.dataset['count'] = String(count);
  results.setAttribute('aria-busy', 'false');
}

function sayFound(
  { total, matches, near, pinyin, approximate }: Answer,
  shown: number,
  picked: boolean,
  query: string,
): string {
  if (matches.length === 0) {
    const like = [...near, ...pinyin, ...approximate].length > 0;
    return `没有一句原文里有“${shortened(query)}”。${like ? '下面是相近的。' : ''}`;
  }
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

function drawOthers(place: HTMLElement, answer: Answer, options: ListOptions): void {
  const lists = [
    { heading: '几个词在同一段、不在同一句', matches: answer.near },
    { heading: '按拼音找到的', matches: answer.pinyin },
    { heading: '近似的', matches: answer.approximate },
  ];
  for (const { heading, matches } of lists) {
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

/** The words of the report that a match is about. */
function wordsFound({ match: { record, ranges } }: ReportMatch): string {
  return [...new Set(ranges.map(({ start, end }) => record.text.slice(start, end).replace(/\s/g, '')))].join(' ');
}

/** A chapter named without its report (`chapter=3`) means that of every report. */
function expandChapters(chosen: Chosen, { reports }: SearchManifest): Chosen {
  const chapters = chosen['chapter']?.flatMap((value) =>
    value.includes('/') ? [value] : reports.map(({ slug }) => `${slug}/${value}`),
  );
  return chapters === undefined ? chosen : { ...chosen, chapter: chapters };
}

function shortened(query: string): string {
  const chars = Array.from(query.trim());
  return chars.length > 40 ? `${chars.slice(0, 40).join('')}…` : chars.join('');
}
