import { answerQuery, type MeantAnswer } from './answer/answer.ts';
import { listWorthyWords } from './answer/evidence.ts';
import { untilStopped } from './fault.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { MeaningManifest, SearchManifest } from './record.ts';
import { comparableOf } from './scan.ts';
import { makeShardReader, type ShardReader } from './shard-reader.ts';
import { decodeJson, type SiteFiles } from './site-files.ts';
import { makeThesaurusReader } from './thesaurus/reader.ts';
import type { NamedPlace } from './understand/cut-query.ts';
import type { Occurs } from './understand/pieces.ts';
import { understand, type Understanding } from './understand/understand.ts';

/** What a query was taken for, and what that finds. */
export interface Meaning {
  understanding: Understanding;
  found: MeantAnswer;
}

/** Finds what a query means; null on a site without a thesaurus. */
export type FindMeaning = (terms: readonly string[], options: Wanted) => Promise<Meaning | null>;

interface Wanted {
  /** Null where all texts are read. */
  index: PhraseIndex | null;
  /** Ends the search, which then throws. */
  signal?: AbortSignal | undefined;
}

/** Stretches of a query that the index is asked for. */
const MOST_STRETCHES = 32;
/** Words of the reports that the index is asked for. */
const MOST_WORDS = 40;
/** Shards that are read where the index has named them. */
const MOST_SHARDS = 16;

/** @throws {SearchFault} from what it gives, where a file cannot be had */
export function makeFindMeaning(files: SiteFiles): FindMeaning {
  const { manifest, read } = files;
  const { meaning } = manifest;
  const thesaurus = makeThesaurusReader((path) => read(path, decodeJson));
  const known = new Set(Array.from(manifest.characters));
  const places = meaning ? listPlaces(meaning) : [];
  let texts: string | null = null;
  return async (terms, { index, signal }) => {
    if (!meaning || terms.length === 0) return null;
    const reader = makeShardReader(files, signal);
    const isStrange = (text: string): boolean => Array.from(text).some((char) => !known.has(char));
    const inTexts = index ? askWithin(index) : scanWithin((texts ??= await readTexts(reader)));
    const occurs: Occurs = (text) => !isStrange(text) && inTexts(text);
    const understanding = await untilStopped(understand(terms, { thesaurus, places, occurs }), signal);
    const keys = index ? await untilStopped(listLikelyShards(manifest, index, understanding), signal) : reader.keys;
    return { understanding, found: answerQuery(await reader.read(keys), understanding) };
  };
}

function listPlaces({ places, own }: MeaningManifest): NamedPlace[] {
  return Object.entries(places).map(([id, names]) => ({ id, names: names.split(' '), own: id === own }));
}

async function readTexts(reader: ShardReader): Promise<string> {
  const shards = await reader.read(reader.keys);
  return shards.flatMap(({ records }) => records.map((record) => comparableOf(record).text)).join('\n');
}

function scanWithin(texts: string): Occurs {
  return (text) => texts.includes(text);
}

/** Asks the index no more than it can answer at once: of what is left over nothing is said to occur. */
function askWithin(index: PhraseIndex): Occurs {
  const answers = new Map<string, boolean>();
  return async (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST_STRETCHES || text.includes('"')) return false;
    const occurs = (await index(text)).hashes.size > 0;
    answers.set(text, occurs);
    return occurs;
  };
}

/** The shards in which the index finds most of what a query was taken for, in reading order. */
async function listLikelyShards(
  { characters, reports }: SearchManifest,
  index: PhraseIndex,
  meaning: Understanding,
): Promise<string[]> {
  const isWritten = (word: string): boolean => Array.from(word).every((char) => characters.includes(char));
  const words = listWorthyWords(meaning).filter(({ word }) => isWritten(word) && !word.includes('"'));
  const asked = words.slice(0, MOST_WORDS);
  const hits = await Promise.all(asked.map(async ({ word, worth }) => ({ worth, ...(await index(word)) })));
  const worths = new Map<string, number>();
  for (const { worth, shards } of hits) for (const [key] of shards) worths.set(key, (worths.get(key) ?? 0) + worth);
  const likely = [...worths].sort((a, b) => b[1] - a[1]).slice(0, MOST_SHARDS);
  const order = new Map(reports.map(({ slug }, i) => [slug, i]));
  const rankOf = (key: string): number => order.get(key.slice(0, key.lastIndexOf('/'))) ?? 0;
  const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('/') + 1));
  return likely.map(([key]) => key).sort((a, b) => rankOf(a) - rankOf(b) || numberOf(a) - numberOf(b));
}
