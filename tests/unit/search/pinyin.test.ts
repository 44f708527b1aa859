import { describe, expect, test } from 'vitest';
import { findPinyin, isPinyin, searchPinyin } from '../../../src/search/pinyin.ts';
import { makeRecord } from './record-sample.ts';

const READINGS = {
  ...{ 打: ['da'], 通: ['tong'], 断: ['duan'], 头: ['tou'], 路: ['lu'], 西: ['xi'], 安: ['an'], 咸: ['xian'] },
  ...{
    阳: ['yang'],
    先: ['xian'],
    重: ['zhong', 'chong'],
    庆: ['qing'],
    旅: ['lv'],
    游: ['you'],
    长: ['chang', 'zhang'],
  },
};
const TEXT = '打通断头路、西安咸阳重庆旅游';
const read = (typed: string, text = TEXT): string[] =>
  findPinyin(text, typed, READINGS).map(({ start, end }) => text.slice(start, end));

describe('what reads as typed', () => {
  test.each([
    ['duantoulu', ['断头路']],
    ['DuanTouLu', ['断头路']],
    ['duan tou lu', ['断头路']],
    ['dtl', ['断头路']],
    ['duantl', ['断头路']],
    ['dtoulu', ['断头路']],
    ['xianyang', ['咸阳']],
    ['xian', ['西安']],
    ["xi'an", ['西安']],
    ['xy', ['咸阳']],
    ['chongqing', ['重庆']],
    ['zhongqing', ['重庆']],
    ['lvyou', ['旅游']],
    ['lüyou', ['旅游']],
    ['dt', ['打通', '断头']],
  ])('%s finds %j', (typed, found) => {
    expect(read(typed)).toEqual(found);
  });
});

describe('what does not', () => {
  test.each(['duantouqiao', 'dtx', 'ltd', 'duantoul u x', 'luxi', 'xianyan', 'an', 'lu', '', 'zzz', 'yangxian'])(
    '%s finds nothing',
    (typed) => {
      expect(read(typed)).toEqual([]);
    },
  );

  test('a reading does not run over a mark, nor past the end', () => {
    expect(read('luxian')).toEqual([]);
    expect(read('duantoulu', '断头')).toEqual([]);
  });
});

test('only Latin letters are pinyin', () => {
  for (const typed of ['duantoulu', 'dtl', "xi'an", 'lüyou', 'duan tou lu', ' dtl ', 'PPP'])
    expect(isPinyin(typed), typed).toBe(true);
  for (const typed of ['', ' ', 'd', '断头路', 'duan1', 'g8.5', '断tl', 'café', '"dtl"', 'a+h'])
    expect(isPinyin(typed), typed).toBe(false);
});

test('records are found with where they read so', () => {
  const records = [makeRecord('打通断头路。'), makeRecord('西安。')];
  expect(searchPinyin(records, 'dtl', READINGS)).toEqual([{ record: records[0], ranges: [{ start: 2, end: 5 }] }]);
  expect(searchPinyin(records, 'constructor', READINGS)).toEqual([]);
});

test('letters that fit everywhere are searched in time in proportion to the text', () => {
  const long = '长安'.repeat(20_000);
  const started = performance.now();
  findPinyin(long, `${'ca'.repeat(100)}x`, READINGS);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test.each(['zhanlue', 'zhanlve', 'zhanlüe', 'zhan’lüe', "zhan'lue"])('%s is read as 战略', (typed) => {
  const readings = { 战: ['zhan'], 略: ['lve'] };
  expect(isPinyin(typed)).toBe(true);
  expect(findPinyin('新战略。', typed, readings)).toEqual([{ start: 1, end: 3 }]);
});
