import { z } from 'zod';
import { wordListSchema, wordsButSchema } from './word-list.ts';

/** Words between what is measured and its number that all say the same of it. */
export const predicateGroupSchema = z.strictObject({
  /** `change`: by how much it moved; `to`: up or down to what; `from`: the value before; `link`: only that it is told. */
  kind: z.enum(['change', 'to', 'from', 'link']),
  /** Which way, where the words say so. */
  direction: z.enum(['up', 'down']).optional(),
  /** Counts only behind 比 or 较, since it ends other words: 高 of 比全省高. */
  compared: z.boolean().optional(),
  /** Tells of a link that the amount stands there: 达到. Those of `change` and `to` tell that it moves. */
  stands: z.boolean().optional(),
  words: wordListSchema,
});

/** `predicates.yml`: how a number is told of what is measured. */
export const predicateVocabularySchema = z.strictObject({
  /** Between what is measured and its number. */
  between: z.array(predicateGroupSchema).min(1),
  /** Ends of nouns that look like a predicate: 占比, 预约. */
  nounEnds: wordListSchema,
  /** What stands behind a number and is told of it, not the thing that is counted: 增长 of 200亿元增长…. */
  behind: wordsButSchema,
  /** Where what is told of a counted thing begins, of no more than are counted: 入选 of 11家企业入选…. */
  restricting: wordListSchema,
  /** Where it begins, and may be told of others too: 分别 of 3个县区分别…. */
  told: wordListSchema,
});

export type PredicateVocabulary = z.infer<typeof predicateVocabularySchema>;
