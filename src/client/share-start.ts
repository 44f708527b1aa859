/** Loads the menu, and the offer of a link to selected words, once they are wanted; until then this is all they cost. */
const load = (): Promise<typeof import('./share-menu.ts')> => import('./share-menu.ts');

function prepare({ target, type }: Event): void {
  if (type === 'selectionchange' ? !getSelection()?.isCollapsed : doorAt(target)) load().catch(() => undefined);
}

function doorAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest('a.para-number, a.share-open') : null;
}

/** What the page was pressed with last; clicks themselves tell it in newer browsers only. */
let pressedWith = '';
document.addEventListener('pointerdown', ({ pointerType }) => {
  pressedWith = pointerType;
});

for (const type of ['pointerover', 'focusin', 'selectionchange']) document.addEventListener(type, prepare);
document.addEventListener('click', (event) => {
  const door = doorAt(event.target);
  if (!door || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // A paragraph's number leads to it still, but under a finger, which would lose its place by the jump.
  const byFinger = event.detail > 0 && pressedWith === 'touch';
  if (door.className !== 'para-number' || byFinger) event.preventDefault();
  load()
    .then(({ openMenu }) => openMenu(door))
    .catch(() => {
      location.href = door.href;
    });
});
