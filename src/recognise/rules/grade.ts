// A class that carries a number: 5A级, 4A, 3星级, 50亿级产业集群, 20万吨级航道. Where a plan seeks the class itself (创建5A级景区)
// it is what is aimed at. Not an amount of the same unit (20万吨货物).
import { identifiersAt, type DetectionRule } from '../mention.ts';

const CLASSES =
  /(?<![\dA-Za-z.])\d[A-D]{1,3}级?|(?<![\dA-Za-z.])\d星级?|(?<![\d.])\d{1,4}(?:\.\d)?[十百千万亿]{0,2}(?:吨|元|美元)?级(?!别)|(?<![\d.第])\d类(?=标准|水质|水体|创新药|以上|医疗|和\d类)/g;
const SOUGHT = /创建|创成|争创|申报|打造|建成|晋升|创评|评定/;

export const grade: DetectionRule = {
  name: 'grade',
  find: ({ folded, chapterKind }) => {
    const planned = chapterKind === 'plan' || chapterKind === 'goals';
    return identifiersAt('grade', folded, CLASSES).map((found) => {
      const before =
        folded
          .slice(Math.max(0, found.start - 40), found.start)
          .split(/[,。;]/)
          .at(-1) ?? '';
      const behind = folded.slice(found.end, found.end + 30).split(/[,。;]/)[0] ?? '';
      const clause = before + behind;
      return planned && SOUGHT.test(clause) ? { ...found, settled: { status: 'target' as const } } : found;
    });
  },
};
