import type { VerbClass } from '../../schema/verb-vocabulary.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import { indexWords } from '../word-index.ts';

/** The vocabulary of verbs, ready for finding words at a place in a text. */
export interface VerbLexicon {
  /** The longest word of these classes that begins at `index` of `text`, or an empty string. */
  wordAt: (text: string, index: number, ...classes: VerbClass[]) => string;
  /** Whether `word` belongs to one of these classes. */
  has: (word: string, ...classes: VerbClass[]) => boolean;
}

/** Classes whose words can be the promised act. */
export const ACTING: readonly VerbClass[] = ['completion', 'act', 'aid', 'measure', 'relation'];

/** Verbs that only begin a longer word: 建成区, 新增长点, 保障性住房. */
const LONGER_WORD =
  /^(?:建成区|开发区|新增长|新开展|新开发|开工率|完成率|建设者|建设性|发展中国|处置费|调整型|创新型|创新性|改革开|创新创|管理层|服务业|孵化[器基园]|..[性型率者])/;

export function compileVerbs({ verbs, bounds }: Pick<Vocabulary, 'verbs' | 'bounds'>): VerbLexicon {
  const limits = bounds.filter(({ side, noVerb = false }) => side === 'before' && !noVerb).map(({ word }) => word);
  const bits = new Map<VerbClass, number>();
  const words = new Map<string, number>();
  for (const [name, listed] of Object.entries(verbs) as [VerbClass, readonly string[]][]) {
    const bit = 1 << bits.size;
    bits.set(name, bit);
    for (const word of name === 'measure' ? [...listed, ...limits] : listed)
      words.set(word, (words.get(word) ?? 0) | bit);
  }
  const index = indexWords(words);
  const maskOf = (names: readonly VerbClass[]): number => names.reduce((mask, name) => mask | (bits.get(name) ?? 0), 0);
  return {
    wordAt: (text, at, ...names) => {
      const bucket = index.get(text.charAt(at));
      return bucket ? longestWord(text, at, bucket, maskOf(names)) : '';
    },
    has: (word, ...names) => ((words.get(word) ?? 0) & maskOf(names)) !== 0,
  };
}

/** The first word of a bucket, the longest words first, that stands at `at` and is of one of the classes of `mask`. */
function longestWord(
  text: string,
  at: number,
  bucket: readonly { word: string; value: number }[],
  mask: number,
): string {
  for (const { word, value } of bucket) {
    if ((value & mask) === 0 || !text.startsWith(word, at)) continue;
    if (!LONGER_WORD.test(text.slice(at, at + word.length + 2))) return word;
  }
  return '';
}
