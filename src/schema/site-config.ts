import { z } from 'zod';
import { filledLineSchema, nameSchema, webAddressSchema } from './line.ts';
import { slugSchema } from './report-document.ts';

/** `content/site.yml`. */
export const siteConfigSchema = z.strictObject({
  name: nameSchema,
  description: filledLineSchema,
  /** Slug of the report that the home page shows; the newest where none is named. */
  featured: slugSchema.optional(),
  /** Where readers report errors: a web or mail address; null while there is none. */
  contact: z.union(
    [webAddressSchema, z.url({ protocol: /^mailto$/ }), z.null()],
    'expected an http, https or mailto address, or null',
  ),
});

export type SiteConfig = z.infer<typeof siteConfigSchema>;
