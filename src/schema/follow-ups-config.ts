import { z } from 'zod';
import { quotationSchema } from './pairings-config.ts';

/** An editor's word on one link: that a sentence speaks of what was promised, or that it does not. */
export const editorialFollowUpSchema = z.strictObject({
  /** Id of the commitment or figure in the report of the year before, with words of it. */
  promise: z.strictObject({ id: z.string().min(1), quote: z.string().min(1) }),
  /** Words of a sentence of the report in whose folder the file stands. */
  sentence: quotationSchema,
  verdict: z.enum(['same', 'other']),
  /** What makes them the same thing or not, in one sentence for readers. */
  reason: z.string().regex(/^[^。]+。$/, 'expected one sentence, ended by 。'),
});

/** `follow-ups.yml` of a report: what it says of the promises of the year before. */
export const followUpsConfigSchema = z.strictObject({ followUps: z.array(editorialFollowUpSchema) });

export type EditorialFollowUp = z.infer<typeof editorialFollowUpSchema>;
