import { SearchFault, type FaultKind } from '../search/fault.ts';
import type { Elements } from './search-elements.ts';

/** What the reader can do about a problem. */
export interface WaysOut {
  again: () => void;
  /** Looks through all texts without the index; null where that needs what has failed. */
  scan: (() => void) | null;
}

const REASONS: Record<FaultKind, string> = {
  network: '网络断了',
  server: '网站暂时没有回应',
  missing: '网站可能正在更新，有文件没有读到',
  damaged: '网站可能正在更新，有文件没有读全',
  stopped: '已经停止',
};

/**
 * Says that a query has no answer, and why: never that the texts do not hold it.
 *
 * @param query short enough to be shown
 * @returns what takes the ways out away
 */
export function showProblem({ status, notice }: Elements, error: unknown, query: string, ways: WaysOut): () => void {
  const kind = error instanceof SearchFault ? error.kind : null;
  const reason = kind === null ? '搜索出了错' : REASONS[kind];
  const advice = kind === 'stopped' ? '' : '请再试一次，或在全文页用浏览器的查找。';
  status.textContent = `${reason}。没有查完，还不知道原文里有没有“${query}”。${advice}`;
  const shown = new AbortController();
  const offer = (words: string, take: () => void): HTMLElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'more';
    button.textContent = words;
    button.addEventListener('click', () => {
      // The button is gone then, and with it the focus.
      status.focus({ preventScroll: true });
      take();
    });
    return button;
  };
  notice.replaceChildren(offer('再试一次', ways.again));
  if (ways.scan) notice.append(offer('不用索引，逐句查找', ways.scan));
  notice.hidden = false;
  if (kind === 'network') addEventListener('online', ways.again, { signal: shown.signal });
  return () => {
    shown.abort();
    notice.replaceChildren();
    notice.hidden = true;
  };
}
