import { expect, test } from 'vitest';
import { summariseFacts } from '../../../src/export/facts-summary.ts';
import { summarise } from '../../../src/export/summary.ts';
import { readText } from '../../../src/model/read-text.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';

const TEXT = `**茶县2023年政府工作报告**
一、2022年工作回顾
茶叶产量5万吨。**山清**水秀。
二、2023年重点工作
（一）修路
建成大桥。
（二）种茶
`;
const read = (text: string): ReportDocument => readText(text, { slug: 't', file: 'a/t.txt', sha256: '0'.repeat(64) });
const linesOf = (document: ReportDocument): string[] => summarise(document).split('\n');

test('the file comes first, then what the text says of itself, then its extent', () => {
  expect(linesOf(read(TEXT)).slice(0, 9)).toEqual([
    'a/t.txt',
    '  title: 茶县2023年政府工作报告',
    '  place: 茶县',
    '  year: 2023',
    '  reviewYear: 2022',
    '  date: –',
    '  meeting: –',
    '  speaker: –',
    '  2 paragraphs, 3 sentences, 18 characters',
  ]);
});

test('chapters and sections are told with their kind and how many paragraphs they hold', () => {
  const lines = linesOf(read(TEXT));
  expect(lines).toContain('  1 [review] 一、2022年工作回顾 (1 paragraph)');
  expect(lines).toContain('  2 [plan] 二、2023年重点工作 (0 paragraphs)');
  expect(lines).toContain('    2-1 （一）修路 (1 paragraph)');
});

test('the facts follow the outline', () => {
  const document = read(TEXT);
  const lines = linesOf(document);
  const facts = summariseFacts(document);
  const first = lines.indexOf(facts[0] ?? '');
  expect(first).toBeGreaterThan(lines.findIndex((line) => line.startsWith('  2 [plan]')));
  expect(lines.slice(first, first + facts.length)).toEqual(facts);
});

test('what was dropped is told with its place and reason, long stretches and line breaks cut short', () => {
  const { source, ...document } = read(TEXT);
  const raw = `甲\n${'乙'.repeat(60)}`;
  const dropped = [...source.dropped, { span: { start: 70, end: 132 }, raw, reason: 'advertisement' }];
  const lines = linesOf({ ...document, source: { ...source, dropped } });
  expect(lines).toContain('  dropped:');
  expect(lines).toContain('    0–2 bold-mark: **');
  expect(lines).toContain(`    70–132 advertisement: 甲 ${'乙'.repeat(38)}…`);
});

test('what looks odd is told with line and column', () => {
  const oddity = {
    rule: 'x',
    severity: 'warning' as const,
    message: '奇怪',
    span: { start: 0, end: 1 },
    line: 3,
    column: 2,
  };
  const lines = linesOf({ ...read(TEXT), diagnostics: [oddity] });
  expect(lines.slice(lines.indexOf('  to look at:'))).toEqual(['  to look at:', '    3:2 warning: 奇怪', '']);
});

test('nothing dropped and nothing odd are not mentioned', () => {
  const lines = linesOf({ ...read('甲。'), diagnostics: [] });
  expect(lines).not.toContain('  dropped:');
  expect(lines).not.toContain('  to look at:');
});
