// The capacity by which a work is called: 年产6亿只…项目, 20万吨矿石泊位, 110千伏变电站, 660兆瓦机组. Not a capacity that is reported as
// built (新增装机660兆瓦), which no kind of work follows.
import { identifier, identifiersAt, type DetectionRule } from '../mention.ts';
import { matchUnit } from '../units.ts';

const OUTPUT = /(?:年产|日产|年处理|日处理|年加工|月产|年出栏|单机)$/;
/** A kind of work, or the next of a list of works: 年产20万吨鲜奶、…. */
const OUTPUT_WORK = /^(?:[^,。;、]{0,24}?(?:项目|生产线|基地|工程|工厂|产线|装置)|[\p{Script=Han}]{2,12}、)/u;
const POWER = /^(?:[\d.]*(?:千伏|兆瓦|千瓦|MW|GW|伏|蒸吨|吨))$/i;
const POWER_WORK =
  /^(?:级|[\p{Script=Han}]{0,6}?(?:特高压|变电|输变电|输电|线路|机组|光伏|风电|电站|储能|锅炉|泊位|航道|码头|船舶|货轮|电厂|直流|交流))/u;

/** No list of works is longer. */
const LONGEST_LIST = 120;
/** 庆化50万吨炼油装置扩建, 一期20万吨电石项目: a work by its size, unless a verb or a figure is told by it. */
const WORK_UNIT = /^(?:吨|兆瓦|千瓦|MW|GW|头|只|羽|立方米)$/;
const WORK = /^[\p{Script=Han}]{2,12}?(?:项目|装置|生产线|机组|粮仓|码头|基地|水库|电站)/u;
/** 西岭20万吨铝板、东川10万吨铜材等项目: a list of works by their size, of which none has its own noun. */
const LISTED_WORK =
  /^[\p{Script=Han}A-Z\d.]{1,12}(?:[、和][\p{Script=Han}A-Z\d.]{2,24}){0,12}等[^,。;、的]{0,8}(?:项目|工程)/u;
const COUNTED =
  /(?:新增|完成|达到|达|突破|实现|建成|投产|改造|新建|产量|产能|装机|规模|容量|能力|储备|供应|投放|收购|销售|生产|出口|进口|节约|减少|实施|出栏|存栏|推进|支持|推动|培育|打造|引进|签约|[,。;、]|共|超|过)$/;

export const capacity: DetectionRule = {
  name: 'capacity',
  find: ({ folded, text, numerals, units }) => [
    ...identifiersAt('capacity', folded, /(?<![\d.])\d{1,2}[×x*]\d{1,5}(?:\.\d)?[万亿]?(?:千瓦|兆瓦|MW|千伏安|吨)?/g),
    ...numerals.flatMap((numeral) => {
      const unit = matchUnit(units, text, folded, numeral);
      if (!unit || numeral.script !== 'arabic') return [];
      const before = folded.slice(Math.max(0, numeral.start - 3), numeral.start);
      const tail = folded.slice(unit.end, unit.end + 30);
      const isWork = WORK.test(tail) || LISTED_WORK.test(folded.slice(unit.end, unit.end + LONGEST_LIST));
      const isName =
        (OUTPUT.test(before) && OUTPUT_WORK.test(tail)) ||
        unit.entry.unit === '千伏' ||
        (WORK_UNIT.test(unit.entry.unit) && isWork && !COUNTED.test(before)) ||
        (POWER.test(unit.entry.unit) &&
          POWER_WORK.test(tail) &&
          !/(?:装机|新增|容量|总规模|达|完成|实施|建成)$/.test(before));
      if (!isName) return [];
      return [
        identifier('capacity', { start: numeral.start, end: unit.end, value: numeral.value, unit: unit.written }),
      ];
    }),
  ],
};
