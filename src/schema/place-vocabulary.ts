import { z } from 'zod';
import { vocabularyIdSchema } from './indicator-vocabulary.ts';

export const placeKindSchema = z.enum(['province', 'city', 'county', 'district', 'zone']);

/** A place that reports name. */
export const placeEntrySchema = z.strictObject({
  /** The name in Latin letters. */
  id: vocabularyIdSchema,
  /** The full name: 三原县. */
  name: z.string().min(2),
  /** Names it also goes by: 三原. Two characters or more, since one is part of many words. */
  short: z.array(z.string().min(2)).default([]),
  kind: placeKindSchema,
  /** The place it belongs to, if that is listed too. */
  parent: vocabularyIdSchema.nullable(),
  /** Longer wordings in which the name is not this place: 三原则 for 三原. */
  not: z.array(z.string().min(2)).default([]),
});

export const placeVocabularySchema = z.strictObject({ places: z.array(placeEntrySchema).min(1) });

export type PlaceEntry = z.infer<typeof placeEntrySchema>;
