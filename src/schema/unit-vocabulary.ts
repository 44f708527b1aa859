import { z } from 'zod';

/** A unit or a counter (classifier) that may stand behind a number. */
export const unitEntrySchema = z.strictObject({
  unit: z.string().min(1),
  /** What a number with it is, where nothing else is said: a count of things, or an amount. */
  measure: z.enum(['count', 'level']),
  /** The unit amounts are compared in, and how many of it one of this unit is: 斤 is 吨 with `per: 2000`. */
  base: z
    .strictObject({ unit: z.string().min(1), times: z.int().positive().optional(), per: z.int().positive().optional() })
    .optional(),
  /** Read only behind Arabic digits, since the same character often means something else (五强, 一国). */
  arabicOnly: z.boolean().optional(),
  /** Longer words that only begin as it does: 台阶 is no 台. */
  not: z.array(z.string().min(2)).min(1).optional(),
});

export const unitVocabularySchema = z.strictObject({ units: z.array(unitEntrySchema).min(1) });

export type UnitEntry = z.infer<typeof unitEntrySchema>;
