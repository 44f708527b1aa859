import { describe, expect, test } from 'vitest';
import { countedIn } from '../rules/read-text.ts';

const wordings = (sentence: string): string[] => countedIn(sentence).map(({ wording }) => wording);

describe('the words between what is measured and its number', () => {
  test.each([
    ['茶税增长6%左右。', '增长'],
    ['茶税同比增长6%。', '同比增长'],
    ['茶税年均增长6%。', '年均增长'],
    ['茶园投资增加3亿元。', '增加'],
    ['茶农补贴最低标准再提高20元。', '再提高'],
    ['茶园建设完成投资8亿元，占年度计划的107%。', '占年度计划的'],
    ['茶农收入比上年增加200元。', '比上年增加'],
    ['茶庄总数是2021年的2.1倍。', '是2021年的'],
    ['湖水优良比例高出省考目标11.1个百分点。', '高出省考目标'],
    ['茶税增速低于全省0.8个百分点。', '低于全省'],
    ['茶叶出口额居全省第2位。', '全省'],
    ['茶农人口增长率达到7%。', '增长率'],
    ['茶农补贴标准连续三年每年提高8%。', '连续三年每年提高'],
    ['茶叶总产连续四年稳定在80万吨以上。', '连续四年稳定在'],
    ['茶税在“十五”末的基础上再翻一番。', '在“十五”末的基础上再'],
    ['预计茶税由3亿元增加到5亿元，年均增长9%。', '预计年均增长'],
    ['茶坊补助标准由每平方米4元提高到5元。', '每平方米'],
    ['茶税保持年均两位数增长。', '年均…增长'],
    ['茶庄数量居全省第2位。', '数量居全省'],
    ['完成老茶坊改造提升30个。', ''],
  ])('%s', (sentence, wording) => {
    expect(wordings(sentence).at(-1)).toBe(wording);
  });

  test('of a list are told once for all its members, without the word that deals them out', () => {
    expect(wordings('茶税、盐税比上年分别下降5%、8%。')).toEqual(['比上年下降', '比上年下降']);
    expect(wordings('茶税、盐税分别增长5%、8%。')).toEqual(['增长', '增长']);
  });

  test('are the source’s own characters', () => {
    expect(wordings('茶叶增加值占ＧＤＰ比重达到１２％。')).toEqual(['占ＧＤＰ比重']);
  });

  test('an estimate is none of what was before, nor of what stands before it', () => {
    expect(wordings('预计茶税由3亿元增加到5亿元。')).toEqual(['', '预计']);
    expect(wordings('茶税达5亿元，预计茶庄9家。')).toEqual(['', '']);
  });

  test.each([
    ['what introduces a number alone', '茶税达到8亿元。'],
    ['the bound, which is the hedge', '茶税突破8亿元。'],
    ['an act that is part of what is measured', '年减少用煤40万吨。'],
    ['nouns that begin like a comparison', '茶园占地面积300亩。'],
    ['a noun that ends like one', '茶税占比12%。'],
    ['an adverb', '茶山生态较好，茶庄12家。'],
  ])('hold nothing of %s', (_what, sentence) => {
    expect(wordings(sentence)).toEqual(['']);
  });
});
