import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkPlainGrowth, formatPlainGrowth } from '../../../src/accuracy/plain-growth.ts';
import { readText } from '../../../src/model/read-text.ts';

const check = (...lines: string[]) => {
  const text = ['溪口市2023年政府工作报告', '各位代表：', ...lines].join('\n');
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return checkPlainGrowth(text, readText(text, { slug: 'x', file: 'x', sha256 }));
};

test('growth that the text states and the reader read is found', () => {
  const growth = check(
    '一、2022年工作回顾',
    '地区生产总值达到98亿元，比上年增长7.3%。',
    '二、2023年工作安排',
    '主要预期目标是：地区生产总值增长6%左右。',
  );
  expect(growth).toMatchObject({ target: 'found', reported: 'found', ahead: 0 });
  expect(formatPlainGrowth([growth])).toContain('growth aimed at: stated by 1 of 1 reports, found 1');
});

test('a target that stands in a review is missed; what is not stated is neither', () => {
  expect(check('一、2022年工作回顾', '年初的目标是地区生产总值增长6%。')).toMatchObject({
    target: 'missed',
    reported: 'not stated',
  });
});

test('a figure of the review that is dated in the year planned for is counted', () => {
  expect(check('一、2022年工作回顾', '今年1月，新建茶庄12家。').ahead).toBe(1);
});
