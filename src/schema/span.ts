import { z } from 'zod';

/**
 * A stretch of the source file's text: 0-based, half-open UTF-16 offsets into the text as it was decoded, a byte order
 * mark included. `source.slice(span.start, span.end)` is what the span covers.
 */
export const spanSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
});

export type Span = z.infer<typeof spanSchema>;
