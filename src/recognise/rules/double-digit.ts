// 两位数增长: growth of ten percent or more, whatever the number. Not a number of digits (两位数密码).
import { statistic, type DetectionRule } from '../mention.ts';

export const doubleDigit: DetectionRule = {
  name: 'double-digit',
  find: ({ folded }) =>
    [...folded.matchAll(/([两2二]位数)(?:以上)?(?=增长|增速|增幅|的?增|提升|速度|[,。;、])/g)].map((found) =>
      statistic('double-digit', {
        start: found.index,
        end: found.index + (found[1] ?? '').length,
        settled: { measure: 'growth', direction: 'up' },
      }),
    ),
};
