import { z } from 'zod';
import { vocabularyIdSchema } from './indicator-vocabulary.ts';
import { nameSchema } from './line.ts';

export const placeKindSchema = z.enum(['province', 'city', 'county', 'district', 'zone']);

/** Rough compass position on the tile map of a place, 1-based: rows from north, columns from west. */
const tileSchema = z.strictObject({
  row: z.int().min(1).max(9),
  column: z.int().min(1).max(9),
  /** The place on whose map this neighbour stands; without it, the map is its parent's. */
  beside: vocabularyIdSchema.optional(),
});

/** A place that reports name. */
export const placeEntrySchema = z.strictObject({
  /** The name in Latin letters. */
  id: vocabularyIdSchema,
  /** The full name: 三原县. */
  name: nameSchema.min(2),
  /** Names it also goes by: 三原. Two characters or more, since one is part of many words. */
  short: z.array(nameSchema.min(2)).default([]),
  kind: placeKindSchema,
  /** The place it belongs to, if that is listed too. */
  parent: vocabularyIdSchema.nullable(),
  tile: tileSchema.optional(),
  /** Longer wordings in which the name is not this place: 三原则 for 三原. */
  not: z.array(nameSchema.min(2)).default([]),
});

/** Every tile belongs to the map of a listed place, and has its cell to itself. */
function findMisplacedTiles(places: readonly PlaceEntry[]): { index: number; message: string }[] {
  const ids = new Set(places.map(({ id }) => id));
  const taken = new Map<string, string>();
  return places.flatMap(({ id, parent, tile }, index) => {
    if (!tile) return [];
    const map = tile.beside ?? parent;
    if (map === null) return [{ index, message: 'has no map: expected a parent, or `beside`' }];
    if (tile.beside !== undefined && (tile.beside === parent || tile.beside === id || !ids.has(tile.beside)))
      return [{ index, message: `"${tile.beside}" names no other place of this file beside which it stands` }];
    const cell = `${map} ${String(tile.row)} ${String(tile.column)}`;
    const owner = taken.get(cell);
    taken.set(cell, owner ?? id);
    return owner === undefined ? [] : [{ index, message: `stands on the tile of ${owner}; choose another cell` }];
  });
}

export const placeVocabularySchema = z
  .strictObject({ places: z.array(placeEntrySchema).min(1) })
  .superRefine(({ places }, context) => {
    for (const { index, message } of findMisplacedTiles(places))
      context.addIssue({ code: 'custom', path: ['places', index, 'tile'], message });
  });

export type PlaceEntry = z.infer<typeof placeEntrySchema>;
