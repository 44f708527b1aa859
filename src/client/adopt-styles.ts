/**
 * Adds styles for what a script draws, of which the page itself knows nothing: to a sheet of the page, since Safari before
 * 16.4 makes no sheets of its own, and the page's policy allows no elements with styles.
 */
export function adoptStyles(css: string): void {
  const sheet = Array.from(document.styleSheets).findLast(({ media }) => media.length === 0);
  // One rule that holds them all: rules are added one by one.
  sheet?.insertRule(`@media all{${css}}`, sheet.cssRules.length);
}
