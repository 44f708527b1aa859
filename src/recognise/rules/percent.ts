// Percent and per mille: 4.4%, 4.5%—5%, 6‰, 百分之六十. Not percentage points, which are a difference (percentage-point).
import { listMarked } from '../amounts.ts';
import { statistic, type DetectionRule } from '../mention.ts';
import { readHanNumber } from '../han-numbers.ts';

const IN_WORDS = /百分之([零〇一二三四五六七八九十百]{1,5})/g;

export const percent: DetectionRule = {
  name: 'percent',
  find: (view) => [
    ...listMarked(view, /^\s?[%‰]/).map(({ start, end, value, valueMax, unit }) => {
      const written = unit.trim();
      const base = written === '‰' ? { unit: '‰' } : { unit: '%' };
      return statistic('percent', { start, end, value, valueMax, unit: written, base: { value, valueMax, ...base } });
    }),
    ...[...view.folded.matchAll(IN_WORDS)].flatMap((found) => {
      const value = readHanNumber(found[1] ?? '');
      if (value === null) return [];
      const range = { start: found.index, end: found.index + found[0].length };
      return [statistic('percent', { ...range, value, unit: '%', base: { value, valueMax: null, unit: '%' } })];
    }),
  ],
};
