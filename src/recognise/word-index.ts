/** A word found in a text: what it stands for, and its range. */
export interface Hit<T> {
  value: T;
  start: number;
  end: number;
}

/** Words by their first character, the longest first. */
export type WordIndex<T> = ReadonlyMap<string, readonly { word: string; value: T }[]>;

/** A word that stands for several things keeps the first. */
export function indexWords<T>(words: Iterable<readonly [word: string, value: T]>): WordIndex<T> {
  const index = new Map<string, { word: string; value: T }[]>();
  const seen = new Set<string>();
  for (const [word, value] of words) {
    if (word === '' || seen.has(word)) continue;
    seen.add(word);
    const bucket = index.get(word.charAt(0));
    if (bucket) bucket.push({ word, value });
    else index.set(word.charAt(0), [{ word, value }]);
  }
  for (const bucket of index.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  return index;
}

/** The longest word that begins at a place of a text. */
export function wordAt<T>(text: string, at: number, index: WordIndex<T>): Hit<T> | null {
  const found = index.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at));
  return found ? { value: found.value, start: at, end: at + found.word.length } : null;
}

/** The words of a text from left to right, the longest at each place, none inside another. Linear in the text's length. */
export function findWords<T>(text: string, index: WordIndex<T>): Hit<T>[] {
  const hits: Hit<T>[] = [];
  let i = 0;
  while (i < text.length) {
    const found = wordAt(text, i, index);
    if (found) hits.push(found);
    i = found?.end ?? i + 1;
  }
  return hits;
}
