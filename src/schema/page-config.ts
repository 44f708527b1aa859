import { z } from 'zod';
import { filledTextSchema } from './line.ts';

/** Front matter of a Markdown page. */
export const pageConfigSchema = z.strictObject({
  /** Where the page stands: `about/method` is served at /about/method/. */
  path: z
    .string()
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'expected lower-case path segments without slashes at the ends'),
  title: filledTextSchema,
  description: filledTextSchema,
  /** YAML readers differ in whether they make a date of it. */
  updated: z.union(
    [z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))],
    'expected a date such as 2026-01-31',
  ),
});

export type PageConfig = z.infer<typeof pageConfigSchema>;
