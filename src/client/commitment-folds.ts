/** What is folded of a list opens where something in it is wanted: found by filters, led to by the address, printed. */
const FOLDS = 'details[data-fold]';

const foldsOf = (list: HTMLElement): HTMLDetailsElement[] => [...list.querySelectorAll<HTMLDetailsElement>(FOLDS)];

/** Opens all where the list is narrowed; closes them again where it no longer is. What the reader does between stays. */
export function foldRows(list: HTMLElement, narrowed: boolean): void {
  if (list.hasAttribute('data-narrowed') === narrowed) return;
  list.toggleAttribute('data-narrowed', narrowed);
  for (const fold of foldsOf(list)) fold.open = narrowed;
}

/** Opens what the address leads into, now and whenever its fragment changes. */
export function openWhatIsLedTo(list: HTMLElement): void {
  const open = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !list.contains(target)) return;
    const folds = foldsOf(list).filter((fold) => fold.contains(target) && !fold.open);
    for (const fold of folds) fold.open = true;
    if (folds.length > 0) target.scrollIntoView();
  };
  open();
  addEventListener('hashchange', open);
}

/** On paper nothing is folded. */
export function openForPrint(list: HTMLElement): void {
  let closed: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = foldsOf(list).filter(({ open }) => !open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of closed) fold.open = false;
  });
}
