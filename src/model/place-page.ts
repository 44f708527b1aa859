import { visitSentences } from '../parse/visit.ts';
import { findLongerName, findPlaces } from '../recognise/places.ts';
import type { PlaceEntry } from '../schema/place-vocabulary.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Sentence } from '../schema/structure.ts';
import { mentionsOf, type PlaceMentions } from './place-mentions.ts';
import { findCounted, gatherSayings, type Sayings } from './sayings.ts';
import { findUncounted, type UncountedNames } from './uncounted-names.ts';

/** All that a report says of one place. */
export interface PlacePage {
  entry: PlaceEntry;
  /** Whether it is the place whose report it is, of which only what stands beside another is gathered. */
  own: boolean;
  /** Whether any sentence names it. */
  named: boolean;
  sayings: Sayings;
  /** Where its name stands without being it; nothing of the report's own place, whose name stands everywhere. */
  uncounted: UncountedNames;
  /** Where the report does not name it: sentences on all places of its kind (各县, 县域). */
  general: readonly Sentence[];
  /** Places on the tiles around its own. */
  neighbours: readonly PlaceEntry[];
  previous: PlaceEntry | null;
  next: PlaceEntry | null;
}

const gathered = new WeakMap<
  ReportDocument,
  { listed: readonly PlaceEntry[]; pages: ReadonlyMap<string, PlacePage> }
>();

/**
 * The pages of a report's places by id, made once a document: the places on its map, named or not, row by row; then all
 * others that it names, the report's own where it stands beside another.
 *
 * @param listed the vocabulary's places
 */
export function placePages(document: ReportDocument, listed: readonly PlaceEntry[]): ReadonlyMap<string, PlacePage> {
  const known = gathered.get(document);
  if (known?.listed === listed) return known.pages;
  const pages = makePages(document, listed);
  gathered.set(document, { listed, pages });
  return pages;
}

function makePages(document: ReportDocument, listed: readonly PlaceEntry[]): Map<string, PlacePage> {
  const mentions = mentionsOf(document, listed);
  const mapped = placesOnMap(mentions, listed);
  const onMap = new Set(mapped);
  const entries = [...mapped, ...[...mentions.places.values()].filter((entry) => !onMap.has(entry))];
  const readable = [...new Set([...listed, ...entries])];
  const own = mentions.own?.id ?? null;
  return new Map(
    entries.map((entry, i) => {
      const page: PlacePage = {
        ...{ entry, own: entry.id === own, named: mentions.places.has(entry.id) },
        sayings: sayingsOf(document, entry, mentions, readable),
        uncounted: entry.id === own ? NONE : uncountedOf(document, entry, mentions, readable),
        general: mentions.places.has(entry.id) ? [] : sentencesOnAll(document, entry),
        neighbours: mapped.filter((other) => other !== entry && isBeside(entry, other)),
        previous: entries[i - 1] ?? null,
        next: entries[i + 1] ?? null,
      };
      return [entry.id, page];
    }),
  );
}

/** The tiles of the report's own map, its neighbours on it only where they are named. */
function placesOnMap({ own, places }: PlaceMentions, listed: readonly PlaceEntry[]): PlaceEntry[] {
  if (!own) return [];
  const inside = listed.filter(({ tile, parent }) => tile && (tile.beside ?? parent) === own.id);
  if (!inside.some(({ parent }) => parent === own.id)) return [];
  return inside
    .filter(({ id, parent }) => parent === own.id || places.has(id))
    .sort((a, b) => rowOf(a) - rowOf(b) || columnOf(a) - columnOf(b));
}

const rowOf = ({ tile }: PlaceEntry): number => tile?.row ?? 0;
const columnOf = ({ tile }: PlaceEntry): number => tile?.column ?? 0;

function isBeside(a: PlaceEntry, b: PlaceEntry): boolean {
  if (!a.tile || !b.tile) return false;
  return Math.abs(rowOf(a) - rowOf(b)) <= 1 && Math.abs(columnOf(a) - columnOf(b)) <= 1;
}

function sayingsOf(
  document: ReportDocument,
  { id, name, short }: PlaceEntry,
  { bySentence, own }: PlaceMentions,
  readable: readonly PlaceEntry[],
): Sayings {
  const words = [name, ...short].sort((a, b) => b.length - a.length);
  const options = { own: own?.id ?? null };
  return gatherSayings(document, {
    isOn: (eId) => bySentence.get(eId)?.includes(id) ?? false,
    find: (text) => findCounted(text, words, (excerpt) => findPlaces(excerpt, readable, options).includes(id)),
    promises: ({ places }) => places.includes(id),
  });
}

const NONE: UncountedNames = { review: [], plan: [], other: [] };

function uncountedOf(
  document: ReportDocument,
  { id, name, short }: PlaceEntry,
  { bySentence }: PlaceMentions,
  readable: readonly PlaceEntry[],
): UncountedNames {
  return findUncounted(document, {
    words: [name, ...short],
    counts: (eId) => bySentence.get(eId)?.includes(id) ?? false,
    explain: (text, start, end) => findLongerName(text, { start, end }, readable),
  });
}

const ALL_COUNTIES = /各(?:个|地)?(?:县|市县|区县)|每个?县|县域/;
const ALL_DISTRICTS = /各(?:个|地)?(?:区(?!域)|县区|县市区|市区)|每个?区(?!域)/;

function sentencesOnAll(document: ReportDocument, { name }: PlaceEntry): Sentence[] {
  const all = name.endsWith('区') ? ALL_DISTRICTS : ALL_COUNTIES;
  return [...visitSentences(document)].filter(({ raw, text = raw }) => all.test(text));
}
