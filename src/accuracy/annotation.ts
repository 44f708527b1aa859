import { z } from 'zod';
import { commitmentSchema, pairingSchema } from '../schema/facts.ts';
import { quantitySchema } from '../schema/quantity.ts';
import { spanSchema } from '../schema/span.ts';

const { raw, role, subject, value, unit, measure, direction, bound, period, status } = quantitySchema.shape;

/** An amount without a unit has a base for one annotator and none for another. */
const goldBaseSchema = z.object({ value: z.number(), valueMax: z.number().nullable().default(null), unit });

/**
 * A quantity as an annotator wrote it down. `base` and `hedge` are undefined where the annotator was not asked for
 * them; a period or status of null says that the annotator saw no use in one, as for dates and identifiers.
 */
export const goldQuantitySchema = z.object({
  span: spanSchema,
  raw,
  role,
  subject,
  value,
  valueMax: quantitySchema.shape.valueMax.default(null),
  unit,
  base: goldBaseSchema.nullable().optional(),
  measure,
  direction: direction.nullable(),
  bound: bound.nullable(),
  hedge: quantitySchema.shape.hedge.optional(),
  period: period.nullable(),
  status: status.nullable(),
});

export const goldCommitmentSchema = commitmentSchema
  .pick({ span: true, raw: true, specificity: true, verb: true, object: true, projects: true, places: true })
  .strip();

/** A headline target of the plan year; one without a number has value and unit null. */
export const goldTargetSchema = z.object({
  indicator: z.string().min(1),
  value,
  unit,
  measure,
  bound: bound.nullable(),
  /** Verbatim from the report. */
  text: z.string().min(1),
});

/** A target beside last year's result, each verbatim from the report, null where it has none. */
export const goldPairSchema = z.object({
  indicator: z.string(),
  result: z.string().min(1).nullable(),
  target: z.string().min(1).nullable(),
  comparable: pairingSchema.shape.comparable,
});

/** `sample.json`: the file that was annotated, and the paragraphs of it that were. */
export const sampleSchema = z.object({ report: z.string().min(1), spans: z.array(spanSchema).min(1) });

/** A commitment that annotators saw differently. */
export const contestedSchema = z.object({ span: spanSchema, raw: z.string() });

export type GoldQuantity = z.infer<typeof goldQuantitySchema>;
export type GoldCommitment = z.infer<typeof goldCommitmentSchema>;
export type GoldTarget = z.infer<typeof goldTargetSchema>;
export type GoldPair = z.infer<typeof goldPairSchema>;
export type Contested = z.infer<typeof contestedSchema>;

/** The rows of one annotator, for a whole report. */
export interface AnnotatorRows {
  quantities: GoldQuantity[];
  commitments: GoldCommitment[];
}

/** What was written down of one report by hand. Null: nothing was asked of this kind. Spans are source offsets. */
export interface Annotation {
  /** The paragraphs that were annotated; null where the whole report was. */
  sample: { start: number; end: number }[] | null;
  quantities: GoldQuantity[];
  /** Checkable ones only. */
  commitments: GoldCommitment[] | null;
  contested: Contested[] | null;
  targets: GoldTarget[] | null;
  pairs: GoldPair[] | null;
}
