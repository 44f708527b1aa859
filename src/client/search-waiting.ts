import { loading } from './search-fetch.ts';
import type { Elements } from './search-elements.ts';

/** A reader who has waited for so long is told why, in milliseconds. */
const PATIENCE = 1000;
const STEP = 500;

/** Tells after a while how far loading is, and offers to stop it. Returns what ends the telling. */
export function showWaiting({ status, notice }: Elements, stop: () => void): () => void {
  const { begun, ended } = loading;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const show = (): void => {
    status.textContent = '正在查找，还没有查完。';
    const bar = document.createElement('progress');
    bar.setAttribute('aria-label', '已读的文件');
    const words = document.createElement('span');
    const tell = (): void => {
      bar.max = Math.max(1, loading.begun - begun);
      bar.value = Math.max(0, loading.ended - ended);
      words.textContent = `已读 ${String(bar.value)} 个文件，共 ${String(bar.max)} 个`;
    };
    tell();
    ticking = setInterval(tell, STEP);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'more';
    button.textContent = '停止';
    button.addEventListener('click', () => {
      // The button is gone then, and with it the focus.
      status.focus({ preventScroll: true });
      stop();
    });
    notice.replaceChildren(bar, words, button);
    notice.hidden = false;
  };
  const late = setTimeout(show, PATIENCE);
  return () => {
    clearTimeout(late);
    clearInterval(ticking);
    notice.replaceChildren();
    notice.hidden = true;
  };
}
