import { z } from 'zod';
import { hanWordSchema, orderedList, wordListSchema } from './word-list.ts';

/** `follow-ups.yml`: words by which a promise is found again in the next year's report. */
export const followUpVocabularySchema = z.strictObject({
  /** Left out of names before they are compared: 专项. */
  aside: wordListSchema,
  /** Words that say the same in a name: 全省 for 省级. */
  same: z.array(z.strictObject({ word: hanWordSchema, also: wordListSchema })),
  /** Quoted names of subjects, no things of their own: 一带一路. Without quotation marks. */
  themes: orderedList(z.string().regex(/^[\u4e00-\u9fff+]{2,10}$/, 'expected Chinese characters or +')),
  /** What opens the part of a review that tells of the last year alone. */
  lastYear: wordListSchema,
  /** What says that several years are summed up. */
  severalYears: wordListSchema,
  /** Counters of the parts of one work: 期. */
  phases: wordListSchema,
  /** Counters of what comes in turns, behind 第 or 首: 届. */
  turns: wordListSchema,
  /** What names of things end with that stand somewhere: 基地. */
  things: wordListSchema,
  /** Regions, strategies and subjects of the whole country, which tell of no thing of one place: 长三角. */
  national: wordListSchema,
  /** What speaks of creed and conduct, in the same words every year: 党风廉政. */
  creed: wordListSchema,
  /** What names of titles end with that places strive for: 示范城市. */
  titles: wordListSchema,
  /** What may stand behind the name of a thing that is meant itself: 主体. */
  behind: wordListSchema,
  /** Words before a name that say at which level it stands: 国家级. */
  ranks: wordListSchema,
});

export type FollowUpVocabulary = z.infer<typeof followUpVocabularySchema>;
