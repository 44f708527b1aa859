import { describe, expect, test } from 'vitest';
import { findTerm, makeComparable } from '../../../src/search/characters.ts';

describe('what search compares alike', () => {
  test.each([
    ['⼈才与⻓远', '人才与长远'],
    ['４．４％', '4.4%'],
    ['Ｇ８．５＋', 'g8.5+'],
    ['ＰＰＰ', 'ppp'],
    ['REITs', 'reits'],
    ['2,817.55亿元', '2817.55亿元'],
    ['２,８１７．５５亿元', '2817.55亿元'],
    ['1,234,567', '1234567'],
    ['西 安\u3000咸\u00a0阳\n', '西安咸阳'],
    ['', ''],
  ])('%s reads as %s', (typed, expected) => {
    expect(makeComparable(typed).text).toBe(expected);
  });
});

describe('what search keeps apart', () => {
  test.each([
    ['西安—咸阳', '西安—咸阳'],
    ['西安-咸阳', '西安-咸阳'],
    ['“晒比评”，', '“晒比评”，'],
    ['（PPP）', '（ppp）'],
    ['4.2%、6.7%', '4.2%、6.7%'],
    ['第1,2名', '第1,2名'],
    ['1,2345', '1,2345'],
    ['甲,123', '甲,123'],
    ['1,23', '1,23'],
    ['3，200', '3，200'],
    ['İ', 'İ'],
    ['𠮷', '𠮷'],
  ])('%s reads as %s', (typed, expected) => {
    expect(makeComparable(typed).text).toBe(expected);
  });
});

test('each character knows where it came from', () => {
  expect(makeComparable('a 2,817')).toEqual({ text: 'a2817', origins: [0, 2, 4, 5, 6] });
});

test('a term is found wherever it stands, overlapping itself too, as ranges of the original', () => {
  expect(findTerm(makeComparable('ＡaA'), 'aa')).toEqual([
    { start: 0, end: 2 },
    { start: 1, end: 3 },
  ]);
  expect(findTerm(makeComparable('完成2,817.55 亿元。'), '2817.55亿')).toEqual([{ start: 2, end: 12 }]);
  expect(findTerm(makeComparable('断头路'), '断头桥')).toEqual([]);
  expect(findTerm(makeComparable('断头路'), '')).toEqual([]);
});

test('a line of a million characters is read in time in proportion to it', () => {
  const long = '1,'.repeat(500_000);
  const started = performance.now();
  expect(makeComparable(long).text).toHaveLength(long.length);
  expect(performance.now() - started).toBeLessThan(5000);
});
