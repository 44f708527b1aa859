/** Counts the files that are being loaded, so that a reader who waits can be told how far it is. */
export interface Loading {
  /** Since the page was opened. */
  begun: number;
  ended: number;
  /** Counts something that is loaded. */
  track: <T>(loaded: Promise<T>) => Promise<T>;
}

export function makeLoading(): Loading {
  const loading: Loading = {
    begun: 0,
    ended: 0,
    track: (loaded) => {
      loading.begun += 1;
      return loaded.finally(() => (loading.ended += 1));
    },
  };
  return loading;
}
