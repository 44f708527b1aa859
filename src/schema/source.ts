import { z } from 'zod';
import { spanSchema } from './span.ts';

/** A stretch of the source that is not shown as the report's text, with the reason why. */
export const droppedSchema = z.strictObject({
  span: spanSchema,
  raw: z.string(),
  reason: z.string(),
});

export const sourceSchema = z.strictObject({
  /** File name as the caller gave it. */
  file: z.string(),
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Length of the decoded text in UTF-16 code units. */
  length: z.int().min(0),
  dropped: z.array(droppedSchema),
});

export type Dropped = z.infer<typeof droppedSchema>;
export type Source = z.infer<typeof sourceSchema>;
