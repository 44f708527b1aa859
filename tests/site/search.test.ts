import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadSite } from '../../src/model/load.ts';
import { checksum, checksumOf } from '../../src/search/checksum.ts';
import type { CharacterForms, SearchManifest, Shard, Suggestion } from '../../src/search/record.ts';
import { listTexts } from '../unit/search/plain-scan.ts';
import { DIST, listFiles, listPages } from './dist.ts';

const { reports } = loadSite('content');
const files = listFiles(DIST);
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(DIST, file), 'utf8'));

const role = z.enum(['heading', 'result', 'target', 'commitment', 'background', 'ceremony']);
const span = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });
const shardSchema = z.strictObject({
  key: z.string(),
  slug: z.string(),
  name: z.string(),
  chapters: z
    .array(z.strictObject({ id: z.string(), label: z.string().min(1), part: z.enum(['review', 'plan']).optional() }))
    .min(1),
  records: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string().min(1),
      kind: z.enum(['heading', 'lead', 'sentence']),
      role: role.nullable(),
      chapter: z.string(),
      topics: z.array(z.string()),
      places: z.array(z.string()),
      number: z.boolean(),
      commitments: z.array(span.extend({ checkable: z.enum(['numbered', 'named']).optional() })),
      figures: z.array(z.tuple([z.int().min(0), z.int().min(1)])),
      indicators: z.array(span),
      hash: z.string().regex(/^zh_[0-9a-f]+$/),
    }),
  ),
}) satisfies z.ZodType<Shard>;

const words = z.record(z.string(), z.string().min(1));
const sums = z.string().regex(/^(?:[0-9a-f]{8})+$/);
const manifestSchema = z.strictObject({
  engine: z.enum(['scan', 'index']),
  reports: z.array(
    z.strictObject({
      slug: z.string(),
      name: z.string().min(1),
      shards: z.int().min(1),
      sums,
      years: z.tuple([z.int(), z.int()]).optional(),
    }),
  ),
  meaning: z.strictObject({ words: sums, concepts: sums, places: words, own: z.string().nullable() }).nullable(),
  topics: words,
  places: words,
  characters: z.string().min(1),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{8}$/)),
  sum: z.string().regex(/^[0-9a-f]{8}$/),
}) satisfies z.ZodType<SearchManifest>;

const formsSchema = z.strictObject({
  traditional: z.record(z.string().length(1), z.string().length(1)),
  pinyin: z.record(z.string(), z.array(z.string().regex(/^[a-zê]+$/)).min(1)),
}) satisfies z.ZodType<CharacterForms>;

const suggestionsSchema = z.array(
  z.strictObject({
    text: z.string().min(2),
    kind: z.enum(['indicator', 'place', 'topic', 'term']),
    page: z.string().optional(),
    also: z.array(z.string().min(1)).min(1).optional(),
  }),
) satisfies z.ZodType<Suggestion[]>;

test('the index is there without Pagefind’s copies of the text, its worker, its interfaces and its highlighter', () => {
  const index = files.filter((file) => file.startsWith('pagefind/')).map((file) => file.replace(/[^/]*\./, '*.'));
  expect([...new Set(index)].sort()).toEqual([
    'pagefind/*.js',
    'pagefind/*.json',
    'pagefind/*.pagefind',
    'pagefind/*.pf_meta',
    'pagefind/filter/*.pf_filter',
    'pagefind/index/*.pf_index',
  ]);
  expect(files).toEqual(expect.arrayContaining(['pagefind/pagefind.js', 'pagefind/pagefind-entry.json']));
  expect(files.filter((file) => /fragment|pagefind-(?:worker|ui|modular|highlight|component)/.test(file))).toEqual([]);
});

test('the index counts as many records as the reports have', () => {
  const entry = z
    .object({ languages: z.record(z.string(), z.object({ page_count: z.int() })) })
    .parse(readJson('pagefind/pagefind-entry.json'));
  const records = reports.flatMap(({ document }) => listTexts(document));
  expect(entry.languages).toMatchObject({ zh: { page_count: records.length } });
});

