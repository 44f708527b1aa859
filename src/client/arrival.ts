/** Tells screen readers which paragraph or sentence a link has led to; sighted readers see it marked by `:target`. */
function announceTarget(): void {
  const status = document.getElementById('arrival');
  const target = document.querySelector(':target');
  const number = target?.closest('.para')?.querySelector('.para-number')?.textContent;
  if (!status || !target || number === undefined) return;
  const text = (target.querySelector('p') ?? target).textContent.trim();
  status.textContent = `已到 ${number.trim()} 段：${text.slice(0, 30)}`;
}

addEventListener('hashchange', announceTarget);
// Only then has the browser gone to the target, and a screen reader listens.
addEventListener('load', announceTarget);
