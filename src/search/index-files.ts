import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Site } from '../model/load.ts';
import { makeComparable } from './characters.ts';
import type { EngineName, ReportRecords, Shard } from './record.ts';
import { withOwnFetch } from './pagefind-script.ts';
import { makeRecords } from './records.ts';
import { cutShards } from './shards.ts';

/** The search index of a site, and the records with what the index calls them. */
export interface SearchIndex {
  /** Which engine moves less for a first query. */
  engine: EngineName;
  /** By path below `/pagefind/`. */
  files: ReadonlyMap<string, Uint8Array>;
  /** All records, in reading order. */
  shards: readonly Shard[];
}

const built = new WeakMap<Site, Promise<SearchIndex>>();

/** The index of a site's reports; built once a site. */
export function getSearchIndex(site: Site): Promise<SearchIndex> {
  const known = built.get(site) ?? buildIndex(site.reports.map(makeRecords));
  built.set(site, known);
  return known;
}

/** What the pages load; Pagefind's own interfaces, its worker and its copies of the text are left out. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+|[^/]+\.pf_meta|(?:index|filter)\/.+)$/;

/** Compressed bytes of records up to which all of them are lighter than Pagefind with what it needs for a first query. */
const LIGHT = 120_000;
/** Records in a shard where the index names the shards to fetch: a first answer needs few of them, each some 3 KB. */
const SHARD = 16;

/** The index of some reports' records, whose hashes it fills in. */
export async function buildIndex(all: readonly ReportRecords[]): Promise<SearchIndex> {
  const weight = all.reduce((sum, report) => sum + gzipSync(JSON.stringify(report)).length, 0);
  const engine = weight <= LIGHT ? 'scan' : 'index';
  const shards = all.flatMap((report) => cutShards(report, engine === 'scan' ? Infinity : SHARD));
  const files = await makeFiles(shards);
  const hashes = readHashes(files);
  assertComplete(shards, hashes);
  return {
    engine,
    files: new Map(files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => [path, content])),
    shards: shards.map((shard) => ({
      ...shard,
      records: shard.records.map((record) => ({ ...record, hash: hashes.get(addressOf(shard, record)) ?? '' })),
    })),
  };
}

/** What a record is called towards Pagefind. */
function addressOf({ slug }: Pick<Shard, 'slug'>, { id }: { id: string }): string {
  return `${slug}#${id}`;
}

/**
 * A record that the index does not know, or takes for another, would never be found where the index is asked.
 *
 * @throws {Error} naming the first of them
 */
export function assertComplete(shards: readonly Shard[], hashes: ReadonlyMap<string, string>): void {
  const seen = new Set<string>();
  for (const shard of shards)
    for (const record of shard.records) {
      const address = addressOf(shard, record);
      const hash = hashes.get(address);
      if (hash === undefined || seen.has(hash))
        throw new Error(`the search index has no entry of its own for ${address}; its ids must differ`);
      seen.add(hash);
    }
}

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** @throws {Error} that says what to do, where Pagefind cannot be run or stops */
async function makeFiles(shards: readonly Shard[]): Promise<IndexFile[]> {
  try {
    return await indexShards(shards);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the search index cannot be made: ${why}; install the project's packages again with npm ci (Pagefind comes as a program for each system)`,
      { cause: error },
    );
  }
}

async function indexShards(shards: readonly Shard[]): Promise<IndexFile[]> {
  const texts = shards.flatMap(({ records }) => records.map(({ text }) => makeComparable(text).text));
  const { index, errors } = await createIndex({ includeCharacters: listMarks(texts) });
  if (!index) throw new Error(errors.join('; '));
  for (const { key, slug, records } of shards) {
    const added = records.map(({ id, text }) =>
      index.addCustomRecord({
        url: addressOf({ slug }, { id }),
        // One word a character: what is asked for and what is indexed are cut alike.
        content: Array.from(makeComparable(text).text).join(' '),
        language: 'zh',
        filters: { shard: [key] },
      }),
    );
    const problems = (await Promise.all(added)).flatMap((one) => one.errors);
    if (problems.length > 0) throw new Error(`${key} cannot be indexed: ${problems.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await close();
  return (
    files
      // Pagefind lists them in another order each time.
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map((file) =>
        file.path === 'pagefind.js' ? { ...file, content: encode(withOwnFetch(decode(file.content))) } : file,
      )
  );
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Every mark that occurs, so that it can be searched too; a straight quotation mark would end a phrase. */
function listMarks(texts: readonly string[]): string {
  const marks = new Set(texts.flatMap((text) => Array.from(text)).filter((char) => /[^\p{L}\p{N}\s"]/u.test(char)));
  return [...marks].join('');
}

/** What Pagefind calls each record, by the address it was given. */
export function readHashes(files: readonly IndexFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ path, content }) => {
      const hash = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (hash === undefined) return [];
      const json = gunzipSync(content)
        .toString('utf8')
        .replace(/^pagefind_dcd/, '');
      return [[(JSON.parse(json) as { url: string }).url, hash] as const];
    }),
  );
}
