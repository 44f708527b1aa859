import type { WordsBut } from '../../schema/word-list.ts';
import { indexWords, wordAt } from '../word-index.ts';

/** Where the word ends that begins at a place of a text; the place itself where none does, or only a longer one as 并网 for 并. */
export type WordStart = (text: string, at: number) => number;

export function compileStart({ words, not }: WordsBut): WordStart {
  const index = indexWords([
    ...words.map((word) => [word, true] as const),
    ...not.map((word) => [word, false] as const),
  ]);
  return (text, at) => {
    const found = wordAt(text, at, index);
    return found?.value === true ? found.end : at;
  };
}
