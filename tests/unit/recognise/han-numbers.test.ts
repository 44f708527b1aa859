import { describe, expect, test } from 'vitest';
import { isHanNumeralChar, readHanDecimal, readHanNumber } from '../../../src/recognise/han-numbers.ts';

test.each([
  ['零', 0],
  ['〇', 0],
  ['九', 9],
  ['两', 2],
  ['十', 10],
  ['十九', 19],
  ['二十', 20],
  ['百', 100],
  ['一百零五', 105],
  ['一百一十', 110],
  ['两百', 200],
  ['一千五百', 1500],
  ['三千零八', 3008],
  ['一万六千', 16000],
  ['十二万', 120000],
  ['一千二百万', 12000000],
  ['一亿零三万', 100030000],
  ['三万亿', 3000000000000],
  ['二〇二三', 2023],
  ['二零二三', 2023],
])('%s is %d', (numeral, value) => {
  expect(readHanNumber(numeral)).toBe(value);
});

test.each([
  ['十一点八', 11.8],
  ['零点三', 0.3],
  ['八十四点零一', 84.01],
  ['三十', 30],
])('%s is %d', (numeral, value) => {
  expect(readHanDecimal(numeral)).toBe(value);
});

test('a fraction of what is no digit has no value', () => {
  expect(readHanDecimal('三点十')).toBeNull();
  expect(readHanDecimal('十百点一')).toBeNull();
});

describe('what is no well-formed numeral has no value', () => {
  test.each(['', '三三十', '十百', '百千', '一百百', '两两', '一万万', '二三百'])('%j', (text) => {
    expect(readHanNumber(text)).toBeNull();
  });
});

test('only characters of numerals are such', () => {
  expect(Array.from('〇零一两十百千万亿').every(isHanNumeralChar)).toBe(true);
  expect(Array.from('几多余数第点1半双').some(isHanNumeralChar)).toBe(false);
});
