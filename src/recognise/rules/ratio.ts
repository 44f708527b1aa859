// The relation of several parts: 三次产业结构比6.1∶29.3∶64.6, 1:3. It has no single value. Not a time (8:30), which date reads.
import { statistic, type DetectionRule } from '../mention.ts';

export const ratio: DetectionRule = {
  name: 'ratio',
  find: ({ folded }) =>
    [...folded.matchAll(/(?<![\d.])\d{1,4}(?:\.\d{1,2})?(?:\s?[:∶比]\s?\d{1,4}(?:\.\d{1,2})?){1,3}(?![\d.])/g)].map(
      (found) =>
        statistic('ratio', { start: found.index, end: found.index + found[0].length, settled: { measure: 'share' } }),
    ),
};
