import { z } from 'zod';
import { wordListSchema } from './word-list.ts';

/** `generic.yml`: words that tell only what kind a thing is, or which figure of it. */
export const genericVocabularySchema = z.strictObject({
  /** What kind a thing is, never which one: 城市. Taken out of a name they leave what makes it a proper one. */
  kinds: wordListSchema,
  /** Of what class a thing is, so wide that it says nothing alone: 项目. */
  classes: wordListSchema,
  /** Which figure of a thing is told, where the thing was named before: 总量. */
  figures: wordListSchema,
  /** What is done together, of which only the paragraph says what for: 专项行动. */
  programmes: wordListSchema,
  /** Ends of nouns that make the acts before them their attributes: 行动 of 清理整治、规范提升行动. */
  closing: wordListSchema,
  /** Money that is told before what it was spent on: 投资. */
  spending: wordListSchema,
  /** What may stand before such money: 累计. */
  spendingBefore: wordListSchema,
});

export type GenericVocabulary = z.infer<typeof genericVocabularySchema>;
