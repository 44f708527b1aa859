import { z } from 'zod';
import { hanWordSchema, wordListSchema, wordsButSchema } from './word-list.ts';

/** Words that open a clause by what follows them. */
const openerByNextSchema = z.strictObject({ word: hanWordSchema, then: wordListSchema });

/** `openers.yml`: what a clause opens with that is no part of what it tells. */
export const openerVocabularySchema = z.strictObject({
  /** Before what is measured: 其中, 预计. */
  measured: wordsButSchema,
  /** Openers only right before one of some others: 基本 of 基本实现…. */
  leading: z.array(openerByNextSchema),
  /** No openers where one of some others follows within so many characters of the clause: 与 of 与三所大学合作…. */
  joining: z.array(openerByNextSchema.extend({ within: z.int().min(1).max(20) })),
  /**
   * Clauses that only point to what was told before: an act, one of the words that point, and a noun with no more than a few
   * characters before it (实现上述目标); or an act and what points by itself (落实总体要求).
   */
  pointing: z.strictObject({
    acts: wordListSchema,
    words: wordListSchema,
    nouns: wordListSchema,
    alone: wordListSchema,
  }),
  /** How an act on what is counted is done, before its verb: 累计. */
  acted: wordListSchema,
});

export type OpenerVocabulary = z.infer<typeof openerVocabularySchema>;
