import { describe, expect, test } from 'vitest';
import { countedIn } from '../rules/read-text.ts';

function bounds(sentence: string): [string, string, string | null][] {
  return countedIn(sentence).map(({ raw, bound, hedge }) => [raw, bound, hedge]);
}

describe('one number', () => {
  test.each([
    ['茶税增长8%以上。', '8%', 'at_least', '以上'],
    ['茶税增长8%及以上。', '8%', 'at_least', '及以上'],
    ['茶税增长6%左右。', '6%', 'approx', '左右'],
    ['茶价涨幅控制在3%以内。', '3%', 'at_most', '以内'],
    ['失业率控制在4%以下。', '4%', 'at_most', '以下'],
    ['茶税不低于90亿元。', '90亿元', 'at_least', '不低于'],
    ['新增茶庄不少于30家。', '30家', 'at_least', '不少于'],
    ['单位茶耗不超过0.5吨。', '0.5吨', 'at_most', '不超过'],
    ['茶叶投资突破200亿元。', '200亿元', 'at_least', '突破'],
    ['接待茶客超过900万人次。', '900万人次', 'at_least', '超过'],
    ['培训茶农5000多人次。', '5000多人次', 'at_least', '多'],
    ['帮扶茶农300余户。', '300余户', 'at_least', '余'],
    ['引进茶企近40家。', '40家', 'approx', '近'],
    ['湖区面积约60平方公里。', '60平方公里', 'approx', '约'],
    ['存款逾50亿元。', '50亿元', 'at_least', '逾'],
  ])('%s', (sentence, ...expected) => {
    expect(bounds(sentence)).toEqual([expected]);
  });

  test.each([
    '茶税增长8%。',
    '茶税完成90亿元。',
    '存款达90亿元。',
    '茶税力争达到90亿元。',
    '茶产值向90亿元迈进。',
    '茶价控制在90元。',
    '茶园以上游湖区为主，面积90万亩。',
  ])('is exact where nothing says otherwise: %s', (sentence) => {
    expect(bounds(sentence).map(([, bound, hedge]) => [bound, hedge])).toEqual([['exact', null]]);
  });

  test('words behind the number speak before those in front of it', () => {
    expect(bounds('茶价涨幅不超过3%左右。')).toEqual([['3%', 'approx', '左右']]);
  });
});

describe('lists', () => {
  test('左右 behind a 分别 list holds for all its members', () => {
    expect(bounds('茶园投资、竹器投资分别增长5%、8%左右。')).toEqual([
      ['5%', 'approx', '左右'],
      ['8%', 'approx', '左右'],
    ]);
  });

  test('以上 likewise, for three', () => {
    expect(bounds('茶叶、竹器、药材分别出口3亿元、2亿元和1亿元以上。').map(([, bound]) => bound)).toEqual([
      'at_least',
      'at_least',
      'at_least',
    ]);
  });

  test('without 分别 it holds for the number it follows', () => {
    expect(bounds('茶园投资增长5%、竹器投资增长8%左右。')).toEqual([
      ['5%', 'exact', null],
      ['8%', 'approx', '左右'],
    ]);
  });

  test('nor does a word in front of one number hold for the next', () => {
    expect(bounds('茶税突破3亿元，竹器税2亿元。')).toEqual([
      ['3亿元', 'at_least', '突破'],
      ['2亿元', 'exact', null],
    ]);
  });
});

describe('words that also compare', () => {
  test.each([
    ['茶农失业率低于4.5%。', '4.5%', 'at_most', '低于'],
    ['茶叶产量高于26万吨。', '26万吨', 'at_least', '高于'],
    ['单位茶耗少于2吨。', '2吨', 'at_most', '少于'],
    ['茶企年收入过12万元。', '12万元', 'at_least', '过'],
    ['茶庄空置率不到3%。', '3%', 'at_most', '不到'],
    ['受理茶案不足300件。', '300件', 'at_most', '不足'],
    ['茶叶库存未满50万吨。', '50万吨', 'at_most', '未满'],
  ])('are bounds where they stand next to the number: %s', (sentence, ...expected) => {
    expect(bounds(sentence)).toEqual([expected]);
  });

  test.each([
    '茶税增速低于全省2个百分点。',
    '茶税增速高于0.5个百分点。',
    '茶税增速高于全国5%。',
    '茶企通过验收15家。',
    '茶农动力不足3户。',
  ])('limit nothing where they compare, or end a noun: %s', (sentence) => {
    expect(bounds(sentence).map(([, bound]) => bound)).toEqual(['exact']);
  });
});
