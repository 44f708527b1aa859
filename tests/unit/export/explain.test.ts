import { expect, test } from 'vitest';
import { explain } from '../../../src/export/explain.ts';
import { recogniseText } from '../../../src/model/read-text.ts';
import type { Recognition } from '../../../src/recognise/recognise-report.ts';

const explainText = (recognition: Recognition, text: string): string =>
  explain(recognition, (_, shown) => shown.includes(text));

const read = (text: string): Recognition => recogniseText(text, { slug: 't', file: 't.txt', sha256: '0'.repeat(64) });
const REPORT = read(`2023年政府工作报告
一、2022年工作回顾
茶叶产量达到12.5万吨，增长**6%**左右。甲乙丙12丁。
二、2023年重点工作
全年新增茶园3.5—4万亩。建成茶马大桥。`);

test('a sentence is told with its role, its numbers and the rules that read them', () => {
  const [head, text, ...facts] = explainText(REPORT, '茶叶产量').split('\n');
  expect(head).toMatch(/^1-p1-s1 result \([a-z-]+\)$/);
  expect(text).toBe('  茶叶产量达到12.5万吨，增长6%左右。');
  expect(facts).toEqual([
    '  1-p1-s1-q1 12.5万吨',
    '      statistic (amount); 12.5 万吨 = 125000 吨',
    expect.stringMatching(/^ {6}subject 茶叶产量 \([a-z-]+\)$/),
    expect.stringMatching(/^ {6}measure level \([a-z-]+\); direction none; words 达到$/),
    '      bound exact; period 2022; status result',
    '  1-p1-s1-q2 6%',
    '      statistic (percent); 6 % = 6 %',
    expect.stringMatching(/^ {6}subject 茶叶产量 \([a-z-]+\)$/),
    expect.stringMatching(/^ {6}measure growth \([a-z-]+\); direction up; words 增长$/),
    '      bound approx (左右); period 2022; status result',
    '',
  ]);
});

test('a promise is told with its verb, its object and what it names', () => {
  const lines = explainText(REPORT, '茶马大桥').split('\n');
  expect(lines[0]).toMatch(/^2-p1-s2 commitment \([a-z-]+\)$/);
  expect(lines.slice(1, 5)).toEqual([
    '  建成茶马大桥。',
    '  2-p1-s2-k1 建成茶马大桥',
    '      named; verb 建成; object 茶马大桥',
    '      projects 茶马大桥',
  ]);
  expect(lines[5]).toMatch(/^ {6}topics transport; rules [a-z-]+(, [a-z-]+)*$/);
});

test('a promise that names nothing has no empty line for it', () => {
  const lines = explainText(REPORT, '新增茶园').split('\n');
  expect(lines.join('\n')).toMatch(/-k1 全年新增茶园3\.5—4万亩\n {6}numbered; verb 新增; object 茶园\n {6}.*rules /);
  expect(lines.filter((line) => line.trim() === '')).toEqual(['']);
});

test('a range is told with both its ends', () => {
  expect(explainText(REPORT, '新增茶园')).toContain('statistic (amount); 3.5–4 万亩');
});

test('every sentence that holds the text is told, in reading order, markup left out', () => {
  const eIds = (text: string): string[] => [...explainText(REPORT, text).matchAll(/^\d\S*/gm)].map(([eId]) => eId);
  expect(eIds('。')).toEqual(['1-p1-s1', '1-p1-s2', '2-p1-s1', '2-p1-s2']);
  expect(eIds('增长6%左右')).toEqual(['1-p1-s1']);
  expect(eIds('增长**6%')).toEqual([]);
});

test('a sentence without facts is told with its role alone', () => {
  expect(explainText(REPORT, '甲乙丙')).toMatch(/^1-p1-s2 [a-z]+ \([a-z-]+\)\n {2}甲乙丙12丁。\n$/);
});

test('a sentence that no rule has given a role is told as such', () => {
  const { document, trace } = REPORT;
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    paragraphs: chapter.paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => ({ ...sentence, role: null })),
    })),
  }));
  const open = { document: { ...document, chapters }, trace: { ...trace, roles: new Map() } };
  expect(explainText(open, '甲乙丙')).toMatch(/^1-p1-s2 unclassified \(no-rule\)\n/);
});

test('a text that stands nowhere gives nothing', () => {
  expect(explainText(REPORT, '龙门古渡')).toBe('');
});
