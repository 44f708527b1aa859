import type { BoundEntry } from '../../schema/bound-vocabulary.ts';
import { indexWords, wordAt } from '../word-index.ts';

/** The words that stand behind a number and say how firm it is: 以上, 左右. Those before it are predicates. */
export interface Bounds {
  /** The word that a text opens with; null where there is none. */
  behind: (text: string) => BoundEntry | null;
  /** Whether a word stands before a number and limits it: 不少于. */
  isBefore: (word: string) => boolean;
}

/** Where a word that counts only at the end of a clause may stop. */
const CLOSED = /^(?:[,。、;]|$)/;

export function compileBounds(entries: readonly BoundEntry[]): Bounds {
  const words = indexWords(
    entries.filter(({ side }) => side === 'behind').map((entry) => [entry.word, entry] as const),
  );
  const before = new Set(entries.flatMap(({ side, word }) => (side === 'before' ? [word] : [])));
  return {
    isBefore: (word) => before.has(word),
    behind: (text) => {
      const found = wordAt(text, 0, words);
      return found && (found.value.closing !== true || CLOSED.test(text.slice(found.end))) ? found.value : null;
    },
  };
}
