import { z } from 'zod';
import { diagnosticSchema } from './diagnostic.ts';
import { commitmentSchema, coverageSchema, indicatorSchema, pairingSchema } from './facts.ts';
import { noteSchema } from './note.ts';
import { quantitySchema } from './quantity.ts';
import { sourceSchema } from './source.ts';
import { spanSchema } from './span.ts';
import { chapterSchema } from './structure.ts';

export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');
export const placeLevelSchema = z.enum(['nation', 'province', 'city', 'county']);

/** What is known of a report beside its text. */
export const metadataShape = {
  title: z.string(),
  place: z.string().nullable(),
  placeLevel: placeLevelSchema.nullable(),
  /** The year the report plans for. */
  year: z.int().nullable(),
  /** The year the report looks back on. */
  reviewYear: z.int().nullable(),
  date: z.iso.date().nullable(),
  meeting: z.string().nullable(),
  speaker: z.string().nullable(),
};

/** One report, as `parse` prints it and `report.json` holds it. */
export const reportDocumentSchema = z.strictObject({
  slug: slugSchema,
  ...metadataShape,
  /** Where the title stands, null where the text has none. */
  titleSpan: spanSchema.nullable(),
  source: sourceSchema,
  chapters: z.array(chapterSchema),
  quantities: z.array(quantitySchema),
  commitments: z.array(commitmentSchema),
  indicators: z.array(indicatorSchema),
  pairings: z.array(pairingSchema),
  coverage: coverageSchema,
  notes: z.array(noteSchema),
  diagnostics: z.array(diagnosticSchema),
});

export type ReportDocument = z.infer<typeof reportDocumentSchema>;
export type Metadata = Pick<ReportDocument, keyof typeof metadataShape>;
