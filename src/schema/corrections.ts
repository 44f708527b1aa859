import { z } from 'zod';
import { quantitySchema } from './quantity.ts';
import { eIdSchema } from './structure.ts';

/** What a person may set right of a quantity. Its place in the text and its id are no matter of opinion. */
export const correctableSchema = quantitySchema.omit({ id: true, sentence: true, span: true, raw: true });

export const correctableFieldSchema = z.enum([
  'role',
  'subject',
  'value',
  'valueMax',
  'unit',
  'base',
  'measure',
  'direction',
  'bound',
  'hedge',
  'period',
  'status',
]) satisfies z.ZodType<keyof z.infer<typeof correctableSchema>>;

/** One field of one quantity that the rules read wrong, set right by a person. */
export const correctionSchema = z
  .strictObject({
    /** eId of the sentence or heading. */
    eId: eIdSchema,
    /** A part of it, to the character, that stands there once and holds the one quantity meant. */
    quote: z.string().min(1),
    field: correctableFieldSchema,
    /** What the field shall hold; checked against the field's own schema. */
    value: z.unknown(),
    reason: z.string().min(1),
  })
  .superRefine(({ field, value }, context) => {
    const read = correctableSchema.shape[field].safeParse(value);
    if (read.success) return;
    const message = `does not fit the field "${field}": ${read.error.issues.map((issue) => issue.message).join('; ')}`;
    context.addIssue({ code: 'custom', path: ['value'], message });
  });

/** `corrections.yml` of a report. */
export const correctionsConfigSchema = z.strictObject({ corrections: z.array(correctionSchema) });

export type CorrectableField = z.infer<typeof correctableFieldSchema>;
export type Correction = z.infer<typeof correctionSchema>;