describe.each(reports.map((report) => [report.slug, report] as const))('%s', (slug, { document }) => {
  const { reports: listed, topics, places } = manifestSchema.parse(readJson('search/manifest.json'));
  const count = listed.find((one) => one.slug === slug)?.shards ?? 0;
  const shards = Array.from({ length: count }, (_, n) =>
    shardSchema.parse(readJson(`search/${slug}/${String(n)}.json`)),
  );
  const records = shards.flatMap((shard) => shard.records);
  const chapters = shards.flatMap((shard) => shard.chapters);

  test('has a record, with a hash of its own, for each sentence, lead and heading, with the text readers see', () => {
    expect(new Map(records.map(({ id, text }) => [id, text]))).toEqual(
      new Map(listTexts(document).map(({ eId, text }) => [eId, text])),
    );
    expect(new Set(records.map(({ hash }) => hash)).size).toBe(records.length);
  });

  test('names only chapters, topics and places that have a name', () => {
    const ids = new Set(chapters.map(({ id }) => id));
    for (const record of records) {
      expect(ids).toContain(record.chapter);
      for (const topic of record.topics) expect(topics).toHaveProperty(topic);
      for (const place of record.places) expect(places).toHaveProperty(place);
    }
  });

  test('the records stand where the reading pages and the whole text have their ids', () => {
    const $ = load(readFileSync(join(DIST, slug, 'text/index.html'), 'utf8'));
    const shown = new Map(
      $('[data-eid]')
        .toArray()
        .map((element) => [$(element).attr('data-eid'), $(element).text()] as const),
    );
    for (const { id, text } of records) expect(shown.get(id)?.trim(), id).toBe(text);
  });
});

test('the manifest has the checksum of each file that an answer is made of, and of itself', () => {
  const { sum, ...rest } = manifestSchema.parse(readJson('search/manifest.json'));
  expect(sum).toBe(checksumOf(JSON.stringify(rest)));
  const listed = new Map(Object.entries(rest.files));
  const parts = { words: rest.meaning?.words ?? '', concepts: rest.meaning?.concepts ?? '' };
  const joined = [...rest.reports.map(({ slug, sums }) => [slug, sums] as const), ...Object.entries(parts)];
  for (const [folder, all] of joined)
    for (let n = 0; n < all.length / 8; n += 1)
      listed.set(`search/${folder}/${String(n)}.json`, all.slice(8 * n, 8 * n + 8));
  expect(rest.reports.map(({ sums, shards }) => sums.length / shards)).toEqual(rest.reports.map(() => 8));
  for (const [file, expected] of listed) expect(checksum(readFileSync(join(DIST, file))), file).toBe(expected);
  const needed = files.filter((file) => /^(?:pagefind\/|search\/.+\.json$)/.test(file));
  expect(needed.filter((file) => !listed.has(file))).toEqual(['search/manifest.json', 'search/suggestions.json']);
});

test('the manifest and the suggestions fit their types', () => {
  const manifest = manifestSchema.parse(readJson('search/manifest.json'));
  expect(manifest.reports).toMatchObject(reports.map(({ slug, name }) => ({ slug, name })));
  formsSchema.parse(readJson('search/characters.json'));
  const suggestions = suggestionsSchema.parse(readJson('search/suggestions.json'));
  expect(new Set(suggestions.map(({ text }) => text)).size).toBe(suggestions.length);
  expect(suggestions.length).toBeGreaterThan(20);
  for (const { page } of suggestions) if (page !== undefined) expect(files).toContain(`${page}index.html`);
  expect(suggestions.filter(({ page }) => page !== undefined).length).toBeGreaterThan(50);
});

/** A zero-width or soft break, or three or more Chinese characters with a space after each but the last. */
const SEPARATED = /[\u200b\u2060\u00ad]|\p{Script=Han} \p{Script=Han} \p{Script=Han}/u;

test('no page, record or suggestion holds a separator of the index', () => {
  expect('各 位 代 表').toMatch(SEPARATED);
  for (const { file, html } of listPages()) {
    expect(html, file).not.toMatch(/[\u200b\u2060\u00ad]|&#8203;|&#x200b;|&ZeroWidthSpace;/i);
    const $ = load(html);
    $('script, style').remove();
    for (const element of $('[data-eid]').toArray()) expect($(element).text(), file).not.toMatch(SEPARATED);
    expect($.root().text(), file).not.toContain('各 位');
  }
  for (const file of files.filter((name) => name.endsWith('.json')))
    expect(readFileSync(join(DIST, file), 'utf8'), file).not.toMatch(SEPARATED);
});

test('what the index is made of is compressed, and holds no copy of a sentence', () => {
  for (const file of files.filter((name) => /\.pf_(?:meta|index|filter)$/.test(name))) {
    const text = gunzipSync(readFileSync(join(DIST, file))).toString('utf8');
    expect(text, file).not.toContain('政府工作报告');
    expect(text, file).not.toContain('各 位 代 表');
  }
});
