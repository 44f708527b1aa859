import { z } from 'zod';
import { vocabularyIdSchema } from './indicator-vocabulary.ts';

const wordsSchema = z.array(z.string().min(1)).min(1);

/** A subject as people call it, and the words of the topics by which a clause is on it. */
export const dailySubjectSchema = z.strictObject({
  name: z.string().min(1),
  /** The first is where readers find more. */
  topics: z.array(vocabularyIdSchema).min(1),
  words: wordsSchema,
});

/** `vocabulary/overview.yml`: what the front page of a report tells, and in which order. */
export const overviewVocabularySchema = z.strictObject({
  /** Indicators whose growth may be the one finding; `name` stands before 增长, else the indicator's label does. */
  finding: z.array(z.strictObject({ indicator: vocabularyIdSchema, name: z.string().min(1).optional() })).min(1),
  /** Indicators whose results are key figures. */
  figures: z.array(vocabularyIdSchema).min(1),
  daily: z.array(dailySubjectSchema).min(1),
  /** Openings of clauses that lean on what stands before them. */
  leaning: wordsSchema,
  /** Openings and ends of clauses that say when, where, for whom or how firmly those behind them hold. */
  framing: z.strictObject({ opens: wordsSchema, ends: wordsSchema, except: wordsSchema }),
  /** Openings of clauses that take something back from the one before them. */
  restricting: wordsSchema,
  /** What says at the head of a paragraph that it is of several years. */
  several: wordsSchema,
  /** What says of the results behind it in a sentence that they are estimates. */
  estimating: wordsSchema,
});

export type DailySubject = z.infer<typeof dailySubjectSchema>;
export type OverviewVocabulary = z.infer<typeof overviewVocabularySchema>;
