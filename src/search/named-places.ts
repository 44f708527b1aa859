import { mentionsOf } from '../model/place-mentions.ts';
import type { PlaceEntry } from '../schema/place-vocabulary.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { makeComparable } from './characters.ts';
import type { NamedPlace } from './understand/cut-query.ts';

const ENDING = /[省市县区]$/;

/**
 * The places that some reports name, by the names that people type: in full, in short, and without the ending.
 *
 * @param listed the vocabulary's places
 */
export function listNamedPlaces(documents: readonly ReportDocument[], listed: readonly PlaceEntry[]): NamedPlace[] {
  const found = new Map<string, NamedPlace>();
  for (const document of documents) {
    const { own, places } = mentionsOf(document, listed);
    for (const entry of [...places.values(), ...(own ? [own] : [])]) {
      const isOwn = documents.length === 1 && entry.id === own?.id;
      if (!found.has(entry.id)) found.set(entry.id, { id: entry.id, names: namesOf(entry), own: isOwn });
    }
  }
  return [...found.values()];
}

function namesOf({ name, short }: PlaceEntry): string[] {
  const bare = name.replace(ENDING, '');
  const names = [name, ...short, ...(bare.length > 1 ? [bare] : [])];
  return [...new Set(names.map((one) => makeComparable(one).text))];
}
