/** Tells screen readers which paragraph or sentence a link has led to; sighted readers see it marked by `:target`. */
function announceTarget(): void {
  const status = document.getElementById('arrival');
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const number = target?.closest('.para')?.querySelector('.para-number')?.textContent;
  if (status && number) status.textContent = `已到 ${number} 段：${target?.textContent.trim().slice(0, 30) ?? ''}`;
}

addEventListener('hashchange', announceTarget);
announceTarget();
