/** Starts the search page: at once where its address has a query, else when the box is touched. */
const page = document.querySelector<HTMLElement>('[data-search-page]');
const box = document.querySelector<HTMLInputElement>('form[data-search] input');

/** Says that the page's script could not be loaded, and offers to try again. */
function showFailure(page: HTMLElement, again: () => void): void {
  page.querySelector('[data-results]')?.setAttribute('aria-busy', 'false');
  const status = page.querySelector<HTMLElement>('[role=status]');
  const notice = page.querySelector<HTMLElement>('[data-notice]');
  if (!status || !notice) return;
  status.textContent = '搜索没有载入，可能是网络断了，或网站正在更新。请再试一次。';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'more';
  button.textContent = '再试一次';
  button.addEventListener('click', () => {
    // The button is gone then, and with it the focus.
    status.textContent = '';
    status.focus({ preventScroll: true });
    notice.replaceChildren();
    notice.hidden = true;
    again();
  });
  notice.replaceChildren(button);
  notice.hidden = false;
}

if (page && box) {
  let started = false;
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  let failures = 0;
  // At once, so that nobody types into a box that is filled a moment later.
  if (box.value === '') box.value = asked;
  const start = (): void => {
    if (started) return;
    started = true;
    import('./search-view.ts')
      .then(({ startView }) => {
        startView(page, box);
      })
      .catch(() => {
        failures += 1;
        if (box.value === '') box.value = asked;
        showFailure(page, () => {
          started = false;
          // Browsers may keep a script that failed as such, and a site built anew has another: its page knows which.
          if (failures > 1) box.form?.submit();
          else start();
        });
      });
  };
  if (asked.trim() !== '') start();
  else {
    for (const list of page.querySelectorAll('ol[aria-busy]')) list.setAttribute('aria-busy', 'false');
    page.querySelector('[data-ways]')?.removeAttribute('hidden');
  }
  box.addEventListener('focus', start);
  box.addEventListener('pointerdown', start);
  if (document.activeElement === box) start();
}

export {};
