import styles from '../styles/share-menu.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { drawMenu } from './share-draw.ts';
import { placeBeside } from './share-link.ts';
import { readChoices } from './share-read.ts';
import { statusLine } from './share-copy.ts';
import { watchSelection } from './share-selection.ts';

/** The menu that is open, and the link that has opened it. */
let open: { menu: HTMLElement; door: HTMLAnchorElement; events: AbortController } | null = null;

adoptStyles(styles);
watchSelection();
for (const door of document.querySelectorAll<HTMLAnchorElement>('a.para-number, a.share-open')) {
  door.setAttribute('aria-haspopup', 'dialog');
  if (door.matches('.para-number')) door.title = '链接、引文、二维码';
}

/** Opens the menu beside a link; closes it where it is open there. */
export async function openMenu(door: HTMLAnchorElement): Promise<void> {
  const again = open?.door === door;
  closeMenu();
  if (again) return;
  const [choices] = await Promise.all([readChoices(door), afterJump()]);
  // While it was got ready another one may have been opened.
  closeMenu();
  if (choices.length === 0) return;
  const menu = drawMenu(choices, closeMenu);
  const events = new AbortController();
  open = { menu, door, events };
  statusLine();
  document.body.append(menu);
  door.setAttribute('aria-expanded', 'true');
  place(menu, door);
  listen(menu, door, events.signal);
  menu.querySelector<HTMLElement>('.share-actions button')?.focus({ preventScroll: true });
}

/** @param options whether the keyboard goes back to where it came from */
export function closeMenu({ back = true } = {}): void {
  if (!open) return;
  const { menu, door, events } = open;
  open = null;
  events.abort();
  const inside = menu.contains(document.activeElement);
  menu.remove();
  door.removeAttribute('aria-expanded');
  if (back && inside) door.focus({ preventScroll: true });
}

/** The browser takes the focus away when it goes to the target of the link, some frames after the click. */
function afterJump(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}

function place(menu: HTMLElement, door: HTMLAnchorElement): void {
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top } = placeBeside(door.getBoundingClientRect(), menu.getBoundingClientRect(), view);
  menu.style.setProperty('--left', `${String(left + scrollX)}px`);
  menu.style.setProperty('--top', `${String(top + scrollY)}px`);
}

function listen(menu: HTMLElement, door: HTMLAnchorElement, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      closeMenu();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      // A click on its own link closes it by itself.
      if (target instanceof Node && !menu.contains(target) && !door.contains(target)) closeMenu({ back: false });
    },
    { signal },
  );
  menu.addEventListener(
    'keydown',
    (event) => {
      walk(menu, event);
    },
    { signal },
  );
}

/** Arrows go round; Tab past either end closes the menu and goes on from its link. */
function walk(menu: HTMLElement, event: KeyboardEvent): void {
  const stops = [...menu.querySelectorAll<HTMLElement>('button, a, select')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (event.key === 'Tab') {
    if (at === (event.shiftKey ? 0 : stops.length - 1)) closeMenu();
    return;
  }
  if (document.activeElement instanceof HTMLSelectElement) return;
  const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  stops.at(to % stops.length)?.focus();
}
