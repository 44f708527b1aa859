import { z } from 'zod';
import { spanSchema } from './span.ts';
import { eIdSchema } from './structure.ts';

/** Which rule found a link: what both sentences name. */
export const followUpRuleSchema = z.enum([
  'quoted-name',
  'proper-name',
  'whole-object',
  'long-stretch',
  'rare-stretch',
  'list-mate',
  'figure',
  'editor',
]);

/** How the figure of the next report stands to the target, by arithmetic alone; null without figures that compare. */
export const followUpRelationSchema = z.enum(['higher', 'lower', 'equal', 'within', 'open']);

const wordsSchema = z.strictObject({ span: spanSchema, raw: z.string() });

/** A sentence of the next report that speaks of what was promised. */
export const followUpLinkSchema = z.strictObject({
  half: z.enum(['review', 'plan']),
  /** eId in the next report. */
  sentence: eIdSchema,
  /** The clause that speaks of it, in offsets of the next report's source. */
  span: spanSchema,
  raw: z.string(),
  strength: z.enum(['certain', 'likely']),
  /** What makes them the same thing, in a phrase for readers. */
  reason: z.string(),
  rule: followUpRuleSchema,
  /** The words that both name, each as it stands in its own source. */
  shared: z.strictObject({ from: wordsSchema, to: wordsSchema }),
  /** The next report's figure, signed, in the unit that both have; null where there is none. */
  value: z.number().nullable(),
  comparable: z.enum(['yes', 'partly', 'no']).nullable(),
  relation: followUpRelationSchema.nullable(),
});

/** A promise or a numeric target of one year with what the next year's report says of it. */
export const followUpSchema = z.strictObject({
  /** The files, as the caller gave them. */
  from: z.string(),
  to: z.string(),
  /** Of the commitment or quantity in the earlier report. */
  id: z.string(),
  /** In offsets of the earlier report's source. */
  span: spanSchema,
  raw: z.string(),
  kind: z.enum(['commitment', 'target']),
  /** By certain links alone; `none` is the ordinary case and says nothing of what was done. */
  state: z.enum(['reported', 'replanned', 'both', 'none']),
  links: z.array(followUpLinkSchema),
});

export type FollowUpRule = z.infer<typeof followUpRuleSchema>;
export type FollowUpRelation = z.infer<typeof followUpRelationSchema>;
export type FollowUpLink = z.infer<typeof followUpLinkSchema>;
export type FollowUp = z.infer<typeof followUpSchema>;
