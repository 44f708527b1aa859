// The limit that makes a class: 50万元以上的村, 2000万元以上企业, 超10亿元项目, 3岁以下婴幼儿, 65岁及以上老年人. A kind of thing follows it
// at once. Not a bound on what is measured (收入50亿元以上, 60%以上用于产业, 新增300家以上).
import { identifier, type DetectionRule, type Mention, type RuleView } from '../mention.ts';
import { listAmounts, type Amount } from '../amounts.ts';

const BEHIND = /^(?:\([^()]{1,12}\)|\))?(?:及?以[上下内]|以外)的?/;
const KIND =
  /^[的“"]?(?:[\p{Script=Han}]{0,6}?)(?:项目|自然村|企业|村|园区|产业|集群|老年?人|人群|人员|婴|幼|儿童|学生|未成年|居民|农户|户|机组|锅炉|设备|水库|河流|城市|县|镇|乡|主体|建筑|住房|住宅|泊位|贷款|群众|基地|平台|市场|街区|商圈|建设|单位|法人|工业|载体|人口)/u;
const ABOVE = /(?:超过?|过|逾)$/;
/** 超50亿元19个: the kind of thing was named before. */
const COUNTED = /^\d{1,4}[个家户项]/;
/** 其中100亿元以上5个. */
const AMONG = /其中,?$/;
const COUNTED_OF = /^的\d{1,4}[个家户项]/;
/** 总投资超1300亿元的8个项目: what they cost together, no limit for each. */
const TOTAL = /(?:总投资|总规模|总额|总量|共)[超过逾]+$/;
/** A word of limit and what it limits stand within so many characters. */
const LONGEST_BEFORE = 6;
const AT_ONCE = /^的?(?:[\p{Script=Han}]{0,4}?)(?:项目|企业|产业集群|产业链|园区|开发区|集群|村|单品)/u;

export const threshold: DetectionRule = {
  name: 'threshold',
  find: (view) => [...listAmounts(view, 'arabic'), ...saidAmounts(view)].flatMap((amount) => readLimit(view, amount)),
};

/** Amounts in Chinese numerals with a word of limit in front: 过亿元的企业. What is called 亿元以上 has no number of its own. */
function saidAmounts(view: RuleView): Amount[] {
  return listAmounts(view, 'han').filter(({ start }) =>
    ABOVE.test(view.folded.slice(Math.max(0, start - LONGEST_BEFORE), start)),
  );
}

function readLimit({ folded }: RuleView, { start, end, value, valueMax, unit }: Amount): Mention[] {
  if (unit.entry.measure !== 'level' && !/^户$/.test(unit.written)) return [];
  const tail = folded.slice(unit.end, unit.end + 16);
  const behind = BEHIND.exec(tail)?.[0] ?? '';
  const before = folded.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const above = ABOVE.test(before) && !TOTAL.test(before);
  const isClass =
    behind === ''
      ? (above && (AT_ONCE.test(tail) || COUNTED.test(tail) || COUNTED_OF.test(tail))) || isAge(unit.written, tail)
      : KIND.test(tail.slice(behind.length)) || (AMONG.test(before) && COUNTED.test(tail.slice(behind.length)));
  return isClass ? [identifier('threshold', { start, end, value, valueMax, unit: unit.written })] : [];
}

/** 0—3岁婴幼儿, 18周岁: an age that no verb measures names those who have it. */
function isAge(unit: string, tail: string): boolean {
  return unit.endsWith('岁') && /^[的婴幼儿老青少女适]/.test(tail);
}
