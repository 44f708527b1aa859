import type { Meant } from '../search/answer/answer.ts';
import type { Answer, ReportMatch } from '../search/found.ts';
import type { Meaning } from '../search/meaning.ts';
import type { SearchManifest } from '../search/record.ts';
import { matchRecord } from '../search/scan.ts';
import type { Elements } from './search-elements.ts';
import { drawList, makeResult, NOTHING_SHOWN, wordsFound, type ListOptions } from './search-list.ts';
import { writeState, type SearchState } from './search-state.ts';

/** What the meaning of a query is drawn with. */
export interface MeaningAround {
  base: string;
  manifest: SearchManifest;
  state: SearchState;
}

/** How much of a query's meaning is shown. */
export interface ShownMeaning {
  /** Sentences beside the exact matches. */
  count: number;
  quotes: number;
}

/** Related sentences shown. */
const MOST_RELATED = 12;
/** The first exact matches, which a reader sees without a search for meaning. */
const FIRST = 5;
/** Words named that a query was found by. */
const MOST_WORDS = 4;

/** Draws what a query's meaning finds, in lists of its own beside the exact matches. */
export function drawMeaning(
  elements: Elements,
  answer: Answer,
  { understanding, found }: Meaning,
  around: MeaningAround,
): ShownMeaning {
  const isExact = ({ record }: Meant): boolean => answer.total > 0 && matchRecord(record, answer.terms) !== null;
  const quotes = [...found.done, ...found.planned];
  const others = found.related.filter((meant) => !quotes.includes(meant) && !isExact(meant)).slice(0, MOST_RELATED);
  const fresh = quotes.filter((meant) => !isExact(meant));
  const isNews = fresh.length > 0 || others.length > 0 || answer.total > FIRST;
  const subject = understanding.subjects.length > 0 || understanding.places.length > 0 || answer.total === 0;
  const isAnswered = quotes.length > 0 && isNews && subject;
  const section = isAnswered ? makeAnswer({ understanding, found }, around) : null;
  const place = answer.total === 0 ? elements.answerBefore : elements.answerAfter;
  if (section) place.replaceChildren(section);
  drawRelated(elements, others, isAnswered, around);
  const count = (isAnswered ? fresh.length : 0) + others.length;
  const shown = { count, quotes: isAnswered ? quotes.length : 0 };
  drawUnderstood(elements, answer, { understanding, found }, { around, shown });
  return shown;
}

/** Says that the query was looked for as it was typed, and offers the other way. */
export function drawTyped({ understood }: Elements, state: SearchState): void {
  const line = makeLine();
  line.append('只按原字查找。 ', makeSwitch({ ...state, typed: false }, '也按意思查找'));
  understood.replaceChildren(line);
}

/** Takes away what was drawn for another query. */
export function emptyMeaning(elements: Elements, isBusy: boolean): void {
  const { understood, answerBefore, answerAfter, relatedTitle, related } = elements;
  for (const element of [understood, answerBefore, answerAfter, related]) element.replaceChildren();
  understood.classList.remove('awaited');
  relatedTitle.hidden = true;
  related.dataset['count'] = '0';
  related.setAttribute('aria-busy', String(isBusy));
}

function drawRelated(
  { related, relatedTitle }: Elements,
  others: readonly Meant[],
  isAnswered: boolean,
  around: MeaningAround,
): void {
  relatedTitle.hidden = others.length === 0;
  relatedTitle.textContent = `${isAnswered ? '意思相近的其他句子' : '意思相近的'}：${String(others.length)} 句`;
  drawList(related, others.map(asMatch), listOptions(around, false));
  related.dataset['count'] = String(others.length);
  related.setAttribute('aria-busy', 'false');
}

function listOptions({ base, manifest }: MeaningAround, quotes: boolean): ListOptions {
  const nameReports = manifest.reports.length > 1;
  return {
    base,
    nameReports,
    wordsFor: wordsFound,
    all: true,
    exact: true,
    quotes,
    readOn: null,
    shown: NOTHING_SHOWN,
  };
}

function asMatch({ report, record, ranges }: Meant): ReportMatch {
  return { report, match: { record, ranges: [...ranges] } };
}

/** What a half of the reports is called, by its year where the quotes are all of one. */
function nameHalves(quotes: readonly Meant[], { manifest }: MeaningAround): { done: string; planned: string } {
  const slugs = new Set(quotes.map(({ report }) => report.slug));
  const years = manifest.reports.flatMap((report) => (slugs.has(report.slug) ? [report.years] : []));
  const [first] = years;
  const isOne = first !== undefined && years.every((other) => other?.join() === first.join());
  return isOne
    ? { done: `${String(first[0])}年做了`, planned: `${String(first[1])}年要做` }
    : { done: '上一年做了', planned: '当年要做' };
}

