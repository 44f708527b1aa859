import { describe, expect, test } from 'vitest';
import { isSameNumber, isSameSubject, isSameUnit, isSameVerb } from '../../../src/accuracy/agreement-of-words.ts';

describe('subjects', () => {
  test.each([
    ['地区生产总值', '地区生产总值'],
    ['全市地区生产总值', '生产总值'],
    ['Ｒ＆Ｄ投入强度', 'R&D投入强度'],
    // Three of five bigrams: 0.6 is enough.
    ['甲乙丙丁戊己', '甲乙丙丁子丑'],
    ['水', '水'],
    ['用水量', '水'],
    ['', ''],
  ])('%s and %s are the same', (a, b) => {
    expect(isSameSubject(a, b)).toBe(true);
    expect(isSameSubject(b, a)).toBe(true);
  });

  test.each([
    ['地区生产总值', '城镇新增就业'],
    // Two of five bigrams.
    ['甲乙丙丁戊己', '甲乙丙子丑寅'],
    // A bigram that the other has once counts once.
    ['哈哈哈哈', '哈哈呀呀呀'],
    ['水', '粮食'],
    ['', '粮食'],
  ])('%s and %s are not', (a, b) => {
    expect(isSameSubject(a, b)).toBe(false);
    expect(isSameSubject(b, a)).toBe(false);
  });
});

test('a unit is the same in full width, but no other unit is', () => {
  expect(isSameUnit('％', '%')).toBe(true);
  expect(isSameUnit(null, null)).toBe(true);
  expect(isSameUnit('万户', '户')).toBe(false);
  expect(isSameUnit('个', null)).toBe(false);
});

test('numbers are the same but for what binary fractions lose', () => {
  expect(isSameNumber(0.1 + 0.2, 0.3)).toBe(true);
  expect(isSameNumber(2817.55 * 1e8, 281755000000)).toBe(true);
  expect(isSameNumber(null, null)).toBe(true);
  expect(isSameNumber(4.4, 4.41)).toBe(false);
  expect(isSameNumber(0, null)).toBe(false);
});

test('a verb may be given with 推进 before it, and with nothing else', () => {
  expect(isSameVerb('建设', '推进建设')).toBe(true);
  expect(isSameVerb('推进建设', '建设')).toBe(true);
  expect(isSameVerb(null, null)).toBe(true);
  expect(isSameVerb('建设', '加快建设')).toBe(false);
  expect(isSameVerb('建设', '推进')).toBe(false);
  expect(isSameVerb('建设', null)).toBe(false);
});
