import { z } from 'zod';
import { filledLineSchema, nameSchema, webAddressSchema } from './line.ts';
import { metadataShape } from './report-document.ts';
import { reportSlugSchema } from './report-slug.ts';

/** Years that a report can be of: there is none before the People's Republic, and links are for this century. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2099;
const EXPECTED = `${String(FIRST_YEAR)} to ${String(LAST_YEAR)}`;
const yearSchema = z
  .int()
  .min(FIRST_YEAR, `expected a year from ${EXPECTED}`)
  .max(LAST_YEAR, `expected a year from ${EXPECTED}`);

/** A day of these years that there is: not 2023-02-30, nor 2023-2-3. */
const daySchema = z.iso
  .date('expected a day that there is, such as 2023-02-08')
  .refine((day) => yearSchema.safeParse(Number(day.slice(0, 4))).success, `expected a day from ${EXPECTED}`);

/** Where a text or a fact about it comes from. */
const provenanceSchema = z.strictObject({
  label: filledLineSchema,
  url: webAddressSchema.optional(),
  /** What was taken from there. */
  note: filledLineSchema,
});

const correctionSchema = z.strictObject({ date: daySchema, note: filledLineSchema });

/** `report.yml`: what the text does not say of itself, as reviewed by a person. */
export const reportFieldsSchema = z.strictObject({
  slug: reportSlugSchema,
  title: filledLineSchema.optional(),
  place: nameSchema.nullable(),
  placeLevel: metadataShape.placeLevel,
  year: yearSchema.nullable(),
  reviewYear: yearSchema.nullable(),
  date: daySchema.nullable(),
  meeting: nameSchema.nullable(),
  speaker: nameSchema.nullable(),
  /** SHA-256 of report.txt, so that the text cannot change unnoticed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits'),
  sources: z.array(provenanceSchema).min(1),
  /** What readers were told to be wrong and has been mended, newest first. */
  corrected: z.array(correctionSchema).default([]),
  /** Whether it came with the project, so that another may take its place. */
  sample: z.boolean().default(false),
  /** Whether pictures are made that chats show with a link: one each for commitments, indicators, sections. */
  pictures: z.boolean().default(true),
});

/** The same, with what goes across its fields. */
export const reportConfigSchema = reportFieldsSchema.superRefine(({ year, reviewYear }, context) => {
  if (year !== null && year >= FIRST_YEAR && reviewYear !== null && reviewYear >= year)
    context.addIssue({
      code: 'custom',
      path: ['reviewYear'],
      message: `expected a year before ${String(year)}, which is planned`,
    });
});

export type ReportConfig = z.infer<typeof reportConfigSchema>;
