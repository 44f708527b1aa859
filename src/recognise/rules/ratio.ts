// The relation of several parts: 三次产业结构比6.1∶29.3∶64.6, 1:3. It has no single value. Not a time (晚8:30), which date reads.
import { statistic, type DetectionRule } from '../mention.ts';

const PARTS = /(?<![\d.])\d{1,4}(?:\.\d{1,2})?(?:\s?[:∶比]\s?\d{1,4}(?:\.\d{1,2})?){1,3}(?![\d.])/g;
const TIME = /^\d{1,2}:[0-5]\d$/;

export const ratio: DetectionRule = {
  name: 'ratio',
  find: ({ folded }) =>
    [...folded.matchAll(PARTS)].flatMap(({ index, 0: parts }) => {
      if (TIME.test(parts) && /^$|[日午晚早晨夜间从至—-]/.test(folded.charAt(index - 1))) return [];
      return [statistic('ratio', { start: index, end: index + parts.length, settled: { measure: 'share' } })];
    }),
};
