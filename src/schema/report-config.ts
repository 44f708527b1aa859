import { z } from 'zod';
import { lineSchema, webAddressSchema } from './line.ts';
import { metadataShape, slugSchema } from './report-document.ts';

/** First path segments that the site uses itself. */
const RESERVED_SLUGS = new Set([
  ...['about', 'compare', 'data', 'embed', 'fonts', 'icons', 'offline', 'pagefind', 'search', '404'],
]);

/** Where a text or a fact about it comes from. */
const provenanceSchema = z.strictObject({
  label: lineSchema.min(1),
  url: webAddressSchema.optional(),
  /** What was taken from there. */
  note: lineSchema.min(1),
});

const correctionSchema = z.strictObject({ date: z.iso.date(), note: lineSchema.min(1) });

/** `report.yml`: what the text does not say of itself, as reviewed by a person. */
export const reportConfigSchema = z.strictObject({
  slug: slugSchema.refine((slug) => !RESERVED_SLUGS.has(slug), 'the site uses this path itself'),
  title: lineSchema.min(1).optional(),
  place: lineSchema.nullable(),
  placeLevel: metadataShape.placeLevel,
  year: metadataShape.year,
  reviewYear: metadataShape.reviewYear,
  date: metadataShape.date,
  meeting: lineSchema.nullable(),
  speaker: lineSchema.nullable(),
  /** SHA-256 of report.txt, so that the text cannot change unnoticed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits'),
  sources: z.array(provenanceSchema).min(1),
  /** What readers were told to be wrong and has been mended, newest first. */
  corrected: z.array(correctionSchema).default([]),
  /** Whether pictures are made that chats show with a link: one each for commitments, indicators, sections. */
  pictures: z.boolean().default(true),
});

export type ReportConfig = z.infer<typeof reportConfigSchema>;
