import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layoutPlaces } from '../../../../src/charts/places.ts';
import { layoutSubjects } from '../../../../src/charts/subjects.ts';
import { describePlace } from '../../../../src/components/subjects/place-words.ts';
import { describeTopic } from '../../../../src/components/subjects/topic-words.ts';
import type { Phrase } from '../../../../src/components/subjects/uncounted-words.ts';
import { loadSite } from '../../../../src/model/load.ts';
import { placePages } from '../../../../src/model/place-page.ts';
import { partOf, type ReportPart } from '../../../../src/model/report-halves.ts';
import { topicPages } from '../../../../src/model/topic-page.ts';
import { headingEId } from '../../../../src/parse/eid.ts';
import { decodeReport } from '../../../../src/parse/decode.ts';
import type { ReportDocument } from '../../../../src/schema/report-document.ts';
import { read, SMALL_REPORT, vocabulary } from '../../charts/small-report.ts';

const { places, topics } = vocabulary;
const SHARED = '../shared/reports';
const FIXTURES = 'tests/fixtures/reports';

const PARTS: readonly ReportPart[] = ['review', 'plan', 'other'];

/** By plain search, with none of the code that is under test: the eIds of sentences and headings that hold one of the words. */
function search(document: ReportDocument, words: readonly string[]): Record<ReportPart, string[]> {
  const found: Record<ReportPart, string[]> = { review: [], plan: [], other: [] };
  for (const chapter of document.chapters) {
    const part = found[partOf(chapter.kind)];
    const look = (eId: string, text: string | null): void => {
      if (text !== null && words.some((word) => text.includes(word))) part.push(eId);
    };
    look(headingEId(chapter.eId), chapter.heading);
    const pieces = [chapter, ...chapter.sections];
    for (const section of chapter.sections) look(headingEId(section.eId), section.heading);
    for (const { paragraphs } of pieces)
      for (const { sentences } of paragraphs) for (const { eId, raw, text = raw } of sentences) look(eId, text);
  }
  return found;
}

const plain = (phrases: readonly Phrase[]): string => phrases.map(({ text }) => text).join('');

function comparePlaces(document: ReportDocument): void {
  for (const page of placePages(document, places).values()) {
    const { entry, own, sayings, uncounted, named } = page;
    if (own) continue;
    const found = search(document, [entry.name, ...entry.short]);
    const { lede, extents, asides, aside } = describePlace(page, document);
    for (const part of PARTS) {
      const told = [...sayings[part].map(({ sentence }) => sentence.eId), ...uncounted[part].map(({ at }) => at)];
      expect([entry.name, part, [...new Set(told)].sort()]).toEqual([entry.name, part, found[part].sort()]);
      const silent = extents[part].includes('没有点名') && asides[part].length === 0;
      expect([entry.name, part, silent]).toEqual([entry.name, part, found[part].length === 0]);
    }
    const all = PARTS.flatMap((part) => found[part]);
    expect([entry.name, lede.includes('没有点名') && aside.length === 0]).toEqual([entry.name, all.length === 0]);
    expect(named || all.length === Object.values(uncounted).flat().length || all.length > 0).toBe(true);
  }
}

function compareTopics(document: ReportDocument): void {
  const rows = layoutSubjects(document, topics, (id) => id)?.rows ?? [];
  const pages = topicPages(document, topics);
  for (const row of rows) {
    const page = pages.get(row.id);
    if (!page) throw new Error(row.id);
    const { extents, asides } = describeTopic(page, row, document);
    const found = search(document, [page.entry.name, ...page.entry.words]);
    for (const part of ['review', 'plan'] as const) {
      if (row[part].sentences > 0) continue;
      expect(extents[part]).toContain('没有归入');
      expect([row.name, part, asides[part].length === 0]).toEqual([row.name, part, found[part].length === 0]);
    }
  }
}

/** The plan names a county in a product, an institution, a heading and by chance; the review says nothing of two of them. */
const WITHIN = SMALL_REPORT.replace(
  '建成体育场2座。',
  '提升礼泉苹果、乾县辣椒的影响力。建好彬州大学。坚持增长武备的做法。',
).replace('（二）发展体育事业', '（二）建设永寿新城，发展体育事业');

