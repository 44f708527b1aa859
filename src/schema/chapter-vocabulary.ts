import { z } from 'zod';
import { chapterKindSchema } from './structure.ts';
import { orderedList, wordListSchema } from './word-list.ts';

/** Words of headings; YYYY stands for a year in four digits. */
const headingWordsSchema = orderedList(
  z.string().regex(/^(?:[\u4e00-\u9fff“”:]|YYYY|20\d5){1,12}$/, 'expected Chinese characters, or YYYY for a year'),
);

/** `chapters.yml`: words by which headings are known, and chapters by what they say. */
export const chapterVocabularySchema = z.strictObject({
  /** What a chapter is, by its heading; the first kind that fits decides. */
  kinds: z
    .array(
      z.strictObject({
        kind: chapterKindSchema,
        /** Words wherever they stand in the heading. */
        heading: headingWordsSchema,
        /** Words that count only at its beginning. */
        opening: headingWordsSchema.optional(),
        /** One of the first words and, no more than so many characters behind it, one of the others. */
        pairs: z
          .array(
            z.strictObject({ first: headingWordsSchema, then: headingWordsSchema, within: z.int().min(0).max(20) }),
          )
          .optional(),
      }),
    )
    .min(1),
  /** What a chapter is, by the words that its text uses most. */
  texts: z.array(z.strictObject({ kind: chapterKindSchema, words: headingWordsSchema })).min(1),
  /** What a chapter's heading without a numeral ends with. */
  ends: wordListSchema,
  /** What such a heading must speak of besides. */
  about: headingWordsSchema,
  /** What opens the heading of what follows the report. */
  annexes: headingWordsSchema,
  /** Where a chapter's heading runs into its text: what it ends with, and what the text opens with. */
  glued: z.strictObject({ ends: headingWordsSchema, before: headingWordsSchema }),
  /** How the sentences of a plan open, where the heading of a section runs into them. */
  promises: wordListSchema,
});

export type ChapterVocabulary = z.infer<typeof chapterVocabularySchema>;
