import { expect, test } from 'vitest';
import { chineseDate, elementLabel, formatCount } from '../../../src/components/labels.ts';

test.each([
  ['3-4-p1', '3.4.1 段'],
  ['1-p12', '1.12 段'],
  ['0-p1', '0.1 段'],
  ['3-0-p2', '3.0.2 段'],
  ['3-4-p1-s2', '3.4.1 段第 2 句'],
  ['1-p12-s10', '1.12 段第 10 句'],
  ['3-4-p1-s2-q1', '3.4.1 段第 2 句第 1 个数'],
  ['3-4-p1-s2-k11', '3.4.1 段第 2 句第 11 条安排'],
  ['3-h', '3 标题'],
  ['3-4-h', '3.4 标题'],
  ['3-4-h-q1', '3.4 标题第 1 个数'],
  ['indicator:gdp', '指标 gdp'],
  ['indicator:xin-zeng-q1', '指标 xin-zeng-q1'],
])('%s is %s to readers', (id, label) => {
  expect(elementLabel(id)).toBe(label);
});

test('a date is written as Chinese readers do, without leading zeros', () => {
  expect(chineseDate('2023-02-08')).toBe('2023年2月8日');
  expect(chineseDate('2023-12-31')).toBe('2023年12月31日');
});

test('large counts have thousands separators', () => {
  expect([0, 999, 13104, 1234567].map(formatCount)).toEqual(['0', '999', '13,104', '1,234,567']);
});
