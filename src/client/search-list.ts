import { kindsOf } from '../search/facets/kind.ts';
import type { ReportMatch } from '../search/found.ts';
import { containerPath, printedNumber, splitEId } from '../parse/eid.ts';
import { cutSnippet, QUOTE, RESULT, type Piece } from './search-snippet.ts';

/** How many results a list shows before the reader asks for more, by scrolling or by the button. */
const STEP = 40;

/** How many results a list had, and whether the reader asked for more by the button, whose focus then moves on. */
export interface Shown {
  count: number;
  byHand: boolean;
}

/** Reads on until so many sentences are found. */
export type ReadOn = (enough: number, shown: Shown) => void;

export const NOTHING_SHOWN: Shown = { count: 0, byHand: false };

export interface ListOptions {
  /** Path of the site. */
  base: string;
  /** The words to mark where a result leads. */
  wordsFor: (found: ReportMatch) => string;
  /** Draw the list whole. */
  all: boolean;
  /** Whether to say which report a result is from. */
  nameReports: boolean;
  /** Reads on until so many sentences are found; null where the matches are all there are. */
  readOn: ReadOn | null;
  /** How far the list was drawn before, by which reading on is told from a new query. */
  shown: Shown;
  /** Whether the results carry their ids, and are not only something like what was asked for. */
  exact: boolean;
  /** Whether the results are quotes: longer, and with their figures told apart. */
  quotes?: boolean;
}

/** Draws matches into a list, more of them as its end comes into view. Returns what ends the drawing. */
export function drawList(list: HTMLOListElement, matches: readonly ReportMatch[], options: ListOptions): () => void {
  const draw = (from: number, to: number): HTMLElement[] =>
    matches.slice(from, to).map((found) => makeResult(found, options));
  const { readOn } = options;
  const { count, byHand } = options.shown;
  list.replaceChildren(...draw(0, options.all ? matches.length : count + STEP));
  if (byHand) list.children[count]?.querySelector('a')?.focus();
  if (list.children.length >= matches.length && readOn === null) return () => undefined;

  const more = (byHand: boolean): void => {
    const from = list.children.length;
    if (from >= matches.length) {
      end();
      readOn?.(from + STEP, { count: from, byHand });
      return;
    }
    const fresh = draw(from, from + STEP);
    list.append(...fresh);
    if (byHand) fresh[0]?.querySelector('a')?.focus();
    if (list.children.length >= matches.length && readOn === null) end();
  };
  const end = drawMoreButton(list, more, () => list.children.length < matches.length);
  return end;
}

/**
 * A button behind a list, which works by itself too when it comes into view.
 *
 * @param more shows more; with true, by the reader's own hand
 * @param isAtHand whether more is at hand; what has to be fetched waits until the reader has scrolled
 */
function drawMoreButton(list: HTMLElement, more: (byHand: boolean) => void, isAtHand: () => boolean): () => void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'more';
  button.textContent = '再显示一些';
  let scrolled = false;
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting) || !(scrolled || isAtHand())) return;
      // A reader on the button by keyboard must not lose the place when the list is drawn anew.
      more(!isAtHand() && document.activeElement === button);
      // A button still in view after that is not reported again by itself.
      watch();
    },
    { rootMargin: '200px' },
  );
  const watch = (): void => {
    watcher.unobserve(button);
    if (button.isConnected) watcher.observe(button);
  };
  const onScroll = (): void => {
    scrolled = true;
    watch();
  };
  addEventListener('scroll', onScroll, { once: true, passive: true });
  button.addEventListener('click', () => {
    more(true);
  });
  list.after(button);
  watcher.observe(button);
  return () => {
    removeEventListener('scroll', onScroll);
    watcher.disconnect();
    button.remove();
  };
}

export function makeResult(found: ReportMatch, options: ListOptions): HTMLElement {
  const { report, match } = found;
  const { id, text, kind } = match.record;
  const item = document.createElement('li');
  if (options.exact) item.dataset['eid'] = id;
  item.className = kind;
  const link = document.createElement('a');
  link.href = placeOf(options.base, report.slug, id, options.wordsFor(found));
  const figures = options.quotes === true ? match.record.figures.map(([start, end]) => ({ start, end })) : [];
  const room = options.quotes === true ? QUOTE : RESULT;
  link.append(...cutSnippet(text, match.ranges, { room, figures }).map(drawPiece));
  const chapter = report.chapters.find((one) => one.id === match.record.chapter)?.label;
  const facts = [numberOf(id), options.nameReports ? report.name : '', chapter ?? '', kindsOf(found).join('、')];
  const note = document.createElement('p');
  note.className = 'result-place';
  note.append(...facts.filter((fact) => fact !== '').map(makeFact));
  item.append(link, note);
  return item;
}

/** The words of the report that a match is about. */
export function wordsFound({ match: { record, ranges } }: ReportMatch): string {
  return [...new Set(ranges.map(({ start, end }) => record.text.slice(start, end).replace(/\s/g, '')))].join(' ');
}

function drawPiece({ text, marked, figure }: Piece): Node {
  const wrap = (name: string, inner: Node): Node => {
    const element = document.createElement(name);
    element.append(inner);
    return element;
  };
  const words = document.createTextNode(text);
  const told = figure ? wrap('b', words) : words;
  return marked ? wrap('mark', told) : told;
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
