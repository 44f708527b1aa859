import { z } from 'zod';
import { eIdSchema } from './structure.ts';
import { spanSchema } from './span.ts';

export const quantityIdSchema = z.string().regex(/^\d+(-\d+)?-(h|p\d+-s\d+)-q\d+$/);

/** A number of the report with its unit, as read. `value` is as written: 30.2 and 万户, not 302000. */
export const quantitySchema = z.strictObject({
  id: quantityIdSchema,
  /** eId of the sentence or heading it stands in. */
  sentence: eIdSchema,
  span: spanSchema,
  raw: z.string(),
  /** `raw` without the source's markup, where it has any. */
  text: z.string().optional(),
  /**
   * The words between what is measured and the number that say how it is measured: 增长, 占年度计划. Often empty. A … stands
   * for the number where some of the words follow it: 向…迈进.
   */
  wording: z.string(),
  role: z.enum(['statistic', 'date', 'identifier', 'enumeration']),
  subject: z.string(),
  value: z.number().nullable(),
  /** The upper end of a range. */
  valueMax: z.number().nullable(),
  unit: z.string().nullable(),
  /** The same amount in base units: 30.2 万户 is 302000 户. */
  base: z.strictObject({ value: z.number(), valueMax: z.number().nullable(), unit: z.string() }).nullable(),
  measure: z.enum(['count', 'level', 'growth', 'change', 'share', 'rank', 'multiple']).nullable(),
  direction: z.enum(['up', 'down', 'none']),
  bound: z.enum(['exact', 'approx', 'at_least', 'at_most']),
  /** The words that make the bound, verbatim. */
  hedge: z.string().nullable(),
  /** Where they stand: before or behind the number, or within it (1600多人); null without any. */
  hedgeSide: z.enum(['before', 'behind', 'within']).nullable(),
  /** A year, a range of years (`2018-2022`) or `other`. */
  period: z.string().regex(/^(\d{4}(-\d{4})?|other)$/),
  status: z.enum(['result', 'target', 'background']),
});

export type Quantity = z.infer<typeof quantitySchema>;
