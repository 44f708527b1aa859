import { z } from 'zod';

/** An ASCII name that stands in addresses: lower-case words joined by single hyphens. */
export const vocabularyIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens');

/** An indicator that looks like this one and is not the same. Written once; it holds in both directions. */
const kindredSchema = z.strictObject({
  id: vocabularyIdSchema,
  verdict: z.enum(['partly', 'no']),
  /** One plain sentence: why figures of the two do not, or only partly, compare. */
  reason: z.string().regex(/^[^0-9。]+。$/, 'expected one sentence without figures, ended by 。'),
});

/** Something reports measure every year, with the wordings that mean exactly the same. */
export const indicatorEntrySchema = z.strictObject({
  id: vocabularyIdSchema,
  label: z.string().min(1),
  /** Other wordings of the same measure, scope and kind of figure, without 全市, 全年, 完成 and the like. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Counted in the period by its nature (城镇新增就业, 老旧小区改造), so that 新增 before it adds nothing. */
  flow: z.boolean().default(false),
  /** Shown with last year's figure even where no target is set beside it. */
  headline: z.boolean().default(false),
  kindred: z.array(kindredSchema).default([]),
  /** What belongs to it, where the name does not tell: scope or definition. */
  note: z.string().min(1).optional(),
});

export const indicatorVocabularySchema = z.strictObject({ indicators: z.array(indicatorEntrySchema).min(1) });

export type IndicatorEntry = z.infer<typeof indicatorEntrySchema>;
