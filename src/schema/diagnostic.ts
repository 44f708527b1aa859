import { z } from 'zod';
import { spanSchema } from './span.ts';

/** Something about a text that a person may want to look at. Line and column are 1-based, columns in UTF-16 units. */
export const diagnosticSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  span: spanSchema,
  line: z.int().min(1),
  column: z.int().min(1),
});

export type Diagnostic = z.infer<typeof diagnosticSchema>;
