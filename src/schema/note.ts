import { z } from 'zod';
import { spanSchema } from './span.ts';
import { eIdSchema } from './structure.ts';

/** A note of the report's own glossary, and where the text refers to it. */
export const noteSchema = z.strictObject({
  number: z.int().min(1),
  /** eId of the paragraph that explains. */
  entry: eIdSchema,
  /** The marks in the text: [1], 〔1〕, ①. */
  references: z.array(z.strictObject({ sentence: eIdSchema, span: spanSchema, raw: z.string() })),
});

export type Note = z.infer<typeof noteSchema>;
