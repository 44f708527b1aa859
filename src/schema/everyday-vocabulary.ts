import { z } from 'zod';
import { vocabularyIdSchema } from './indicator-vocabulary.ts';

/** One character means too many things to be looked for in a report. */
const reportWording = z.string().min(2, 'expected two characters or more');

/**
 * Something of everyday life, the words people have for it, and the words reports have for it; after SKOS: `label` is its
 * prefLabel, the wordings are its altLabels, `broader` and `related` its relations.
 */
export const everydayConceptSchema = z.strictObject({
  id: vocabularyIdSchema,
  /** The name shown to readers; a wording that people type, too. */
  label: z.string().min(2),
  /** Id of the topic whose page is nearest; null where no topic is near. */
  topic: vocabularyIdSchema.nullable(),
  /** What people type besides the label and the words of reports. */
  everyday: z.array(z.string().min(1)).default([]),
  /** What people type that the concept is too broad for: it is near, and no answer (演唱会 is not any 文化). */
  narrower: z.array(z.string().min(2)).default([]),
  /** Words by which a sentence of a report answers, the most specific first. */
  report: z.array(reportWording).min(1),
  /** Words by which a sentence is near the concept, but answers nothing by itself. */
  weak: z.array(reportWording).default([]),
  /**
   * Longer stretches of text in which a wording is no wording: 落实习近平 for 实习. Where two words of a dictionary meet
   * (深入学习 for 入学) the site finds them itself.
   */
  not: z.array(reportWording).default([]),
  /** The label and everyday wordings that people type for other concepts as well: 办证 is a counter and a deed. */
  ambiguous: z.array(z.string()).default([]),
  broader: z.array(vocabularyIdSchema).default([]),
  related: z.array(vocabularyIdSchema).default([]),
  /** Whom or where something is for rather than what: beside another concept it narrows, and need not be met. */
  modifier: z.boolean().default(false),
});

export const everydayVocabularySchema = z.strictObject({ concepts: z.array(everydayConceptSchema).min(1) });

export type EverydayConcept = z.infer<typeof everydayConceptSchema>;
