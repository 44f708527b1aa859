import { expect, test } from 'vitest';
import { splitClauses } from '../../../src/parse/clauses.ts';

const cut = (text: string): string[] => splitClauses(text).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'at every comma and colon, which belong to no clause',
    '目标是：甲增长6%，乙增长7%,丙。',
    ['目标是', '甲增长6%', '乙增长7%', '丙。'],
  ],
  ['not inside quotes and brackets', '推进“甲，乙”（丙：丁），戊。', ['推进“甲，乙”（丙：丁）', '戊。']],
  ['not between digits', '比例为1：2，共1,000户', ['比例为1：2', '共1,000户']],
  ['at a comma between a digit and a character', '新增3户，4户停产', ['新增3户', '4户停产']],
  ['into nothing between two marks', '甲，，乙', ['甲', '乙']],
])('a sentence is cut %s', (_title, text, clauses) => {
  expect(cut(text)).toEqual(clauses);
});
