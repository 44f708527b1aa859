import { findApproximate, findPinyinMatches } from './alike.ts';
import { askIndex, type IndexAnswer } from './ask-index.ts';
import { readExact } from './exact.ts';
import { openIndex, type PhraseIndex } from './phrase-index.ts';
import { isPinyin } from './pinyin.ts';
import { readTerms } from './query.ts';
import type { CharacterForms, EngineName, ReportRecords, SearchManifest } from './record.ts';
import type { Match } from './scan.ts';
import { makeShardReader, type FetchJson } from './shard-reader.ts';

/** A match, and the report it is from, of which only some records may be at hand. */
export interface ReportMatch {
  report: ReportRecords;
  match: Match;
}

/** What a query finds. Lists beside `matches` are filled only where there is no exact match, `near` also beside one. */
export interface Answer {
  terms: string[];
  /** How many sentences hold every term. */
  total: number;
  /** Sentences that hold every term, in reading order: the first ones where there are `more`. */
  matches: ReportMatch[];
  /** Sentences of paragraphs that hold every term, but in no one sentence. */
  near: ReportMatch[];
  /** Sentences that read as the Latin letters typed. */
  pinyin: ReportMatch[];
  approximate: ReportMatch[];
  /** Whether records remain unread that may hold more, since enough was found. */
  more: boolean;
}

export interface AskOptions {
  /** Instead of the one that the manifest names. */
  engine?: EngineName;
  /** Stop reading once so many sentences are found; all of them with Infinity. */
  enough?: number;
}

export interface SearchEngine {
  manifest: SearchManifest;
  search: (typed: string, options?: AskOptions) => Promise<Answer>;
}

const NOTHING: IndexAnswer = { hashes: new Set(), shards: new Map(), sure: true };
/** Matches that fill a first screen. */
const FIRST = 6;

/**
 * Makes the search ready: only the manifest is fetched; records and the index come when a query needs them.
 *
 * @param base path of the site, with a slash at its end
 */
export async function openSearch(base: string, fetchJson: FetchJson): Promise<SearchEngine> {
  const manifest = (await fetchJson('search/manifest.json')) as SearchManifest;
  const reader = makeShardReader(manifest, fetchJson);
  const getForms = once(async () => (await fetchJson('search/characters.json')) as CharacterForms);
  const getIndex = once(() => openIndex(base));
  const known = new Set(Array.from(manifest.characters));
  // No text holds it; Pagefind would leave the strange character out and find the rest (西安-咸阳).
  const isStrange = (term: string): boolean => Array.from(term).some((char) => !known.has(char));

  const readQuery = async (typed: string): Promise<string[]> => {
    const terms = readTerms(typed);
    const mayBeTraditional = terms.some((term) => isStrange(term) && /\p{Script=Han}/u.test(term));
    return mayBeTraditional ? readTerms(typed, (await getForms()).traditional) : terms;
  };
  const askFor = async (terms: readonly string[], engine: EngineName): Promise<IndexAnswer | null> => {
    if (terms.some(isStrange)) return NOTHING;
    return engine === 'index' ? askIndex(await getIndex(), terms, manifest.characters) : null;
  };
  return {
    manifest,
    search: async (typed, { engine = manifest.engine, enough = FIRST } = {}) => {
      const terms = await readQuery(typed);
      const empty: Answer = { terms, total: 0, matches: [], near: [], pinyin: [], approximate: [], more: false };
      if (terms.length === 0) return empty;
      const hits = await askFor(terms, engine);
      const exact = await readExact({ terms, hits, reader }, enough);
      if (exact.total > 0 || exact.near.length > 0) return { ...empty, ...exact };
      const index: PhraseIndex | null = engine === 'index' ? await getIndex() : null;
      const alike = isPinyin(typed) ? await findPinyinMatches(reader, typed, (await getForms()).pinyin, enough) : null;
      return {
        ...empty,
        pinyin: alike?.matches ?? [],
        approximate: await findApproximate(reader, index, terms),
        more: alike?.more ?? false,
      };
    },
  };
}

/** Calls again only after a failure. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    const asked = (made ??= make());
    asked.catch(() => (made = null));
    return asked;
  };
}
