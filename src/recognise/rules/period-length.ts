// A length of years that names a period: 5年来, 过去5年, 未来3年, 100周年, 3年行动. Not one that is itself measured
// (连续5年, 缩短3年, 使用寿命20年), which is an amount; before a verb of change it says how long that took: 5年增长18%.
import { dateMention, hasDigit, type DetectionRule, type Mention } from '../mention.ts';

const NAME = 'period-length';
const TOOK = /(?<![\d.续短长命限达])\d{1,2}年(?=累计|年均|增长|增加|减少|新增)/g;
const PERIOD =
  /(过去|未来|今后|近|前|后|这|头|最近)?(\d{1,3}[多余]?年)(来|间|期|内|行动|计划|规划|攻坚|任务|目标|历程|前|后)?/g;
/** 改革开放40年 is how long ago something began. */
const SINCE = /(?:改革开放|建国|建党|建军|建市|建区|回归)$/;

export const periodLength: DetectionRule = {
  name: NAME,
  find: ({ folded }) => (hasDigit(folded) ? lengths(folded) : []),
};

function lengths(folded: string): Mention[] {
  return [
    ...[...folded.matchAll(/\d{1,4}周年/g)].map((found) =>
      dateMention(NAME, {
        start: found.index,
        end: found.index + found[0].length,
        value: Number.parseInt(found[0], 10),
      }),
    ),
    ...[...folded.matchAll(TOOK)].map((found) =>
      dateMention(NAME, {
        start: found.index,
        end: found.index + found[0].length,
        value: Number.parseInt(found[0], 10),
        unit: '年',
      }),
    ),
    ...[...folded.matchAll(PERIOD)].flatMap((found) => {
      const [, before = '', length = '', after] = found;
      const isSince = SINCE.test(folded.slice(Math.max(0, found.index - 4), found.index));
      if (before === '' && after === undefined && !isSince) return [];
      const start = found.index + before.length;
      return [dateMention(NAME, { start, end: start + length.length, value: Number.parseInt(length, 10), unit: '年' })];
    }),
  ];
}
