import type { ReportMatch } from '../search/engine.ts';
import { kindsOf } from '../search/facets.ts';
import { containerPath, printedNumber, splitEId } from '../parse/eid.ts';
import { cutSnippet } from './search-snippet.ts';

/** How many results a list shows before the reader asks for more, by scrolling or by the button. */
const STEP = 40;

export interface ListOptions {
  /** Path of the site. */
  base: string;
  /** The words to mark where a result leads. */
  wordsFor: (found: ReportMatch) => string;
  /** Draw the list whole. */
  all: boolean;
  /** Whether to say which report a result is from. */
  nameReports: boolean;
  /** Whether the results count as what was asked for, and not as something like it. */
  exact: boolean;
}

/** Draws matches into a list, more of them as its end comes into view. Returns what ends the drawing. */
export function drawList(list: HTMLOListElement, matches: readonly ReportMatch[], options: ListOptions): () => void {
  const draw = (from: number, to: number): HTMLElement[] =>
    matches.slice(from, to).map((found) => makeResult(found, options));
  list.replaceChildren(...draw(0, options.all ? matches.length : STEP));
  if (list.children.length >= matches.length) return () => undefined;

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'more';
  const name = (): void => {
    button.textContent = `再显示 ${String(Math.min(STEP, matches.length - list.children.length))} 句`;
  };
  const more = (byHand: boolean): void => {
    const fresh = draw(list.children.length, list.children.length + STEP);
    list.append(...fresh);
    if (byHand) fresh[0]?.querySelector('a')?.focus();
    if (list.children.length >= matches.length) end();
    else name();
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      more(false);
      // A button still in view after that is not reported again by itself.
      watcher.unobserve(button);
      if (button.isConnected) watcher.observe(button);
    },
    { rootMargin: '200px' },
  );
  const end = (): void => {
    watcher.disconnect();
    button.remove();
  };
  button.addEventListener('click', () => {
    more(true);
  });
  name();
  list.after(button);
  watcher.observe(button);
  return end;
}

function makeResult(found: ReportMatch, options: ListOptions): HTMLElement {
  const { report, match } = found;
  const { id, text, kind } = match.record;
  const item = document.createElement('li');
  if (options.exact) item.dataset['eid'] = id;
  item.className = kind;
  const link = document.createElement('a');
  link.href = placeOf(options.base, report.slug, id, options.wordsFor(found));
  link.append(
    ...cutSnippet(text, match.ranges).map((piece) => {
      if (!piece.marked) return piece.text;
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      return mark;
    }),
  );
  const chapter = report.chapters.find((one) => one.id === match.record.chapter)?.label;
  const facts = [numberOf(id), options.nameReports ? report.name : '', chapter ?? '', kindsOf(found).join('、')];
  const note = document.createElement('p');
  note.className = 'result-place';
  note.append(...facts.filter((fact) => fact !== '').map(makeFact));
  item.append(link, note);
  return item;
}

function makeFact(text: string): HTMLElement {
  const fact = document.createElement('span');
  fact.textContent = text;
  return fact;
}

/** Where a record stands on its reading page, with the words to mark there. */
function placeOf(base: string, slug: string, id: string, words: string): string {
  const { container, inside } = splitEId(id);
  return `${base}${slug}/${containerPath(container)}?${new URLSearchParams({ hl: words }).toString()}#${inside}`;
}

function numberOf(id: string): string {
  const paragraph = id.replace(/-s\d+$/, '');
  return paragraph.endsWith('-h') ? paragraph.slice(0, -2).replaceAll('-', '.') : printedNumber(paragraph);
}
