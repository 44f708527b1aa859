import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { gzipSync } from 'node:zlib';
import { makeComparable } from './characters.ts';
import type { SearchIndex } from './index-files.ts';
import type { SearchManifest } from './record.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** What the manifest tells of a site. */
interface Described {
  reports: readonly { slug: string; name: string }[];
  vocabulary: Pick<Vocabulary, 'topics' | 'places'>;
}

/** What the search page needs to know of a site before a query. */
export function makeManifest({ reports, vocabulary }: Described, index: SearchIndex): SearchManifest {
  const records = index.reports.flatMap((report) => report.records);
  const chars = new Set(records.flatMap(({ text }) => Array.from(text)).filter((char) => /\p{Script=Han}/u.test(char)));
  const used = <T extends { id: string }>(
    entries: readonly T[],
    ids: ReadonlySet<string>,
    nameOf: (entry: T) => string,
  ) => Object.fromEntries(entries.filter(({ id }) => ids.has(id)).map((entry) => [entry.id, nameOf(entry)]));
  return {
    engine: chooseEngine(index),
    reports: reports.map(({ slug, name }) => ({ slug, name })),
    topics: used(vocabulary.topics, new Set(records.flatMap(({ topics }) => topics)), ({ name }) => name),
    places: used(vocabulary.places, new Set(records.flatMap(({ places }) => places)), ({ name }) => name),
    signs: listSigns(records.map(({ text }) => text)),
    traditional: listTraditional(chars),
    pinyin: Object.fromEntries([...chars].map((char) => [char, readingsOf(char)])),
  };
}

function listSigns(texts: readonly string[]): string {
  const signs = new Set(texts.flatMap((text) => Array.from(makeComparable(text).text)));
  return [...signs].filter((char) => !/\p{Script=Han}/u.test(char)).join('');
}

/** The traditional forms of characters that occur, unless they occur themselves (the 乾 of 乾县 is no 干). */
function listTraditional(chars: ReadonlySet<string>): Record<string, string> {
  const simplify = Converter({ from: 't', to: 'cn' });
  const found: Record<string, string> = {};
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const char = String.fromCharCode(code);
    const simple = simplify(char);
    if (simple !== char && chars.has(simple) && !chars.has(char)) found[char] = simple;
  }
  return found;
}

function readingsOf(char: string): string[] {
  const readings = pinyin(char, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(readings)];
}

/** How many chunks of the index a first query asks for. */
const CHUNKS = 3;

/** A plain scan of all records where these are lighter than the index and one report's records. */
function chooseEngine({ files, reports }: SearchIndex): SearchManifest['engine'] {
  const weights = reports.map((report) => gzipSync(JSON.stringify(report)).length);
  const scan = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = [...files].map(([path, content]) => ({ path, size: content.length }));
  const chunks = sizes.filter(({ path }) => path.startsWith('index/'));
  const rest = sizes.filter(({ path }) => !path.startsWith('index/')).reduce((sum, { size }) => sum + size, 0);
  const chunk = chunks.reduce((sum, { size }) => sum + size, 0) / Math.max(1, chunks.length);
  const asked = rest + chunk * Math.min(CHUNKS, chunks.length) + scan / Math.max(1, reports.length);
  return scan <= asked ? 'scan' : 'index';
}
