import { z } from 'zod';
import { vocabularyIdSchema } from './indicator-vocabulary.ts';

/** A subject that readers look for, and the words by which a sentence is on it. */
export const topicEntrySchema = z.strictObject({
  id: vocabularyIdSchema,
  name: z.string().min(1),
  words: z.array(z.string().min(2, 'expected two characters or more')).min(1),
  /** Longer wordings in which a word of this topic does not count: 政策体系 for 体系. */
  not: z.array(z.string().min(2)).default([]),
});

export const topicVocabularySchema = z.strictObject({ topics: z.array(topicEntrySchema).min(1) });

export type TopicEntry = z.infer<typeof topicEntrySchema>;
