/**
 * Why a file of the search is not at hand: no answer came (`network`), the server says that it is in trouble (`server`)
 * or has no such file (`missing`), what came is not the file that the manifest lists (`damaged`), or nobody waits for it
 * any more (`stopped`).
 */
export type FaultKind = 'network' | 'server' | 'missing' | 'damaged' | 'stopped';

/** What the search throws when it cannot tell what the texts hold. */
export class SearchFault extends Error {
  override name = 'SearchFault';
  readonly kind: FaultKind;
  /** Of the file, below the site's base. */
  readonly path: string;

  constructor(kind: FaultKind, path: string, cause?: unknown) {
    super(`${path}: ${kind}`, { cause });
    this.kind = kind;
    this.path = path;
  }
}

export function isStopped(error: unknown): boolean {
  return error instanceof SearchFault && error.kind === 'stopped';
}

/** Waits for something until nobody wants it any more; what is waited for goes on. */
export function untilStopped<T>(wanted: Promise<T>, signal: AbortSignal | undefined, path = ''): Promise<T> {
  if (!signal) return wanted;
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new SearchFault('stopped', path));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    wanted.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
