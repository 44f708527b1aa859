import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Site } from '../model/load.ts';
import { makeComparable } from './characters.ts';
import type { ReportRecords } from './record.ts';
import { makeRecords } from './records.ts';

/** The search index of a site, and the records with what the index calls them. */
export interface SearchIndex {
  /** By path below `/pagefind/`. */
  files: ReadonlyMap<string, Uint8Array>;
  reports: readonly ReportRecords[];
}

const built = new WeakMap<Site, Promise<SearchIndex>>();

/** The index of a site's reports; built once a site. */
export function getSearchIndex(site: Site): Promise<SearchIndex> {
  const known = built.get(site) ?? buildIndex(site.reports.map(makeRecords));
  built.set(site, known);
  return known;
}

/** What the pages load; Pagefind's own interfaces and its copies of the text are left out. */
const NEEDED = /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\..+|[^/]+\.pf_meta|(?:index|filter)\/.+)$/;

/** The index of some reports' records, whose hashes it fills in. */
export async function buildIndex(all: readonly ReportRecords[]): Promise<SearchIndex> {
  const texts = all.flatMap(({ records }) => records.map(({ text }) => makeComparable(text).text));
  const { index, errors } = await createIndex({ includeCharacters: listMarks(texts) });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  for (const { slug, records } of all) {
    for (const { id, text } of records) {
      // One word a character: what is asked for and what is indexed are cut alike.
      const content = Array.from(makeComparable(text).text).join(' ');
      const added = await index.addCustomRecord({
        url: `${slug}#${id}`,
        content,
        language: 'zh',
        filters: { report: [slug] },
      });
      if (added.errors.length > 0) throw new Error(`${slug} ${id} cannot be indexed: ${added.errors.join('; ')}`);
    }
  }
  const { files } = await index.getFiles();
  await close();
  const hashes = readHashes(files);
  const named = all.map((report) => ({
    ...report,
    records: report.records.map((record) => ({ ...record, hash: hashes.get(`${report.slug}#${record.id}`) ?? '' })),
  }));
  return {
    files: new Map(files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => [path, content])),
    reports: named,
  };
}

/** Every mark that occurs, so that it can be searched too; a straight quotation mark would end a phrase. */
function listMarks(texts: readonly string[]): string {
  const marks = new Set(texts.flatMap((text) => Array.from(text)).filter((char) => /[^\p{L}\p{N}\s"]/u.test(char)));
  return [...marks].join('');
}

/** What Pagefind calls each record, by the address it was given. */
export function readHashes(files: readonly { path: string; content: Uint8Array }[]): Map<string, string> {
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
