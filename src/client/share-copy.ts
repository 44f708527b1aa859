/** Puts text on the clipboard; false where the browser does not let pages do so. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text);
  }
}

/** The way of pages without the clipboard's interface: those opened without encryption, and older chat apps. */
function copyFromField(text: string): boolean {
  const { activeElement } = document;
  const field = document.createElement('textarea');
  field.className = 'share-field';
  field.readOnly = true;
  field.value = text;
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- where pages lack the clipboard's interface nothing else copies
  const copied = document.execCommand('copy');
  field.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  return copied;
}

/** Tells screen readers; sighted readers see it beside what they pressed. */
export function announce(words: string): void {
  const status = statusLine();
  status.textContent = '';
  // Said again also where it was said before.
  setTimeout(() => (status.textContent = words), 50);
}

/** The page's own line for announcements, or a new one, which has to be there before it speaks. */
export function statusLine(): Element {
  const known = document.querySelector('#arrival, .share-status');
  if (known) return known;
  const status = document.createElement('p');
  status.className = 'visually-hidden share-status';
  status.setAttribute('role', 'status');
  document.body.append(status);
  return status;
}
