/** Sentences of several reports; what has been read of one takes about 2 KB. */
const MOST = 4096;
/** Longer sentences are rare, and their readings large. */
const LONGEST = 1000;

let forgotten = 0;

/** Empties all caches: so that a first reading can be measured in a process that has read the text before. */
export function forgetReadings(): void {
  forgotten += 1;
}

/**
 * What was read of the last sentences by their words alone, so that a text that is read again (after an edit, or once more
 * to be checked), or that says the same again, is read faster. Readings are shared: nobody may change them.
 */
export class ReadingCache<T> {
  readonly #readings = new Map<string, T>();
  #since = forgotten;

  /**
   * @param text the sentence; what is read must depend on it and on `rest` alone
   * @param read gets the sentence as a string of its own, as a part of a report's would keep all of that report in memory
   */
  get(text: string, rest: string, read: (text: string) => T): T {
    if (text.length > LONGEST) return read(text);
    if (this.#since !== forgotten) this.#readings.clear();
    this.#since = forgotten;
    const key = `${rest}\n${text}`;
    const known = this.#readings.get(key);
    if (known !== undefined) return known;
    const reading = read(key.slice(rest.length + 1));
    const [oldest] = this.#readings.size < MOST ? [] : this.#readings.keys();
    if (oldest !== undefined) this.#readings.delete(oldest);
    this.#readings.set(key, reading);
    return reading;
  }
}

/** A cache for what readings depend on beside the sentence, the lists of a vocabulary: for the same lists the same one. */
export function makeCaches<T>(): (...lists: readonly object[]) => ReadingCache<T> {
  interface Node {
    cache: ReadingCache<T>;
    below: WeakMap<object, Node>;
  }
  const make = (): Node => ({ cache: new ReadingCache<T>(), below: new WeakMap() });
  const root = make();
  return (...lists) => {
    let node = root;
    for (const list of lists) {
      const next = node.below.get(list) ?? make();
      node.below.set(list, next);
      node = next;
    }
    return node.cache;
  };
}
