import { visitParagraphs } from '../parse/visit.ts';
import { discoverPlaces } from '../recognise/place-shapes.ts';
import { findPlaces } from '../recognise/places.ts';
import type { PlaceEntry } from '../schema/place-vocabulary.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { factsOf } from './sentence-facts.ts';

/** Which places a report names, and where. */
export interface PlaceMentions {
  /** Whose report it is, where the vocabulary lists the place. */
  own: PlaceEntry | null;
  /** The named places by id in the order of their first mention: the vocabulary's, and those told by their shape. */
  places: ReadonlyMap<string, PlaceEntry>;
  /** Ids of the places that a sentence names, each once, by the sentence's eId; sentences that name none are left out. */
  bySentence: ReadonlyMap<string, readonly string[]>;
}

const gathered = new WeakMap<ReportDocument, { listed: readonly PlaceEntry[]; mentions: PlaceMentions }>();

/**
 * The places that each sentence names, read as those of promises are; gathered once a document. The place whose report it
 * is counts only where it is named beside another. Linear in the length of the text.
 *
 * @param listed the vocabulary's places
 */
export function mentionsOf(document: ReportDocument, listed: readonly PlaceEntry[]): PlaceMentions {
  const known = gathered.get(document);
  if (known?.listed === listed) return known.mentions;
  const mentions = gatherMentions(document, listed);
  gathered.set(document, { listed, mentions });
  return mentions;
}

function gatherMentions(document: ReportDocument, listed: readonly PlaceEntry[]): PlaceMentions {
  const own = findOwnPlace(document, listed);
  const places = new Map<string, PlaceEntry>();
  const bySentence = new Map<string, readonly string[]>();
  for (const { sentences } of visitParagraphs(document)) {
    const texts = sentences.map(({ raw, text = raw }) => text);
    const discovered = discoverPlaces(texts, listed);
    const readable = discovered.length === 0 ? listed : [...listed, ...discovered];
    const entries = new Map(readable.map((entry) => [entry.id, entry]));
    for (const [i, { eId }] of sentences.entries()) {
      const found = findPlaces(texts[i] ?? '', readable, { own: own?.id ?? null });
      // A promise ends before what may make a name part of a longer one, so that it can name a place its sentence does not.
      const promised = factsOf(document, eId).commitments.flatMap((commitment) => commitment.places);
      const named = [...new Set([...found, ...promised])].flatMap((id) => entries.get(id) ?? []);
      if (named.length === 0) continue;
      bySentence.set(
        eId,
        named.map(({ id }) => id),
      );
      for (const entry of named) if (!places.has(entry.id)) places.set(entry.id, entry);
    }
  }
  return { own, places, bySentence };
}

function findOwnPlace({ place }: ReportDocument, listed: readonly PlaceEntry[]): PlaceEntry | null {
  const id = place === null ? undefined : findPlaces(place, listed).at(-1);
  return listed.find((entry) => entry.id === id) ?? null;
}
