import { z } from 'zod';
import { wordListSchema, wordsButSchema } from './word-list.ts';

/** `openers.yml`: what a clause opens with that is no part of what it tells. */
export const openerVocabularySchema = z.strictObject({
  /** Before what is measured: 其中, 预计. */
  measured: wordsButSchema,
  /** How an act on what is counted is done, before its verb: 累计. */
  acted: wordListSchema,
});

export type OpenerVocabulary = z.infer<typeof openerVocabularySchema>;