describe('silence on a place', () => {
  test.each([
    ['the committed report', () => loadSite('content').reports[0].document],
    ['a small one', () => read(SMALL_REPORT)],
    ['one with names in other names', () => read(WITHIN)],
    ['one of another place', () => read(WITHIN.replace('咸阳市', '无锡市'))],
  ])('is true for who searches the text: %s', (_, document) => {
    comparePlaces(document());
  });

  test('says in what other name the name stands, with a link', () => {
    const page = placePages(read(WITHIN), places).get('liquan');
    if (!page) throw new Error('no page');
    const { lede, aside } = describePlace(page, read(WITHIN));
    expect(lede).toBe('报告没有点名礼泉县。');
    expect(plain(aside)).toMatch(/^名字只出现在产品名“礼泉苹果”（2\.2\.1 段第 1 句）里。$/);
    expect(aside.flatMap(({ at }) => at ?? [])).toEqual(['2-2-p1-s1']);
  });

  test.each([
    ['binzhou', '名字只出现在名称“彬州大学”（'],
    ['yongshou', '名字只出现在标题“（二）建设永寿新城，发展体育事业”（2.2 标题）里。'],
  ])('tells names of institutions and headings apart: %s', (id, words) => {
    const page = placePages(read(WITHIN), places).get(id);
    expect(page && plain(describePlace(page, read(WITHIN)).aside)).toContain(words);
  });

  test('is plain where a search finds nothing', () => {
    const page = placePages(read(SMALL_REPORT), places).get('qindu');
    const words = page && describePlace(page, read(SMALL_REPORT));
    expect([words?.lede, words?.aside]).toEqual(['报告没有点名秦都区。', []]);
  });

  test('of the half that does not name it is told beside what the other half says', () => {
    const text = SMALL_REPORT.replace('建成体育场2座。', '做强武功蜂蜜、武功新区。');
    const page = placePages(read(text), places).get('wugong');
    const words = page && describePlace(page, read(text));
    expect(words?.extents.review).toContain('点名 1 句');
    expect(words?.extents.plan).toBe('2023年计划没有点名武功县。');
    expect(words && plain(words.asides.plan)).toMatch(/产品名“武功蜂蜜”.*名称“武功新区”/);
  });

  test('of the report’s own place speaks of what is gathered alone', () => {
    const text = SMALL_REPORT.replace('建设西安—咸阳共管区', '建设咸阳');
    const page = placePages(read(text), places).get('xianyang');
    expect(page && describePlace(page, read(text)).extents.plan).toBe('2023年计划没有把它与别的地方并称的句子。');
  });

  test('on the map tells a name that stands in other names from one that stands nowhere', () => {
    const tiles = layoutPlaces(read(WITHIN), places, (id) => id)?.tiles ?? [];
    const uncounted = Object.fromEntries(tiles.map((tile) => [tile.id, tile.uncounted]));
    expect(uncounted).toMatchObject({ liquan: 'in words', yongshou: 'in headings', qindu: null, sanyuan: null });
  });
});

describe('silence on a topic', () => {
  test.each([
    ['the committed report', () => loadSite('content').reports[0].document],
    ['a small one', () => read(SMALL_REPORT)],
    ['one with words in longer words', () => read(SMALL_REPORT.replace('建成体育场2座。', '加强国防教育。'))],
  ])('is true for who searches the text: %s', (_, document) => {
    compareTopics(document());
  });

  test('says in what longer word the word stands', () => {
    const document = read(SMALL_REPORT.replace('建成体育场2座。', '加强国防教育。'));
    const row = layoutSubjects(document, topics, (id) => id)?.rows.find(({ id }) => id === 'education');
    const page = topicPages(document, topics).get('education');
    const words = page && row && describeTopic(page, row, document);
    expect(words?.extents.plan).toBe('2023年计划没有归入教育的句子。');
    expect(words && plain(words.asides.plan)).toBe('“教育”只出现在“国防教育”（2.2.1 段第 1 句）里。');
  });
});

describe.each([SHARED, FIXTURES])('silence in the reports of %s', (folder) => {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /\.(?:md|txt)$/.test(file)) : [];
  test.skipIf(files.length === 0)('is true for who searches the text', () => {
    for (const file of files) {
      const document = read(decodeReport(readFileSync(join(folder, file))));
      comparePlaces(document);
      compareTopics(document);
    }
  });
});
