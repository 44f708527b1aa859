import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeReport } from '../../../src/parse/decode.ts';
import { parseReport } from '../own-vocabulary.ts';
import { visitContainers, visitParagraphs, visitSentences } from '../../../src/parse/visit.ts';
import { reportDocumentSchema } from '../../../src/schema/report-document.ts';

const bytes = readFileSync('content/reports/xianyang-2023/report.txt');
const text = decodeReport(bytes);
const file = { slug: 'xianyang-2023', file: 'report.txt', sha256: createHash('sha256').update(bytes).digest('hex') };
const document = parseReport(text, file);

describe("Xianyang's report for 2023", () => {
  test('is the seed, byte for byte', () => {
    expect(file.sha256).toBe('3281f736ff2c150c1a7db19589bff9c576ef55091b300860c154c934942d9044');
    expect(bytes).toHaveLength(39451);
  });

  test('fits the schema', () => {
    expect(() => reportDocumentSchema.parse(document)).not.toThrow();
  });

  test('says its title and both years, and nothing of its place, date or meeting', () => {
    const { title, place, year, reviewYear, date, meeting, speaker } = document;
    expect({ title, place, year, reviewYear, date, meeting, speaker }).toEqual({
      title: '2023年政府工作报告',
      place: null,
      year: 2023,
      reviewYear: 2022,
      date: null,
      meeting: null,
      speaker: null,
    });
  });

  test('drops the three lines of advertising and nothing else', () => {
    expect(document.source.dropped.map(({ span, reason }) => [span.start, reason])).toEqual([
      [0, 'advertisement'],
      [49, 'advertisement'],
      [98, 'advertisement'],
    ]);
  });

  test('has an opening, four chapters of known kinds, and nine sections in the third', () => {
    expect(document.chapters.map(({ eId, kind, number, sections }) => [eId, kind, number, sections.length])).toEqual([
      ['0', 'opening', null, 0],
      ['1', 'review', '一', 0],
      ['2', 'goals', '二', 0],
      ['3', 'plan', '三', 9],
      ['4', 'government', '四', 0],
    ]);
  });

  test('has as many paragraphs in each chapter and section as the text has lines', () => {
    const counts = [...visitContainers(document)].map(({ eId, paragraphs }) => [eId, paragraphs.length]);
    expect(counts).toEqual([
      ['0', 2],
      ['1', 11],
      ['2', 3],
      ['3-1', 3],
      ['3-2', 3],
      ['3-3', 3],
      ['3-4', 3],
      ['3-5', 3],
      ['3-6', 4],
      ['3-7', 3],
      ['3-8', 4],
      ['3-9', 3],
      ['4', 6],
    ]);
  });

  test('opens every paragraph of chapter three with a lead but the address to the delegates, and the four items of chapter four', () => {
    const paragraphs = [...visitParagraphs(document)];
    const without = paragraphs.filter(({ eId, lead }) => eId.startsWith('3-') && !lead).map(({ eId }) => eId);
    expect(without).toEqual(['3-8-p4']);
    expect(paragraphs.filter(({ eId, lead }) => !eId.startsWith('3-') && lead).map(({ eId }) => eId)).toEqual([
      '4-p2',
      '4-p3',
      '4-p4',
      '4-p5',
    ]);
  });

  test('gives a sentence and its clauses their ids and places', () => {
    const sentence = [...visitSentences(document)].find(({ eId }) => eId === '3-4-p1-s2');
    expect(sentence).toEqual({
      eId: '3-4-p1-s2',
      span: { start: 7591, end: 7640 },
      raw: '完成国土空间规划编制，同步完善城市专项规划、控制性详规，以科学规划引领城市发展，增强辐射带动能力。',
      role: null,
      clauses: [
        { eId: '3-4-p1-s2-c1', span: { start: 7591, end: 7601 }, raw: '完成国土空间规划编制' },
        { eId: '3-4-p1-s2-c2', span: { start: 7602, end: 7618 }, raw: '同步完善城市专项规划、控制性详规' },
        { eId: '3-4-p1-s2-c3', span: { start: 7619, end: 7630 }, raw: '以科学规划引领城市发展' },
        { eId: '3-4-p1-s2-c4', span: { start: 7631, end: 7640 }, raw: '增强辐射带动能力。' },
      ],
    });
  });

  test('counts its digits and sentences', () => {
    expect(document.coverage.digits.total).toBe((text.slice(document.titleSpan?.end).match(/\d/g) ?? []).length);
    expect(document.coverage.sentences).toMatchObject({ total: 250, heading: 32, unclassified: 218 });
  });
});

describe('any other text', () => {
  const read = (source: string) => parseReport(source, file);

  test('without a heading is a single chapter 0', () => {
    expect(read('一段文字。\n又一段。').chapters).toMatchObject([
      { eId: '0', kind: 'opening', heading: null, paragraphs: [{ eId: '0-p1' }, { eId: '0-p2' }] },
    ]);
  });

  test('has paragraphs before its first section in section 0', () => {
    const { chapters } = read('一、工作\n开头。\n（一）甲\n乙。\n丙。');
    expect(chapters[0]?.paragraphs.map(({ eId }) => eId)).toEqual(['1-0-p1']);
    expect(chapters[0]?.sections[0]?.paragraphs.map(({ eId }) => eId)).toEqual(['1-1-p1', '1-1-p2']);
  });

  test('counts chapters, whatever numerals are printed', () => {
    expect(read('一、甲\n一、乙\n五、丙').chapters.map(({ eId, number }) => [eId, number])).toEqual([
      ['1', '一'],
      ['2', '一'],
      ['3', '五'],
    ]);
  });

  test('keeps markup in raw, leaves it out of text, and lists it as dropped', () => {
    const source = '**一、回顾**\n**甲乙。**丙&nbsp;丁。';
    const {
      chapters,
      source: { dropped },
    } = read(source);
    expect(chapters[0]?.heading).toBe('一、回顾');
    expect(chapters[0]?.paragraphs[0]).toMatchObject({ raw: '**甲乙。**丙&nbsp;丁。', text: '甲乙。丙丁。' });
    expect(chapters[0]?.paragraphs[0]?.sentences.map(({ raw, text: clean, role }) => [raw, clean, role])).toEqual([
      ['**甲乙。**', '甲乙。', 'heading'],
      ['丙&nbsp;丁。', '丙丁。', null],
    ]);
    expect(dropped.map(({ raw }) => raw)).toEqual(['**', '**', '**', '**', '&nbsp;']);
  });
});
