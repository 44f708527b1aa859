import type { Lexicon } from '../lexicon/compile.ts';
import { findSpecificParts } from './specific-part.ts';

/** A proper name found in a text; indices are into that text. */
export interface FoundName {
  start: number;
  end: number;
  rule: string;
}

/** Nouns that close the names of places, sites, buildings, ways, waters, bodies and events. Longer ones first. */
const CLASS_NOUN =
  /(?:高新技术产业开发区|经济技术开发区|自由贸易试验区|协同发展区|融合发展区|绿色经济区|经济区|综合保税区|旅游度假区|产业集聚区|风景名胜区|自然保护区|职业技术学院|火车站|体育场|体育馆|博物馆|图书馆|美术馆|科技馆|文化馆|文化宫|展览馆|纪念馆|档案馆|会展中心|科技城|大学城|开发区|高新区|经开区|自贸区|综保区|保税区|示范区|试验区|先行区|合作区|度假区|风景区|保护区|旅游区|工业区|功能区|核心区|启动区|起步区|联结区域|产业园|工业园|科技园|物流园|创业园|能化园|生态园|公园|园区|新区|新城|片区|街区|景区|矿区|灌区|库区|港区|校区|院区|商圈|商城|古城|古镇|古村|小镇|大道|大街|高架桥|大桥|特大桥|立交桥|隧道|通道|高速公路|高速|高铁|铁路|专线|环线|快速路|公路|航线|航道|运河|机场|港口|码头|泊位|车站|枢纽|水库|水电站|电站|电厂|水厂|泵站|煤矿|油田|气田|矿井|山地|山区|平原|流域|湿地|林场|农场|大学|学院|学校|中学|小学|幼儿园|医院|研究院|研究所|实验室|大剧院|剧院|大厦|广场|集团|公司|石化|银行|农商行|商行|大会|博览会|交易会|运动会|论坛|峰会|马拉松|文化节|艺术节|旅游节|走廊|廊道|孵化器|平台|中心|基地|干渠|总干渠|城|路|桥|河|湖|江|岛|湾|寺|陵|苑|谷|塬|镇|村)/g;

/** Trades that close the names of enterprises: 长庆石化, 科隆新材. */
const ENTERPRISE =
  /^(?:石化|热电|新材料?|科技|药业|制药|电子|光伏|能源|重工|股份|汽车|化工|纺织|食品|钢铁|煤业|煤电|矿业|乳业|酒业|铝业|水泥|生物|医药|电器|机械|电气|电池|物流|控股|智能|显示|新能源|锂电|半导体|精密|材料|装备|铜业|纸业|化纤|玻璃|陶瓷|粮油|饲料|肉类|农牧|生态园)/;

/** Class nouns of one character, which are also parts of many words: the specific part must stand right before them. */
const SHORT_NOUN = /^[城路桥河湖江岛湾寺陵苑谷塬镇村]$/;

/** What turns a class noun of one character into part of another word: 道路, 江河湖库, 乡村. */
const WORD_OF_SHORT_NOUN =
  /(?:[区道铁公线思出套链丝网电马水陆小支退财门新农乡县河江湖海山内入沿治护清大中美行城居进一本全驻各移老包空心贫强名]|之|产业|断头|循环)$/;
const AFTER_SHORT_NOUN = /^(?:[湖流道长段网库面径线建民两级干居委务集庄容医企振部口畔岸综山川规风貌]|“)/;

/** 科技城, 五金城, not 县城, 城区, 智慧城市. */
function isTown(item: string, at: number): boolean {
  return (
    !/[县港古商老旧新双主全建进环绕名都产慧绵林生明居山水入]$/.test(item.slice(0, at)) &&
    !/^城[市区镇乡关东西南北内外郊投管改际建商中]/.test(item.slice(at))
  );
}

/**
 * Proper names by their shape: a class noun behind words that do not all tell a kind: 渭滨公园, 新民高端能化园, 东庄水库.
 * Not 城市公园, 高标准农田, 重点水库.
 *
 * @param item one member of a list, without the verb
 */
export function findClassNounName(item: string, lexicon: Lexicon): FoundName | null {
  const parts = findSpecificParts(item, lexicon);
  const [first] = parts;
  if (!first) return null;
  const rest = item.slice(first.end);
  if (first.start === 0 && first.end <= 5 && ENTERPRISE.test(rest)) {
    return { start: 0, end: first.end + (ENTERPRISE.exec(rest)?.[0].length ?? 0), rule: 'enterprise' };
  }
  for (const match of item.matchAll(CLASS_NOUN)) {
    const noun = match[0];
    const end = match.index + noun.length;
    if (/^(?:网|化|型|率|[^、]{0,2}率|体系|分类|类|城镇|城区|镇|村)/.test(item.slice(end))) continue;
    if (noun === '城' && !isTown(item, match.index)) continue;
    if (SHORT_NOUN.test(noun)) {
      const before = item.slice(0, match.index);
      if (match.index < 1 || WORD_OF_SHORT_NOUN.test(before) || AFTER_SHORT_NOUN.test(item.slice(end))) continue;
      if (!parts.some((part) => part.start < match.index && part.end >= match.index)) continue;
    } else if (!parts.some((part) => part.start < match.index)) continue;
    return { start: 0, end, rule: 'class-noun' };
  }
  return null;
}
