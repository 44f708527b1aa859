// Percent and per mille: 4.4%, 4.5%—5%, 6‰, 百分之六十, 百分之十一点八, 千分之六. Not percentage points, which are a difference (percentage-point).
import { listMarked } from '../amounts.ts';
import { statistic, type DetectionRule } from '../mention.ts';
import { readHanDecimal } from '../han-numbers.ts';

const NUMBER = '[零〇一二三四五六七八九十百]{1,5}(?:点[零〇一二三四五六七八九]{1,4})?|\\d{1,4}(?:\\.\\d{1,4})?';
/** 百分之五, and with its end 百分之五至百分之六; not 从百分之五到百分之六, which tells a movement. */
const IN_WORDS = new RegExp(
  `([百千])分之(${NUMBER})(?:(?<![从由自].{4,16})[至到—-](?:\\1分之)?(${NUMBER})(?![\\d个年月]))?`,
  'g',
);

export const percent: DetectionRule = {
  name: 'percent',
  find: (view) => [
    ...listMarked(view, /^\s?[%‰]/).map(({ start, end, value, valueMax, unit }) => {
      const written = unit.trim();
      const base = written === '‰' ? { unit: '‰' } : { unit: '%' };
      return statistic('percent', { start, end, value, valueMax, unit: written, base: { value, valueMax, ...base } });
    }),
    ...[...view.folded.matchAll(IN_WORDS)].flatMap((found) => {
      const [whole, part, first = '', last] = found;
      const value = readInWords(first);
      const valueMax = last === undefined ? null : readInWords(last);
      if (value === null || (valueMax !== null && valueMax <= value)) return [];
      const unit = part === '千' ? '‰' : '%';
      const range = { start: found.index, end: found.index + whole.length };
      return [statistic('percent', { ...range, value, valueMax, unit, base: { value, valueMax, unit } })];
    }),
  ],
};

function readInWords(numeral: string): number | null {
  return /\d/.test(numeral) ? Number(numeral) : readHanDecimal(numeral);
}
