import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { checksum, checksumOf } from './checksum.ts';
import { makeComparable } from './characters.ts';
import type { SearchIndex } from './index-files.ts';
import type { NamedPlace } from './understand/cut-query.ts';
import type { CharacterForms, MeaningManifest, ReportYears, SearchManifest } from './record.ts';
import { sumOfManifest } from './site-files.ts';
import type { CompiledThesaurus } from './thesaurus/compile.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** What the manifest tells of a site. */
interface Described {
  reports: readonly { slug: string; name: string; document?: Pick<ReportDocument, 'year' | 'reviewYear'> }[];
  vocabulary: Pick<Vocabulary, 'topics' | 'places'>;
}

/** By what a site's search understands queries. */
export interface Understood {
  thesaurus: CompiledThesaurus;
  places: readonly NamedPlace[];
}

/**
 * What the search page needs to know of a site before a query.
 *
 * @param understood null where queries are taken as they are typed
 */
export function makeManifest(
  { reports, vocabulary }: Described,
  index: SearchIndex,
  understood: Understood | null = null,
): SearchManifest {
  const { engine, shards } = index;
  const records = shards.flatMap((shard) => shard.records);
  const used = <T extends { id: string }>(
    entries: readonly T[],
    ids: ReadonlySet<string>,
    nameOf: (entry: T) => string,
  ) => Object.fromEntries(entries.filter(({ id }) => ids.has(id)).map((entry) => [entry.id, nameOf(entry)]));
  const rest = {
    engine,
    reports: reports.map(({ slug, name, document }) => {
      const own = shards.filter((shard) => shard.slug === slug);
      const years = document ? yearsOf(document) : null;
      const sums = joinSums(own);
      return { slug, name, shards: own.length, sums, ...(years ? { years } : {}) };
    }),
    meaning: understood ? describeMeaning(understood) : null,
    topics: used(vocabulary.topics, new Set(records.flatMap(({ topics }) => topics)), ({ name }) => name),
    places: used(vocabulary.places, new Set(records.flatMap(({ places }) => places)), ({ name }) => name),
    characters: listCharacters(records.map(({ text }) => text)),
    files: listFiles(index, understood),
  };
  return { ...rest, sum: sumOfManifest(rest) };
}

function yearsOf({ year, reviewYear }: Pick<ReportDocument, 'year' | 'reviewYear'>): ReportYears | null {
  return year === null || reviewYear === null ? null : [reviewYear, year];
}

function joinSums(files: readonly unknown[]): string {
  return files.map((file) => checksumOf(JSON.stringify(file))).join('');
}

function describeMeaning({ thesaurus, places }: Understood): MeaningManifest {
  return {
    words: joinSums(thesaurus.words),
    concepts: joinSums(thesaurus.concepts),
    places: Object.fromEntries(places.map(({ id, names }) => [id, names.join(' ')])),
    own: places.find(({ own }) => own)?.id ?? null,
  };
}

function listFiles(index: SearchIndex, understood: Understood | null): Record<string, string> {
  const files = [...index.files].map(([path, content]) => [`pagefind/${path}`, checksum(content)] as const);
  return Object.fromEntries([
    ['search/characters.json', checksumOf(JSON.stringify(describeCharacters(index, listWordings(understood))))],
    ...files.sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

function listCharacters(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) for (const char of makeComparable(text).text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([char]) => char)
    .join('');
}

/** The wordings that may be typed. */
export function listWordings(understood: Understood | null): string[] {
  return understood?.thesaurus.words.flatMap((file) => Object.values(file)) ?? [];
}

/**
 * How the Chinese characters of a site's records read, and which traditional ones stand for them and for those of other
 * words that may be typed.
 */
export function describeCharacters({ shards }: SearchIndex, wordings: readonly string[] = []): CharacterForms {
  const hanOf = (texts: readonly string[]): Set<string> =>
    new Set(texts.flatMap((text) => Array.from(text)).filter((char) => /\p{Script=Han}/u.test(char)));
  const chars = hanOf(shards.flatMap(({ records }) => records.map(({ text }) => text)));
  return {
    traditional: listTraditional(chars.union(hanOf(wordings))),
    pinyin: Object.fromEntries([...chars].map((char) => [char, readingsOf(char)])),
  };
}

/** The traditional forms of characters that occur, unless they occur themselves (the 乾 of 乾县 is no 干). */
function listTraditional(chars: ReadonlySet<string>): Record<string, string> {
  // Each way knows characters that the other leaves as they are: 衛 of Taiwan, 衞 of Hong Kong.
  const [simplifyCommon, simplifyHongKong] = (['t', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  const simplify = (char: string): string => {
    const simple = simplifyCommon?.(char) ?? char;
    return simple === char ? (simplifyHongKong?.(char) ?? char) : simple;
  };
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
