/** Starts the search page: at once where its address has a query, else when the box is touched. */
const page = document.querySelector<HTMLElement>('[data-search-page]');
const box = document.querySelector<HTMLInputElement>('form[data-search] input');

if (page && box) {
  let started = false;
  const start = (): void => {
    if (started) return;
    started = true;
    import('./search-view.ts')
      .then(({ startView }) => {
        startView(page, box);
      })
      .catch(() => {
        started = false;
        page.querySelector('[data-results]')?.setAttribute('aria-busy', 'false');
        const status = page.querySelector('[role=status]');
        if (status) status.textContent = '搜索没有载入，请刷新再试。';
      });
  };
  if ((new URLSearchParams(location.search).get('q') ?? '').trim() !== '') start();
  else page.querySelector('[data-results]')?.setAttribute('aria-busy', 'false');
  box.addEventListener('focus', start);
  box.addEventListener('pointerdown', start);
  if (document.activeElement === box) start();
}

export {};
