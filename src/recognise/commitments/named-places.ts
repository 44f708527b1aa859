import type { PlaceEntry } from '../../schema/place-vocabulary.ts';
import { findPlaces } from '../places.ts';

/** Kinds of places that lie below a city. */
const BELOW_CITY = new Set<PlaceEntry['kind']>(['county', 'district']);

/** Whether a text names a place below the city, not merely within the name of a zone or an institution. */
export function namesPlaceBelowCity(text: string, places: readonly PlaceEntry[]): boolean {
  const ids = new Set(findPlaces(text, places));
  return places.some(({ id, kind }) => BELOW_CITY.has(kind) && ids.has(id));
}