function makeAnswer({ understanding, found }: Meaning, around: MeaningAround): HTMLElement {
  const section = document.createElement('section');
  section.dataset['answer'] = '';
  section.className = 'search-answer';
  section.id = 'by-meaning';
  section.tabIndex = -1;
  section.setAttribute('aria-label', '原文里的回答');
  const names = nameHalves([...found.done, ...found.planned], around);
  const groups: (readonly [string, readonly Meant[]])[] = [
    [names.done, found.done],
    [names.planned, found.planned],
  ];
  if (understanding.half === 'plan') groups.reverse();
  for (const [name, quotes] of groups) if (quotes.length > 0) section.append(...makeGroup(name, quotes, around));
  section.append(...makeUnsaid({ understanding, found }, names));
  return section;
}

function makeGroup(name: string, quotes: readonly Meant[], around: MeaningAround): HTMLElement[] {
  const list = document.createElement('ol');
  list.className = 'results';
  list.append(...quotes.map((meant) => makeResult(asMatch(meant), listOptions(around, true))));
  return [makeHeading(name), list];
}

function makeHeading(text: string): HTMLElement {
  const heading = document.createElement('h2');
  heading.textContent = text;
  return heading;
}

/** What the reports do not say of a query that they answer otherwise: words of it, or one of the halves. */
function makeUnsaid({ understanding, found }: Meaning, names: { done: string; planned: string }): HTMLElement[] {
  const { missing, half } = understanding;
  const unsaid = [
    ...missing.filter((word) => word.length > 1).map((word) => `“${word}”：原文里没有这几个字。`),
    ...(found.done.length === 0 && half !== 'plan' ? [`${names.done}什么：按这些词没有找到。`] : []),
    ...(found.planned.length === 0 && half !== 'review' ? [`${names.planned}什么：按这些词没有找到。`] : []),
  ];
  if (unsaid.length === 0) return [];
  const list = document.createElement('ul');
  list.className = 'search-unsaid';
  for (const text of unsaid) {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  }
  return [makeHeading('报告没有提到'), list];
}

function drawUnderstood(
  { understood }: Elements,
  { terms, total }: Answer,
  { understanding, found }: Meaning,
  { around, shown }: { around: MeaningAround; shown: ShownMeaning },
): void {
  const words = found.foundBy.filter((word) => !terms.includes(word) && !isPlaceName(word, understanding));
  const named = shown.count > 0 ? words.slice(0, MOST_WORDS).map((word) => `“${word}”`) : [];
  const slips = understanding.subjects.filter(({ typed, taken }) => typed !== taken);
  const places = understanding.places.map(({ names: [name = ''] }) => name);
  const finds = shown.quotes > 0 ? '找到' : '找到相近的';
  const facts = [
    ...slips.map(({ typed, taken }) => `“${typed}”当作“${taken}”`),
    ...(places.length > 0 ? [`地点：${places.join('、')}`] : []),
    ...(named.length > 0 ? [`按${named.join('')}${total > 0 ? '也' : ''}${finds}`] : []),
  ];
  const count = shown.count > 0 ? shown.count : shown.quotes;
  if (total > 0 ? count === 0 : facts.length === 0) return;
  const line = makeLine();
  if (total === 0) line.append(`${facts.join('；')}。 `);
  else {
    const rest = shown.count > 0 ? '按意思也找到' : '按做了的和要做的分开看：';
    line.append([...facts, ...(named.length > 0 ? [] : [rest])].join('；'), ' ', makeJump(count), '。 ');
  }
  line.append(makeSwitch({ ...around.state, typed: true }, '只按原字查找'));
  understood.replaceChildren(line);
}

function isPlaceName(word: string, { places }: Meaning['understanding']): boolean {
  return places.some(({ names }) => names.includes(word));
}

function makeLine(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'search-understood';
  line.dataset['understood'] = '';
  return line;
}

/** Leads to what was found by meaning, which stands behind the exact matches. */
function makeJump(count: number): HTMLElement {
  const link = document.createElement('a');
  const target = document.getElementById('by-meaning') ? 'by-meaning' : 'related';
  link.href = `#${target}`;
  link.textContent = `${String(count)} 句`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const element = document.getElementById(target);
    element?.scrollIntoView();
    element?.focus({ preventScroll: true });
  });
  return link;
}

/** A link to the same query, taken otherwise. */
function makeSwitch(state: SearchState, text: string): HTMLElement {
  const link = document.createElement('a');
  link.className = 'search-switch';
  link.dataset['switch'] = state.typed ? 'typed' : 'meant';
  link.href = `?${writeState(state)}`;
  link.textContent = text;
  return link;
}
