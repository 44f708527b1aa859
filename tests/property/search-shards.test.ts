import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTexts, readCorpus } from '../../src/bench/corpus.ts';
import { loadSite } from '../../src/model/load.ts';
import { openSearch, type SearchEngine } from '../../src/search/engine.ts';
import type { Answer } from '../../src/search/found.ts';
import { buildIndex } from '../../src/search/index-files.ts';
import { makeManifest } from '../../src/search/manifest.ts';
import { readTerms } from '../../src/search/query.ts';
import type { ReportRecords } from '../../src/search/record.ts';
import { matchRecord } from '../../src/search/scan.ts';
import { readFileSync } from 'node:fs';
import { writeIndexFolder, type IndexFolder } from '../unit/search/node-pagefind.ts';

const site = loadSite('content');
const text = readFileSync(`content/reports/${site.reports[0].folder}/report.txt`, 'utf8');
let reports: ReportRecords[];
let folder: IndexFolder;
let engine: SearchEngine;

beforeAll(async () => {
  reports = readCorpus(makeTexts([{ name: 'report', text }], 6));
  const index = await buildIndex(reports);
  folder = writeIndexFolder(index, makeManifest({ reports, vocabulary: site.vocabulary }, index));
  engine = openSearch(folder.base, await folder.openFiles());
}, 60_000);
afterAll(() => {
  folder.remove();
});

const placesOf = ({ matches }: Answer): string[] =>
  matches.map(({ report, match }) => `${report.slug} ${match.record.id}`);

/** What a look at every record gives. */
function expectedPlaces(typed: string): string[] {
  return reports.flatMap(({ slug, records }) =>
    records.filter((record) => matchRecord(record, readTerms(typed))).map(({ id }) => `${slug} ${id}`),
  );
}

const substring = (shortest: number, longest: number): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: shortest, max: longest })).map(([which, at, length]) => {
    const all = reports.flatMap(({ records }) => records);
    const found = all[which % all.length]?.text ?? '';
    const start = at % Math.max(1, found.length - length + 1);
    return found.slice(start, start + length);
  });
const query = fc.oneof(
  substring(1, 8),
  substring(20, 200),
  fc.tuple(substring(1, 3), substring(1, 3)).map((terms) => terms.join(' ')),
  substring(2, 5).map((piece) => `"${piece}`),
);

test('several reports are asked through the index, shard by shard', () => {
  expect(engine.files.manifest.engine).toBe('index');
  for (const { shards } of engine.files.manifest.reports) expect(shards).toBeGreaterThan(5);
});

test(
  'all that holds a query is found in reading order, and its number is known from the first answer on',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(query, async (typed) => {
        const expected = expectedPlaces(typed);
        const first = await engine.search(typed);
        expect(first.total).toBe(expected.length);
        expect(placesOf(first)).toEqual(expected.slice(0, first.matches.length));
        if (!first.more) expect(first.matches).toHaveLength(expected.length);
        expect(placesOf(await engine.search(typed, { enough: Infinity }))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  },
);

test('a first answer reads few shards of many', async () => {
  folder.asked.length = 0;
  const fresh = openSearch(folder.base, await folder.openFiles());
  const answer = await fresh.search('项目');
  expect(answer.total).toBeGreaterThan(100);
  expect(answer.more).toBe(true);
  expect(answer.matches.length).toBeGreaterThanOrEqual(6);
  expect(folder.asked.filter((path) => /^search\/.+\/\d+\.json$/.test(path)).length).toBeLessThan(12);
});

test('pinyin and what is only alike are found without a look at everything', async () => {
  const pinyin = await engine.search('duantoulu');
  expect(pinyin).toMatchObject({ total: 0 });
  expect(pinyin.pinyin.length).toBeGreaterThan(0);
  folder.asked.length = 0;
  const fresh = openSearch(folder.base, await folder.openFiles());
  const alike = await fresh.search('断头桥');
  expect(alike).toMatchObject({ total: 0, matches: [] });
  expect(alike.approximate.map(({ match }) => match.record.text).join('')).toContain('断头路');
  expect(folder.asked.filter((path) => /^search\/.+\/\d+\.json$/.test(path)).length).toBeLessThanOrEqual(6);
});
