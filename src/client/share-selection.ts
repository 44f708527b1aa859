import { rootOf, linkTo } from './share-choices.ts';
import { announce, copyText, statusLine } from './share-copy.ts';
import { linkToWords, placeBeside, quoteWithLink } from './share-link.ts';

/** Words of the report that are selected. */
interface SelectedWords {
  /** As they stand in the report, without what stands between its sentences in the page. */
  words: string;
  link: string;
  /** The last sentence that they reach into. */
  last: Element;
}

/** In ms, after the last change of the selection. */
const SETTLED = 250;

let timer: ReturnType<typeof setTimeout>;

/** Offers a link beside what is selected of the report, now and from now on. */
export function watchSelection(): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'share-here';
  // Pressing it would take the selection away.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => void copy(button));
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      offer(button);
    }, SETTLED);
  };
  document.addEventListener('selectionchange', wait);
  wait();
}

function offer(button: HTMLButtonElement): void {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const selected = range && readSelected(range);
  const paragraph = selected?.last.closest('.para');
  if (!range || !paragraph) {
    if (document.activeElement !== button) button.remove();
    return;
  }
  statusLine();
  button.textContent = '复制这句的链接';
  // Behind the paragraph also for the keyboard, and outside what is selected.
  if (button.previousElementSibling !== paragraph) paragraph.after(button);
  const lines = range.getClientRects();
  const line = lines[lines.length - 1] ?? range.getBoundingClientRect();
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top } = placeBeside(
    { left: line.right, top: line.top, bottom: line.bottom },
    button.getBoundingClientRect(),
    view,
  );
  button.style.setProperty('--left', `${String(left + scrollX)}px`);
  button.style.setProperty('--top', `${String(top + scrollY)}px`);
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const selection = getSelection();
  const selected = selection?.rangeCount ? readSelected(selection.getRangeAt(0)) : null;
  if (!selected) return;
  const copied = await copyText(quoteWithLink(selected.words, selected.link));
  button.textContent = copied ? '已复制' : '浏览器不让网页复制';
  announce(copied ? '已复制原文和链接' : '浏览器不让网页复制');
}

/** Null where no word of the report is selected. */
function readSelected(range: Range): SelectedWords | null {
  const pieces = [...document.querySelectorAll<HTMLElement>('.para .sentence[data-eid]')].flatMap((sentence) => {
    const words = range.intersectsNode(sentence) ? wordsWithin(range, sentence) : '';
    return words.trim() === '' ? [] : [{ sentence, words }];
  });
  const [first] = pieces;
  const last = pieces.at(-1);
  const eId = first?.sentence.dataset['eid'];
  if (!first || !last || eId === undefined) return null;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const { origin, pathname } = new URL(canonical);
  const link = linkToWords(linkTo(origin + rootOf(pathname, eId), eId), first.words, first.sentence.textContent);
  return { words: pieces.map(({ words }) => words).join(''), link, last: last.sentence };
}

function wordsWithin(range: Range, sentence: Element): string {
  const part = document.createRange();
  part.selectNodeContents(sentence);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part.toString();
}
