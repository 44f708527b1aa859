import { describe, expect, test } from 'vitest';
import { describeImplied } from '../../../src/charts/implied-words.ts';
import { impliedFigures } from '../../../src/model/implied-figures.ts';
import { viewIndicators } from '../../../src/model/indicator-view.ts';
import { read } from './small-report.ts';

const told = (review: string, plan: string) => {
  const text = `兰溪市1932年政府工作报告\n一、1931年工作回顾\n${review}\n二、1932年主要目标\n1932年的主要预期目标是：${plan}`;
  return [...viewIndicators(read(text)).values()].flatMap((view) => impliedFigures(view).map(describeImplied));
};

describe('what two figures settle', () => {
  test('is told with its formula, at the numbers as written', () => {
    expect(told('地区生产总值2312.75亿元，增长4.1%。', '地区生产总值增长6%左右，突破2500亿元。')).toEqual([
      {
        statement: '按1931年结果2312.75亿元增长6%计，1932年约2451.52亿元。',
        formula: '2312.75 × (1 + 6%) ≈ 2451.52',
        notes: ['“左右”按6%计。', expect.stringMatching(/^未计价格变动/)],
      },
      {
        statement: '1932年达到2500亿元，相当于比1931年的2312.75亿元增长8.1%。',
        formula: '2500 ÷ 2312.75 − 1 ≈ 8.1%',
        notes: ['“突破”按2500亿元计。', expect.stringMatching(/^未计价格变动/)],
      },
    ]);
  });

  test('says nothing of prices where nothing is paid, and no more than is there', () => {
    expect(told('茶叶产量达到52万吨。', '茶叶产量增长5%。')).toEqual([
      { statement: '按1931年结果52万吨增长5%计，1932年约55万吨。', formula: '52 × (1 + 5%) ≈ 55', notes: [] },
    ]);
  });

  test.each([
    ['two levels of what never grows in the report', '建成水库4座。', '建成水库5座。'],
    ['two amounts of one year to start from', '茶叶产量达到52万吨。全年茶叶产量达到49万吨。', '茶叶产量增长5%。'],
    ['another indicator', '茶叶产量达到52万吨。', '粮食产量增长5%。'],
    ['a part of it', '省级工业企业52家。', '工业企业增长5%。'],
  ])('is nothing for %s', (_, review, plan) => {
    expect(told(review, plan)).toEqual([]);
  });
});
