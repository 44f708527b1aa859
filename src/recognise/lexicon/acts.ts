import type { Vocabulary } from '../../schema/vocabulary.ts';
import { indexWords, wordAt } from '../word-index.ts';
import { compileStart } from './word-start.ts';

/** Acts on what is counted: 新增 of 新增市场主体15户. */
export interface Acts {
  /** The act that a text opens with, its adverbs with it; empty where there is none. */
  leading: (text: string) => string;
}

/** 全年累计新增, no more adverbs than this. */
const MOST_ADVERBS = 3;

export function compileActs({ verbs, openers }: Pick<Vocabulary, 'verbs' | 'openers'>): Acts {
  const act = compileStart({ words: verbs.counted, not: verbs.notCounted });
  const adverbs = indexWords(openers.acted.map((word) => [word, null] as const));
  return {
    leading: (text) => {
      let at = 0;
      for (let taken = 0; taken < MOST_ADVERBS; taken += 1) at = wordAt(text, at, adverbs)?.end ?? at;
      const end = act(text, at);
      return end > at ? text.slice(0, end) : '';
    },
  };
}
