// Nothing, or the first of its kind: 清零 and 零新增 are the number 0, 零突破 says that there is at least one where there was none.
// Not 零 in other words (零距离, 零工, 零售, 零容忍, 零碳).
import { statistic, type DetectionRule } from '../mention.ts';

const FIRST = /零(?:的)?突破/g;
const NONE =
  /(?:(?:动态|全部|全面)?(清零)(?!行动|攻坚|工程|专项|任务))|(零(?:增长|新增|事故|死亡|伤亡|发生|上访|返贫|感染|违约|投诉|差错|失误|逾期))(?!行动|目标管理)/g;

export const zero: DetectionRule = {
  name: 'zero',
  find: ({ folded }) => [
    ...[...folded.matchAll(FIRST)].map((found) =>
      statistic('zero', {
        start: found.index,
        end: found.index + found[0].length,
        value: 0,
        settled: { measure: 'count', direction: 'up', bound: 'at_least', hedge: '突破' },
      }),
    ),
    ...[...folded.matchAll(NONE)].map((found) => {
      const part = found[1] ?? found[2] ?? '';
      const start = found.index + found[0].indexOf(part);
      const measure = part === '零增长' ? ('growth' as const) : ('count' as const);
      const direction = part === '清零' ? ('down' as const) : ('none' as const);
      return statistic('zero', {
        start,
        end: start + part.length,
        value: 0,
        settled: { measure, direction, bound: 'exact' },
      });
    }),
  ],
};
