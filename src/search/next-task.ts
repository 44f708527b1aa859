/** Lets the browser draw and listen before what follows, where work that is long on a slow phone stands in a row. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
