import { expect, test } from 'vitest';
import { parseReport } from '../own-vocabulary.ts';

const read = (text: string) =>
  parseReport(text, { slug: 'x', file: 'x', sha256: '0'.repeat(64) }).diagnostics.map(
    ({ rule, line, column, message }) => [rule, line, column, message],
  );

test('nothing is odd about a plain report', () => {
  expect(
    read('各位代表：\n一、2023年工作回顾\n甲。\n二、2024年工作安排\n（一）扩大投资\n乙“丙”。\n（二）改善民生\n丁。'),
  ).toEqual([]);
});

test.each([
  ['a text without chapters', '甲。', ['no-chapter', 1, 1]],
  ['an opening as long as a chapter', `${'甲。\n'.repeat(20)}一、2024年工作安排\n乙。`, ['long-opening', 1, 1]],
  ['a numeral that is missing', '一、2023年工作回顾\n甲。\n三、2024年工作安排\n乙。', ['number-gap', 3, 1]],
  ['a numeral that repeats', '一、2024年工作安排\n（一）扩大投资\n甲。\n（一）改善民生\n乙。', ['number-gap', 4, 1]],
  ['a chapter without text', '一、2023年工作回顾\n二、2024年工作安排\n乙。', ['empty-chapter', 1, 1]],
  ['a section without text', '一、2024年工作安排\n（一）扩大投资\n（二）改善民生\n乙。', ['empty-section', 2, 1]],
  [
    'a line of no known kind above the report',
    '政府工作报告\n本刊特稿\n各位代表：\n一、2024年工作安排\n乙。',
    ['unknown-line', 2, 1],
  ],
  ['a mark without its partner', '一、2024年工作安排\n推进“甲。', ['unpaired-mark', 2, 3]],
])('%s is told with its place', (_title, text, expected) => {
  expect(read(text).map((found) => found.slice(0, 3))).toContainEqual(expected);
});
