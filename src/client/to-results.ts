/**
 * On narrow windows filters that are open push what they leave out of sight: a button, which stays at the lower edge as
 * long as they are in view, says how much is left, folds them and leads there.
 *
 * @param status says in words what is left; gets the focus
 * @returns writes how much is left, such as `12 项`; null where nothing is
 */
export function leadToResults(filters: HTMLDetailsElement, status: HTMLElement): (extent: string | null) => void {
  const button = filters.querySelector<HTMLElement>('[data-to-results]');
  button?.addEventListener('click', () => {
    filters.open = false;
    status.focus();
    status.scrollIntoView();
  });
  return (extent) => {
    if (button) button.textContent = extent === null ? '没有符合条件的' : `看结果：${extent}`;
  };
}
