/** Loads the menu, and the offer of a link to selected words, once they are wanted; until then this is all they cost. */
const load = (): Promise<typeof import('./share-menu.ts')> => import('./share-menu.ts');

function prepare({ target, type }: Event): void {
  if (type === 'selectionchange' ? !getSelection()?.isCollapsed : doorAt(target)) load().catch(() => undefined);
}

function doorAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest('a.para-number, a.share-open') : null;
}

for (const type of ['pointerover', 'focusin', 'selectionchange']) document.addEventListener(type, prepare);
document.addEventListener('click', (event) => {
  const door = doorAt(event.target);
  if (!door || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // A paragraph's number leads to it still, but under a finger, which would lose its place by the jump.
  if (door.className !== 'para-number' || event.pointerType === 'touch') event.preventDefault();
  load()
    .then(({ openMenu }) => openMenu(door))
    .catch(() => {
      location.href = door.href;
    });
});
