import { findTerm, makeComparable } from '../search/characters.ts';
import { readTerms } from '../search/query.ts';
import { mergeRanges } from '../search/scan.ts';
import styles from '../styles/unmark.css?inline';
import { adoptStyles } from './adopt-styles.ts';

/**
 * Marks the words of a query where they stand in the sentence that the address leads to, or in the whole text without
 * one, and offers to take the marks away. The text itself stays as it is.
 */
export function highlight(query: string): void {
  const terms = readTerms(query);
  const marks = partsToMark().flatMap((part) => markTerms(part, terms));
  if (marks.length === 0) return;
  offerRemoval(marks);
  showFirst(marks);
}

/** The sentences and headings to look in: those at the target, or all. */
function partsToMark(): Element[] {
  const target = targetOfAddress();
  const within = target?.closest('[data-eid]');
  if (within) return [within];
  const place = target?.querySelector('[data-eid]') ? target : document.querySelector('.report-text');
  return [...(place?.querySelectorAll('[data-eid]') ?? [])];
}

function targetOfAddress(): Element | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

function markTerms(part: Element, terms: readonly string[]): HTMLElement[] {
  const comparable = makeComparable(part.textContent);
  const ranges = mergeRanges(terms.flatMap((term) => findTerm(comparable, term)));
  return ranges.length === 0 ? [] : markRanges(textNodes(part), ranges);
}

function textNodes(part: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
}

/** Puts marks around ranges of the text that some nodes have together; a range over several nodes gets several. */
function markRanges(nodes: readonly Text[], ranges: readonly { start: number; end: number }[]): HTMLElement[] {
  const marks: HTMLElement[] = [];
  let before = 0;
  for (const node of nodes) {
    const length = node.length;
    const inNode = ranges
      .map(({ start, end }) => ({ start: Math.max(0, start - before), end: Math.min(length, end - before) }))
      .filter(({ start, end }) => start < end);
    // From the end, so that what is still to be split keeps its offsets.
    for (const { start, end } of inNode.reverse()) {
      const piece = start === 0 ? node : node.splitText(start);
      if (end - start < piece.length) piece.splitText(end - start);
      const mark = document.createElement('mark');
      mark.className = 'found';
      piece.replaceWith(mark);
      mark.append(piece);
      marks.push(mark);
    }
    before += length;
  }
  return marks;
}

/** A button in the bar at the lower edge and one below the chapters, of which a window shows one. */
function offerRemoval(marks: readonly HTMLElement[]): void {
  adoptStyles(styles);
  const buttons = [...document.querySelectorAll('.bottom-bar, .reading-tree')].map((place) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'unmark';
    button.textContent = '去掉标记';
    button.addEventListener('click', remove);
    place.append(button);
    return button;
  });
  function remove(): void {
    const paragraph = marks[0]?.closest('.para');
    for (const mark of marks) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode?.normalize();
    }
    for (const button of buttons) button.remove();
    unmarkTarget();
    const address = new URL(location.href);
    address.searchParams.delete('hl');
    history.replaceState(history.state, '', address);
    // The button is gone, and with it the focus.
    paragraph?.querySelector<HTMLElement>('.para-number')?.focus({ preventScroll: true });
    const status = document.getElementById('arrival');
    if (status) status.textContent = '已去掉标记';
  }
}

/** Takes away the ground of the sentence the address leads to, until it leads to another. */
function unmarkTarget(): void {
  const { classList } = document.documentElement;
  classList.add('unmarked');
  addEventListener(
    'hashchange',
    () => {
      classList.remove('unmarked');
    },
    { once: true },
  );
}

/** In a sentence longer than the window the words may stand below its edge. */
function showFirst(marks: readonly HTMLElement[]): void {
  const first = marks.reduce((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? b : a));
  const { top, bottom } = first.getBoundingClientRect();
  if (location.hash !== '' && (top < 0 || bottom > innerHeight)) first.scrollIntoView({ block: 'center' });
}
