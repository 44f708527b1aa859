import { describe, expect, test } from 'vitest';
import { foldWidth } from '../../../src/parse/fold.ts';
import { scanNumerals, shift } from '../../../src/recognise/numerals.ts';

/** Each numeral as written, with its value, power of ten and 多. */
function scanned(text: string): [string, number, number, string | null][] {
  return scanNumerals(text, foldWidth(text)).map(({ start, end, value, exponent, surplus }) => [
    text.slice(start, end),
    value,
    exponent,
    surplus,
  ]);
}

describe('Arabic numerals', () => {
  test.each<[string, [string, number, number, string | null][]]>([
    ['茶庄12家', [['12', 12, 0, null]]],
    ['茶税2817.55亿元', [['2817.55亿', 2817.55, 8, null]]],
    ['茶农30.2万户', [['30.2万', 30.2, 4, null]]],
    ['茶税1,234亿元', [['1,234亿', 1234, 8, null]]],
    ['茶树1,234,567株', [['1,234,567', 1234567, 0, null]]],
    ['茶树1 234株', [['1 234', 1234, 0, null]]],
    ['茶农１２户', [['１２', 12, 0, null]]],
    ['茶农5000多万人', [['5000多万', 5000, 4, '多']]],
    ['茶农20余家', [['20余', 20, 0, '余']]],
    ['茶园1万6千亩', [['1万6千', 16000, 0, null]]],
    ['投资3万亿元', [['3万亿', 3, 12, null]]],
    ['茶叶211.55 万吨', [['211.55 万', 211.55, 4, null]]],
  ])('%s', (text, expected) => {
    expect(scanned(text)).toEqual(expected);
  });

  test('full-width commas that group digits are part of a number with a unit', () => {
    expect(scanned('茶税1，234亿元')).toEqual([['1，234亿', 1234, 8, null]]);
    expect(scanned('茶树1，234，567株').map(([raw]) => raw)).toEqual(['1，234，567']);
    expect(scanned('茶价12，345.5元').map(([, value]) => value)).toEqual([12345.5]);
  });

  test('a full-width comma behind a rank, a letter or a year, or before a percentage, parts two numbers', () => {
    expect(scanned('升至第3，120家入库').map(([raw]) => raw)).toEqual(['3', '120']);
    expect(scanned('覆盖率居前5，100%达标').map(([raw]) => raw)).toEqual(['5', '100']);
    expect(scanned('2021，120家').map(([raw]) => raw)).toEqual(['2021', '120']);
  });

  test('a full-width comma or 、 parts two numbers', () => {
    expect(scanned('12，345')).toEqual([
      ['12', 12, 0, null],
      ['345', 345, 0, null],
    ]);
    expect(scanned('1、234').map(([raw]) => raw)).toEqual(['1', '234']);
  });

  test.each(['1,23', '1234,567', '1,2345'])('a comma that does not group by three parts %s', (text) => {
    expect(scanned(text)).toHaveLength(2);
  });

  test('a full stop behind a number is no decimal point', () => {
    expect(scanned('12.茶山')).toEqual([['12', 12, 0, null]]);
  });

  test('多 of 多层 and 余 of 余额 belong to the noun', () => {
    expect(scanned('3多层').map(([raw]) => raw)).toEqual(['3']);
    expect(scanned('3余额').map(([raw]) => raw)).toEqual(['3']);
  });

  test('千 of 千瓦 and 千伏 belongs to the unit', () => {
    expect(scanned('50千瓦')).toEqual([['50', 50, 0, null]]);
    expect(scanned('50千户')).toEqual([['50千', 50, 3, null]]);
    expect(scanned('50万千瓦')).toEqual([['50万', 50, 4, null]]);
  });
});

describe('Chinese numerals', () => {
  test.each<[string, number, number]>([
    ['百亿', 100, 8],
    ['三万', 3, 4],
    ['一千五百', 1500, 0],
    ['万亿', 1, 12],
    ['两百万', 200, 4],
  ])('%s', (text, value, exponent) => {
    expect(scanned(text)).toEqual([[text, value, exponent, null]]);
  });

  test('what is no well-formed numeral has no value', () => {
    expect(scanned('三三十')).toEqual([['三三十', NaN, 0, null]]);
  });

  test('a text without numerals has none', () => {
    expect(scanned('甲乙丙丁')).toEqual([]);
    expect(scanned('')).toEqual([]);
  });
});

describe('moving the point rounds nothing', () => {
  test.each([
    [30.2, 4, 302000],
    [2817.55, 8, 281755000000],
    [1.1, 1, 11],
    [0.07, 2, 7],
    [4.35, 2, 435],
    [0, 8, 0],
    [1e21, 4, 1e25],
  ])('%d by %d', (value, exponent, moved) => {
    expect(shift(value, exponent)).toBe(moved);
  });
});
