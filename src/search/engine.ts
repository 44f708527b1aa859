import { findApproximate, findPinyinMatches } from './alike.ts';
import { askIndex, type IndexAnswer } from './ask-index.ts';
import { readExact } from './exact.ts';
import { attempt } from './extras.ts';
import { SearchFault, untilStopped } from './fault.ts';
import type { Answer } from './found.ts';
import { makeFindMeaning, type Meaning } from './meaning.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { isPinyin } from './pinyin.ts';
import { readTerms, spellOtherwise } from './query.ts';
import type { CharacterForms, EngineName } from './record.ts';
import { makeShardReader, type ShardReader } from './shard-reader.ts';
import { decodeJson, type SiteFiles } from './site-files.ts';

export interface AskOptions {
  /** Instead of the one that the manifest names. */
  engine?: EngineName | undefined;
  /** Stop reading once so many sentences are found; all of them with Infinity. */
  enough?: number | undefined;
  /** Ends the search, which then throws. */
  signal?: AbortSignal | undefined;
}

export interface SearchEngine {
  files: SiteFiles;
  /** @throws {SearchFault} where a file that may hold a match cannot be had or is not what this build has written */
  search: (typed: string, options?: AskOptions) => Promise<Answer>;
  /**
   * What a query's terms mean, beside what they find; null on a site without a thesaurus.
   *
   * @throws {SearchFault}
   */
  mean: (terms: readonly string[], options?: Omit<AskOptions, 'enough'>) => Promise<Meaning | null>;
}

const NOTHING: IndexAnswer = { hashes: new Set(), shards: new Map(), sure: true };
/** Matches that fill a first screen. */
const FIRST = 6;

/** Characters that no text of a site has. */
type Strange = (term: string) => boolean;

/**
 * Makes the search ready; records and the index come when a query needs them.
 *
 * @param base path of the site, with a slash at its end
 */
export function openSearch(base: string, files: SiteFiles): SearchEngine {
  const { manifest } = files;
  const known = new Set(Array.from(manifest.characters));
  // No text holds it; Pagefind would leave the strange character out and find the rest (西安-咸阳).
  const isStrange: Strange = (term) => Array.from(term).some((char) => !known.has(char));
  const askPhrase = makePhraseIndex(base, files);

  const findHits = async (terms: readonly string[], engine: EngineName): Promise<IndexAnswer | null> => {
    if (terms.some(isStrange)) return NOTHING;
    return engine === 'index' ? askIndex(askPhrase, terms, manifest.characters) : null;
  };
  const findMeaning = makeFindMeaning(files);
  return {
    files,
    search: async (typed, { engine = manifest.engine, enough = FIRST, signal } = {}) => {
      const terms = await untilStopped(readQuery(typed, isStrange, files), signal);
      const empty: Answer = {
        ...{ terms, total: 0, matches: [], near: [], pinyin: [], approximate: [], more: false, failed: [] },
      };
      if (terms.length === 0) return empty;
      const reader = makeShardReader(files, signal);
      const findExact = async (asked: readonly string[]): ReturnType<typeof readExact> => {
        const hits = await untilStopped(findHits(asked, engine), signal);
        return readExact({ terms: asked, hits, reader }, enough);
      };
      const exact = await findExact(terms);
      if (exact.total > 0 || exact.near.length > 0) return { ...empty, ...exact };
      const otherwise = spellOtherwise(terms);
      const again = otherwise && (await findExact(otherwise));
      if (again && again.total > 0) return { ...empty, ...again, terms: otherwise };
      const index = engine === 'index' ? askPhrase : null;
      return { ...empty, ...(await findLike({ typed, terms, reader, files, index, enough, signal }, exact.failed)) };
    },
    mean: (terms, { engine = manifest.engine, signal } = {}) =>
      findMeaning(terms, { index: engine === 'index' ? askPhrase : null, signal }),
  };
}

/** What is looked for where nothing is found as it is typed. */
interface Like {
  typed: string;
  terms: readonly string[];
  reader: ShardReader;
  files: SiteFiles;
  index: PhraseIndex | null;
  enough: number;
  signal: AbortSignal | undefined;
}

async function findLike(
  { typed, terms, reader, files, index, enough, signal }: Like,
  failed: Answer['failed'],
): Promise<Pick<Answer, 'pinyin' | 'approximate' | 'more' | 'failed'>> {
  const alike = isPinyin(typed)
    ? await attempt(async () => [await findAlike(reader, typed, files, enough)], { name: 'pinyin', failed })
    : [];
  const approximate = await attempt(() => untilStopped(findApproximate(reader, index, terms), signal), {
    ...{ name: 'approximate', failed },
  });
  return {
    pinyin: alike.flatMap(({ matches }) => matches),
    approximate,
    more: alike.some(({ more }) => more),
    failed,
  };
}

async function readForms({ read }: SiteFiles): Promise<CharacterForms> {
  return (await read('search/characters.json', decodeJson)) as CharacterForms;
}

async function readQuery(typed: string, isStrange: Strange, files: SiteFiles): Promise<string[]> {
  const terms = readTerms(typed);
  const mayBeTraditional = terms.some((term) => isStrange(term) && /\p{Script=Han}/u.test(term));
  return mayBeTraditional ? readTerms(typed, (await readForms(files)).traditional) : terms;
}

async function findAlike(
  reader: ShardReader,
  typed: string,
  files: SiteFiles,
  enough: number,
): ReturnType<typeof findPinyinMatches> {
  return findPinyinMatches(reader, typed, (await readForms(files)).pinyin, enough);
}

async function loadIndex(base: string, files: SiteFiles): Promise<PhraseIndex> {
  const { openIndex } = await import('./phrase-index.ts').catch((error: unknown) => {
    throw new SearchFault('missing', 'pagefind/', error);
  });
  return openIndex(base, files);
}

/** The index, opened when it is first asked, and again after a failure. */
function makePhraseIndex(base: string, files: SiteFiles): PhraseIndex {
  let opened: Promise<PhraseIndex> | null = null;
  return async (phrase) => {
    // Only sites with an index need what asks it.
    const mine = (opened ??= loadIndex(base, files));
    try {
      return await (
        await mine
      )(phrase);
    } catch (error) {
      if (opened === mine) opened = null;
      throw error;
    }
  };
}
