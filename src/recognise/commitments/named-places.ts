import type { PlaceEntry } from '../../schema/place-vocabulary.ts';
import { findPlaces } from '../places.ts';

/** Kinds of places that lie below a city. */
const BELOW_CITY = new Set<PlaceEntry['kind']>(['county', 'district']);

/** The places that may be named, and the id of the one whose report it is. */
export interface Where {
  places: readonly PlaceEntry[];
  own: string | null;
}

/** What places below the city are called for short. */
export function shortNames({ places }: Where): string[] {
  return places.filter(({ kind }) => BELOW_CITY.has(kind)).flatMap(({ name, short }) => [name, ...short]);
}

/** Whether a text names a place below the city, not merely within the name of a zone or an institution. */
export function namesPlaceBelowCity(text: string, { places, own }: Where): boolean {
  const ids = new Set(findPlaces(text, places, { own }));
  return places.some(({ id, kind }) => BELOW_CITY.has(kind) && ids.has(id));
}
