import { z } from 'zod';
import { eIdSchema } from './structure.ts';

/** A part of a sentence or heading, quoted to the character, that holds the one figure meant. */
export const quotationSchema = z.strictObject({ eId: eIdSchema, quote: z.string().min(1) });

/**
 * An editor's verdict on a target and a result. It names places in the text, never a figure of its own: figures come
 * from the recogniser.
 */
export const editorialPairingSchema = z
  .strictObject({
    /** Id of the indicator that the target belongs to, or the result where there is no target. */
    indicator: z.string().min(1),
    /** Which of several figures in a quotation is meant: growth or level. */
    measure: z.enum(['count', 'level', 'growth', 'change', 'share', 'rank', 'multiple']).optional(),
    result: quotationSchema.nullable(),
    target: quotationSchema.nullable(),
    comparable: z.enum(['yes', 'partly', 'no']),
    reason: z
      .string()
      .regex(/^[^0-9０-９。]+。$/, 'expected one sentence without figures, ended by 。')
      .nullable(),
  })
  .refine(({ result, target }) => result !== null || target !== null, 'expected a result, a target or both')
  .refine(({ comparable, reason }) => comparable === 'yes' || reason !== null, {
    path: ['reason'],
    error: 'a verdict other than yes needs a reason',
  });

/** `pairings.yml` of a report. */
export const pairingsConfigSchema = z.strictObject({ pairings: z.array(editorialPairingSchema) });

export type Quotation = z.infer<typeof quotationSchema>;
export type EditorialPairing = z.infer<typeof editorialPairingSchema>;
