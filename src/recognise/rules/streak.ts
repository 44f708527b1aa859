// How often in a row: 十九连丰, 八连冠, 12连增. Not 连 in a name (连云港, 三连).
import { readHanNumber } from '../han-numbers.ts';
import { statistic, type DetectionRule } from '../mention.ts';

export const streak: DetectionRule = {
  name: 'streak',
  find: ({ folded }) =>
    [...folded.matchAll(/([一二三四五六七八九十]{1,3}|\d{1,2})(连[丰增冠升胜霸跳优涨降调])/g)].flatMap((found) => {
      const [whole, numeral = '', unit = ''] = found;
      const value = /\d/.test(numeral) ? Number(numeral) : readHanNumber(numeral);
      if (value === null) return [];
      const base = { value, valueMax: null, unit };
      // 连丰 is said of grain alone.
      const subject = unit === '连丰' ? { subject: '粮食连续丰收' } : {};
      const settled = { measure: 'count' as const, direction: 'none' as const, ...subject };
      const range = { start: found.index, end: found.index + whole.length };
      return [statistic('streak', { ...range, value, unit, base, settled })];
    }),
};
