import { z } from 'zod';
import { spanSchema } from './span.ts';

/**
 * Positional id, after Akoma Ntoso: `CHAPTER[-SECTION]-pN[-sN[-cN]]`, headings `CHAPTER[-SECTION]-h`. Ordinals are
 * 1-based except chapter 0 (what stands before the first chapter) and section 0 (before a chapter's first section).
 */
export const eIdSchema = z.string().regex(/^\d+(-\d+)?(-(h|p\d+(-s\d+(-(c|q|k)\d+)?)?))?$/);

export const sentenceRoleSchema = z.enum(['heading', 'result', 'target', 'commitment', 'background', 'ceremony']);

export const chapterKindSchema = z.enum(['opening', 'review', 'goals', 'plan', 'government', 'glossary', 'other']);

/** `text` is there only where the source has markup inside the element: `raw` without it. */
const located = { eId: eIdSchema, span: spanSchema, raw: z.string(), text: z.string().optional() };

export const clauseSchema = z.strictObject(located);

export const sentenceSchema = z.strictObject({
  ...located,
  /** null: no rule has said what the sentence is; counted as unclassified. */
  role: sentenceRoleSchema.nullable(),
  clauses: z.array(clauseSchema),
});

export const paragraphSchema = z.strictObject({
  ...located,
  /** Span of the run-in heading, which is then also sentence `s1` with role `heading`. */
  lead: spanSchema.nullable(),
  sentences: z.array(sentenceSchema),
});

const heading = {
  eId: eIdSchema,
  /** The numeral as printed (`三`, `（四）`, `一是`), without a following 、 or full stop; null where none is printed. */
  number: z.string().nullable(),
  /** From the heading's first character to the last character of what stands under it. */
  span: spanSchema,
};

export const sectionSchema = z.strictObject({
  ...heading,
  heading: z.string(),
  headingSpan: spanSchema,
  /** The heading shares its line with text. */
  runIn: z.boolean(),
  paragraphs: z.array(paragraphSchema),
});

export const chapterSchema = z.strictObject({
  ...heading,
  heading: z.string().nullable(),
  headingSpan: spanSchema.nullable(),
  kind: chapterKindSchema,
  sections: z.array(sectionSchema),
  /** The chapter's own paragraphs: all of them where it has no sections, else those before the first section. */
  paragraphs: z.array(paragraphSchema),
});

export type SentenceRole = z.infer<typeof sentenceRoleSchema>;
export type ChapterKind = z.infer<typeof chapterKindSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Sentence = z.infer<typeof sentenceSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Chapter = z.infer<typeof chapterSchema>;
