import './share-start.ts';

/** Tells screen readers which paragraph or sentence a link has led to; sighted readers see it marked by `:target`. */
function announceTarget(): void {
  const status = document.getElementById('arrival');
  const target = document.querySelector(':target');
  const number = target?.closest('.para')?.querySelector('.para-number')?.textContent;
  if (!status || !target || number === undefined) return;
  const text = (target.querySelector('p') ?? target).textContent.trim();
  status.textContent = `已到 ${number.trim()} 段：${text.slice(0, 30)}`;
}

/** A link that leads to nothing may have been copied with what stood behind it. */
function arrive(): void {
  announceTarget();
  if (location.hash === '' || document.querySelector(':target')) return;
  import('./mend-target.ts')
    .then(({ mendTarget }) => {
      mendTarget();
    })
    .catch(() => undefined);
}

addEventListener('hashchange', arrive);
// Only then has the browser gone to the target, and a screen reader listens.
addEventListener('load', arrive);

/** A link from a search carries its words, to be marked here. */
function markWords(): void {
  const words = new URLSearchParams(location.search).get('hl');
  if (words === null || words.trim() === '') return;
  import('./highlight.ts')
    .then(({ highlight }) => {
      highlight(words);
    })
    // The text is there without marks.
    .catch(() => undefined);
}

if (document.readyState === 'complete') markWords();
// Only then has the browser gone to the target.
else addEventListener('load', markWords);
