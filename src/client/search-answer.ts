import { applyFacets } from '../search/facets/count.ts';
import type { Answer, Extra, ReportMatch } from '../search/found.ts';
import { readTerms } from '../search/query.ts';
import type { SearchManifest } from '../search/record.ts';
import type { Elements } from './search-elements.ts';
import { drawFacets, facetsUnder } from './search-facets.ts';
import { drawList, NOTHING_SHOWN, type ListOptions, type ReadOn, type Shown } from './search-list.ts';
import { showPages } from './search-pages.ts';
import { sortMatches } from './search-order.ts';
import type { Chosen, SearchState } from './search-state.ts';

interface Around {
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
  const found = sayFound(answer, shown.length, picked, state.query);
  elements.status.textContent = around.scanned ? `已逐句查过全部原文：${found}` : found;
  finish(elements, picked ? shown.length : answer.total);
}

export function drawNothing(elements: Elements): void {
  empty(elements);
  document.title = title;
  elements.status.textContent = '';
  finish(elements, 0);
}

/** Draws that there is no answer: neither results nor how many there are. */
export function drawNoAnswer(elements: Elements): void {
  empty(elements);
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

const OTHERS: Readonly<Record<Extra, string>> = {
  near: '几个词在同一段、不在同一句',
  pinyin: '按拼音找到的',
  approximate: '近似的',
};

function drawOthers(place: HTMLElement, answer: Answer, options: ListOptions): void {
  for (const [name, heading] of Object.entries(OTHERS) as [Extra, string][]) {
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

/** A query as it is named in a sentence. */
export function shortened(query: string): string {
  const chars = Array.from(query.trim());
  return chars.length > 40 ? `${chars.slice(0, 40).join('')}…` : chars.join('');
}
