import type { ReportMatch } from '../../../src/search/found.ts';
import type { ReportRecords, SearchManifest, SearchRecord, Shard } from '../../../src/search/record.ts';
import { sumOfManifest } from '../../../src/search/site-files.ts';
import type { ShardReader } from '../../../src/search/shard-reader.ts';
import { checksumOf } from '../../../src/search/checksum.ts';
import { makeComparable } from '../../../src/search/characters.ts';

/** A record that holds a text and nothing else, unless told. */
export function makeRecord(text: string, rest: Partial<SearchRecord> = {}): SearchRecord {
  return {
    ...{ id: '1-p1-s1', text, kind: 'sentence', role: 'result', chapter: '1', number: false, hash: '' },
    ...{ topics: [], places: [], commitments: [], figures: [], indicators: [] },
    ...rest,
  };
}

/** A report of some texts, each the only sentence of its paragraph unless told. */
export function makeReport(
  slug: string,
  texts: readonly string[],
  idOf = (i: number): string => `1-p${String(i + 1)}-s1`,
): ReportRecords {
  return {
    slug,
    name: `${slug}的报告`,
    chapters: [{ id: '1', label: '一、回顾' }],
    records: texts.map((text, i) => makeRecord(text, { id: idOf(i), hash: `${slug}-${String(i)}` })),
  };
}

export function makeMatch(record: SearchRecord, ranges = [{ start: 0, end: 1 }], slug = 'a'): ReportMatch {
  return { report: { ...makeReport(slug, []), records: [record] }, match: { record, ranges } };
}

/** A manifest of some reports without topics and places, unless told. */
export function makeSampleManifest(
  reports: readonly ReportRecords[],
  rest: Partial<Omit<SearchManifest, 'sum'>> = {},
): SearchManifest {
  const chars = reports.flatMap(({ records }) => records.flatMap(({ text }) => Array.from(makeComparable(text).text)));
  const told: Omit<SearchManifest, 'sum'> = {
    engine: 'scan',
    reports: reports.map((report) => {
      const sums = checksumOf(JSON.stringify(shardOf(report)));
      return { slug: report.slug, name: report.name, shards: 1, sums };
    }),
    ...{ topics: {}, places: {}, files: {}, meaning: null, characters: [...new Set(chars)].join('') },
    ...rest,
  };
  return { ...told, sum: sumOfManifest(told) };
}

/** The only shard of a report. */
export function shardOf(report: ReportRecords): Shard {
  return { ...report, key: `${report.slug}/0` };
}

/** A reader of one shard with some records. */
export function readerOf(records: readonly SearchRecord[]): ShardReader {
  const shard = { ...makeReport('a', []), key: 'a/0', records: [...records] };
  return { keys: ['a/0'], read: (keys) => Promise.resolve(keys.map(() => shard)) };
}
