import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { checksum, checksumOf } from './checksum.ts';
import { makeComparable } from './characters.ts';
import type { SearchIndex } from './index-files.ts';
import type { CharacterForms, SearchManifest } from './record.ts';
import { sumOfManifest } from './site-files.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** What the manifest tells of a site. */
interface Described {
  reports: readonly { slug: string; name: string }[];
  vocabulary: Pick<Vocabulary, 'topics' | 'places'>;
}

/** What the search page needs to know of a site before a query. */
export function makeManifest({ reports, vocabulary }: Described, index: SearchIndex): SearchManifest {
  const { engine, shards } = index;
  const records = shards.flatMap((shard) => shard.records);
  const used = <T extends { id: string }>(
    entries: readonly T[],
    ids: ReadonlySet<string>,
    nameOf: (entry: T) => string,
  ) => Object.fromEntries(entries.filter(({ id }) => ids.has(id)).map((entry) => [entry.id, nameOf(entry)]));
  const rest = {
    engine,
    reports: reports.map(({ slug, name }) => {
      const own = shards.filter((shard) => shard.slug === slug);
      return { slug, name, shards: own.length, sums: own.map((shard) => checksumOf(JSON.stringify(shard))).join('') };
    }),
    topics: used(vocabulary.topics, new Set(records.flatMap(({ topics }) => topics)), ({ name }) => name),
    places: used(vocabulary.places, new Set(records.flatMap(({ places }) => places)), ({ name }) => name),
    characters: listCharacters(records.map(({ text }) => text)),
    files: listFiles(index),
  };
  return { ...rest, sum: sumOfManifest(rest) };
}

function listFiles(index: SearchIndex): Record<string, string> {
  const files = [...index.files].map(([path, content]) => [`pagefind/${path}`, checksum(content)] as const);
  return Object.fromEntries([
    ['search/characters.json', checksumOf(JSON.stringify(describeCharacters(index)))],
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
