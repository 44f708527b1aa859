import { z } from 'zod';
import { slugSchema } from './report-document.ts';

/** `content/site.yml`. */
export const siteConfigSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  /** Slug of the report that the home page shows. */
  featured: slugSchema,
  /** Where readers report errors: a web or mail address; null while there is none. */
  contact: z.union([z.url(), z.null()]),
});

export type SiteConfig = z.infer<typeof siteConfigSchema>;
