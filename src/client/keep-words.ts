/**
 * Lets a box of words have them again when the reader comes back to its page: WebKit takes a page up as it was left, but
 * for boxes without autocompletion, which it resets to what they were made with.
 */
export function keepWords(box: HTMLInputElement): void {
  addEventListener('pagehide', () => {
    box.defaultValue = box.value;
  });
}
