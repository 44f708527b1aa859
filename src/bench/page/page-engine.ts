/** An engine as the page holds it. It has answered when the number of matches is known and five can be shown. */
export interface PageEngine {
  /** All that was found, as keys of records (Pagefind's own: its hashes), is listed outside the time that is measured. */
  ask: (query: string) => Promise<() => string[] | Promise<string[]>>;
}

/** What each engine's module exports. `base` is where its files are served, with a slash at its end. */
export interface PageModule {
  open: (base: string) => Promise<PageEngine>;
}

/** So many results are shown at first; Pagefind's own interface shows as many. */
export const SHOWN = 5;
