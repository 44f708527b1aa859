import type { VerbClass, VerbVocabulary } from '../../schema/verb-vocabulary.ts';

/** The vocabulary of verbs, ready for finding words at a place in a text. */
export interface VerbLexicon {
  /** The longest word of these classes that begins at `index` of `text`, or an empty string. */
  wordAt: (text: string, index: number, ...classes: VerbClass[]) => string;
  /** Whether `word` belongs to one of these classes. */
  has: (word: string, ...classes: VerbClass[]) => boolean;
}

/** Classes whose words can be the promised act. */
export const ACTING: readonly VerbClass[] = ['completion', 'act', 'aid', 'measure', 'relation'];

interface WordClass {
  words: ReadonlySet<string>;
  longest: number;
}

/** Verbs that only begin a longer word: 建成区, 新增长点, 保障性住房. */
const LONGER_WORD =
  /^(?:建成区|开发区|新增长|新开展|新开发|开工率|完成率|建设者|建设性|发展中国|处置费|调整型|创新型|创新性|改革开|创新创|管理层|服务业|..[性型率者])/;

const compiled = new WeakMap<VerbVocabulary, VerbLexicon>();

/** Compiles a vocabulary once, however often it is asked for. */
export function compileVerbs(vocabulary: VerbVocabulary): VerbLexicon {
  const known = compiled.get(vocabulary);
  if (known) return known;
  const classes = new Map<VerbClass, WordClass>();
  for (const [name, words] of Object.entries(vocabulary) as [VerbClass, readonly string[]][]) {
    classes.set(name, { words: new Set(words), longest: Math.max(...words.map((word) => word.length)) });
  }
  const lexicon: VerbLexicon = {
    wordAt: (text, index, ...names) => {
      let best = '';
      for (const name of names) {
        const found = longestWord(text, index, classes.get(name));
        if (found.length > best.length) best = found;
      }
      return best;
    },
    has: (word, ...names) => names.some((name) => classes.get(name)?.words.has(word) ?? false),
  };
  compiled.set(vocabulary, lexicon);
  return lexicon;
}

function longestWord(text: string, index: number, wordClass: WordClass | undefined): string {
  if (!wordClass) return '';
  for (let length = Math.min(wordClass.longest, text.length - index); length > 0; length -= 1) {
    const word = text.slice(index, index + length);
    if (wordClass.words.has(word) && !LONGER_WORD.test(text.slice(index, index + length + 2))) return word;
  }
  return '';
}
