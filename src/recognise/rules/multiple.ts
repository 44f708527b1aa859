// A multiple: 是2021年的2.1倍, 翻一番, 两倍. 增长1.2倍 is a rate of growth. Not a plan by its name (倍增计划), nor 成倍.
import { listMarked } from '../amounts.ts';
import { statistic, type DetectionRule } from '../mention.ts';
import { readHanNumber } from '../han-numbers.ts';

const DOUBLING = /翻了?([一两二三四]|\d)番|(?<!不|推)翻番/g;
const GROWS = /(?:增长|提高|增加|上升|扩大|提升|上涨)了?(?:近|约|超|超过)?$/;

export const multiple: DetectionRule = {
  name: 'multiple',
  find: (view) => [
    ...listMarked(view, /^\s?倍(?!增|数|率)/).map(({ start, end, value, valueMax }) => {
      const grows = GROWS.test(view.folded.slice(Math.max(0, start - 5), start));
      const settled = { measure: grows ? ('growth' as const) : ('multiple' as const), direction: 'up' as const };
      return statistic('multiple', {
        start,
        end,
        value,
        valueMax,
        unit: '倍',
        base: { value, valueMax, unit: '倍' },
        settled,
      });
    }),
    ...[...view.folded.matchAll(DOUBLING)].map((found) => {
      const times = found[1] === undefined ? 1 : (readHanNumber(found[1]) ?? Number(found[1]));
      // Doubled once is twice as much, doubled twice four times.
      const base = { value: 2 ** times, valueMax: null, unit: '倍' };
      const range = { start: found.index, end: found.index + found[0].length };
      const settled = { measure: 'multiple' as const, direction: 'up' as const };
      return statistic('multiple', {
        ...{ ...range, value: times, unit: '番', base, settled },
      });
    }),
  ],
};
