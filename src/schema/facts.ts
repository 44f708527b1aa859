import { z } from 'zod';
import { quantityIdSchema } from './quantity.ts';
import { spanSchema } from './span.ts';
import { eIdSchema } from './structure.ts';

/** One promised action: a stretch of one sentence of the goals, plan or government chapters. */
export const commitmentSchema = z.strictObject({
  id: eIdSchema,
  sentence: eIdSchema,
  span: spanSchema,
  raw: z.string(),
  /** `raw` without the source's markup, where it has any. */
  text: z.string().optional(),
  /** The words before it in its clause that govern it, verbatim: 力争, 每个县打造. Empty where it opens with its own. */
  lead: z.string(),
  specificity: z.enum(['numbered', 'named', 'general']),
  verb: z.string().nullable(),
  object: z.string().nullable(),
  quantities: z.array(quantityIdSchema),
  places: z.array(z.string()),
  projects: z.array(z.string()),
  topics: z.array(z.string()),
});

/** What several quantities of the report measure alike. */
export const indicatorSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  results: z.array(quantityIdSchema),
  targets: z.array(quantityIdSchema),
});

/** A target beside the result it may be held against, with a verdict on whether the two compare. */
export const pairingSchema = z.strictObject({
  indicator: z.string(),
  result: quantityIdSchema.nullable(),
  target: quantityIdSchema.nullable(),
  comparable: z.enum(['yes', 'partly', 'no']),
  reason: z.string().nullable(),
});

const count = z.int().min(0);

/** How much of the report the rules account for. Digits are ASCII and full-width digits below the title. */
export const coverageSchema = z.strictObject({
  digits: z.strictObject({
    total: count,
    statistic: count,
    date: count,
    identifier: count,
    enumeration: count,
    unclassified: count,
  }),
  sentences: z.strictObject({
    total: count,
    heading: count,
    result: count,
    target: count,
    commitment: count,
    background: count,
    ceremony: count,
    unclassified: count,
  }),
});

export type Commitment = z.infer<typeof commitmentSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Pairing = z.infer<typeof pairingSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
