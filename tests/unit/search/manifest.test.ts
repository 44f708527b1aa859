import { beforeAll, describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/model/load.ts';
import { makeComparable } from '../../../src/search/characters.ts';
import { assertComplete, buildIndex, getSearchIndex, type SearchIndex } from '../../../src/search/index-files.ts';
import { describeCharacters, makeManifest } from '../../../src/search/manifest.ts';
import { findPinyin } from '../../../src/search/pinyin.ts';
import type { CharacterForms, ReportRecords, SearchManifest } from '../../../src/search/record.ts';
import { listSuggestions } from '../../../src/search/suggestions.ts';
import { listTexts, randomNumbers } from './plain-scan.ts';
import { makeReport } from './record-sample.ts';

const site = loadSite('content');
const [report] = site.reports;
let index: SearchIndex;
let manifest: SearchManifest;
let forms: CharacterForms;
beforeAll(async () => {
  index = await getSearchIndex(site);
  manifest = makeManifest(site, index);
  forms = describeCharacters(index);
});

describe('the index', () => {
  test('has a hash of its own for each record of each report', () => {
    for (const { slug, records } of index.shards) {
      expect(slug).toBe(report.slug);
      expect(records).toHaveLength(listTexts(report.document).length);
      expect(new Set(records.map(({ hash }) => hash)).size).toBe(records.length);
      for (const { hash } of records) expect(hash).toMatch(/^zh_[0-9a-f]+$/);
    }
  });

  test('is built once a site', async () => {
    expect(await getSearchIndex(site)).toBe(index);
  });

  test('leaves the records without separators', () => {
    const texts = new Map(listTexts(report.document).map(({ eId, text }) => [eId, text.trim()]));
    for (const { id, text } of index.shards.flatMap(({ records }) => records)) {
      expect(text).toBe(texts.get(id));
      expect(text).not.toContain('\u200b');
    }
  });

  test('has the files that a page loads and no others', () => {
    const paths = [...index.files.keys()];
    expect(paths).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json']));
    expect(paths.filter((path) => path.startsWith('index/')).length).toBeGreaterThan(0);
    expect(paths.filter((path) => /fragment|ui|highlight|modular|\.css$/.test(path))).toEqual([]);
    for (const content of index.files.values()) expect(content.length).toBeGreaterThan(0);
  });
});

describe('an index is refused', () => {
  const shards = [{ ...makeReport('a', ['甲', '乙']), key: 'a/0' }];

  test('that lacks a record, which could never be found', () => {
    expect(() => {
      assertComplete(shards, new Map([['a#1-p1-s1', 'zh_1']]));
    }).toThrow(/no entry of its own for a#1-p2-s1/);
  });

  test('that takes two records for one', () => {
    const hashes = ['a#1-p1-s1', 'a#1-p2-s1'].map((address) => [address, 'zh_1'] as const);
    expect(() => {
      assertComplete(shards, new Map(hashes));
    }).toThrow(/no entry of its own for a#1-p2-s1/);
  });
});

describe('the manifest', () => {
  test('knows every character of the texts', () => {
    const known = new Set(Array.from(manifest.characters));
    for (const { text } of listTexts(report.document))
      for (const char of makeComparable(text).text) expect(known).toContain(char);
    expect(known).not.toContain('@');
    expect(known).not.toContain('-');
    expect(known.size).toBe(Array.from(manifest.characters).length);
    expect(manifest.characters.indexOf('业')).toBeLessThan(manifest.characters.indexOf('踔'));
  });

  test.each([
    ['斷', '断'],
    ['頭', '头'],
    ['鎮', '镇'],
    ['縣', '县'],
    ['陽', '阳'],
  ])('makes %s %s', (traditional, simplified) => {
    expect(forms.traditional).toHaveProperty(traditional, simplified);
  });

  test('changes no character that stands in the texts, 乾 of 乾县 among them', () => {
    const written = new Set(listTexts(report.document).flatMap(({ text }) => Array.from(text)));
    expect(written).toContain('乾');
    for (const [traditional, simplified] of Object.entries(forms.traditional)) {
      expect(written).not.toContain(traditional);
      expect(written).toContain(simplified);
    }
  });

  test.each([
    ['duantoulu', '断头路'],
    ['dtl', '断头路'],
    ['xianyang', '咸阳'],
    ['lvyou', '旅游'],
    ['chongdian', '充电'],
  ])('has the readings by which %s finds %s', (typed, word) => {
    expect(findPinyin(word, typed, forms.pinyin)).toEqual([{ start: 0, end: word.length }]);
  });

  test('names the topics and places of the records, and no others', () => {
    const records = index.shards.flatMap((one) => one.records);
    expect(Object.keys(manifest.topics).sort()).toEqual([...new Set(records.flatMap(({ topics }) => topics))].sort());
    expect(Object.keys(manifest.places).sort()).toEqual([...new Set(records.flatMap(({ places }) => places))].sort());
    expect(manifest.reports).toMatchObject([{ slug: report.slug, name: report.name, shards: 1 }]);
  });

  test('chooses the scan for one report, the index and shards of whole paragraphs where the records outweigh it', async () => {
    expect(manifest).toMatchObject({ engine: 'scan', reports: [{ shards: 1 }] });
    const reports = Array.from({ length: 8 }, (_, i) => makeLong(i));
    const many = await buildIndex(reports);
    const described = makeManifest({ reports, vocabulary: { topics: [], places: [] } }, many);
    expect(described.engine).toBe('index');
    expect(described.reports.map(({ shards }) => shards)).toEqual(reports.map(() => 20));
    expect(many.shards.flatMap(({ records }) => records.map(({ id }) => id))).toEqual(
      reports.flatMap(({ records }) => records.map(({ id }) => id)),
    );
    expect((await buildIndex(reports.slice(0, 1))).engine).toBe('scan');
  });

  test('comes with an index that is the same to the byte whenever it is made, so that an unchanged site is not fetched again', async () => {
    const reports = Array.from({ length: 8 }, (_, i) => makeLong(i));
    const [one, other] = [await buildIndex(reports), await buildIndex(reports)];
    expect([...other.files.keys()]).toEqual([...one.files.keys()]);
    expect([...one.files.keys()].filter((path) => path.startsWith('filter/'))).toHaveLength(1);
    for (const [path, content] of one.files) expect(other.files.get(path), path).toEqual(content);
    expect(other.shards).toEqual(one.shards);
  });
});

/** A report whose text does not compress away. */
function makeLong(seed: number): ReportRecords {
  const numbers = randomNumbers(seed);
  const char = (): string => String.fromCharCode(0x4e00 + Math.floor(numbers.next().value * 3000));
  return makeReport(
    `r${String(seed)}`,
    Array.from({ length: 320 }, () => Array.from({ length: 40 }, char).join('')),
  );
}

describe('suggestions', () => {
  const suggestions = listSuggestions(site);
  const whole = listTexts(report.document)
    .map(({ text }) => text)
    .join('\n');

  test('are words of the report, each once, of every kind', () => {
    for (const { text } of suggestions) expect(whole).toContain(text);
    expect(new Set(suggestions.map(({ text }) => text)).size).toBe(suggestions.length);
    expect(new Set(suggestions.map(({ kind }) => kind))).toEqual(new Set(['indicator', 'place', 'topic', 'term']));
  });

  test('hold what the report puts in quotation marks, places and topics', () => {
    expect(suggestions).toEqual(
      expect.arrayContaining([
        { text: '断头路', kind: 'topic', page: expect.stringMatching(/^xianyang-2023\/topics\//) as string },
        { text: '千名党员干部暖千企', kind: 'term' },
        { text: '老旧小区', kind: 'topic', page: expect.stringMatching(/^xianyang-2023\/topics\//) as string },
      ]),
    );
    for (const { text } of suggestions) expect(text).not.toMatch(/[，。]|^.$|^.{17}/);
  });
});

test('traditional characters of both regions are known, for the texts and for words that are typed', () => {
  const { traditional } = describeCharacters(index, ['鹅']);
  expect(traditional).toMatchObject({ 環: '环', 衛: '卫', 衞: '卫', 鵝: '鹅' });
});
