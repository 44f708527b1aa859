import type { Frame } from './frame.ts';

/** Prefixes of kinds that stand side by side: 城镇、农村常住居民… is 城镇常住居民… and 农村常住居民…. */
const PARALLEL =
  '城镇 城市 建制镇 农村 乡村 国家级 省级 市级 县级 国家 省 市 县 公路 铁路 水路 航空 境内 境外 国内 入境 中央 地方 工业 农业 服务业 第一产业 第二产业 第三产业 一产 二产 三产 进口 出口 普通 男 女 新增 存量 内资 外资 公办 民办 夏粮 秋粮 线上 线下 个人 企业 种植业 养殖业'
    .split(' ')
    .sort((a, b) => b.length - a.length);
/** Nouns that are measures of what stands before them, and so need it: 死亡人数 of 安全生产事故起数和死亡人数. */
const BARE_MEASURE =
  /^(?:死亡人数|受伤人数|伤亡人数|直接经济损失|经济损失|总?产值|增加值|总?产量|单产|面积|收入|利润总?额?|税收|营业收入|总收入|人数|人次|数量|金额|额|总额|规模|占比|比重|户数|件数|起数|投资额|总投资|合同额|到位资金)$/;
const MEASURE_END =
  /^(.{2,}?)(?:起数|件数|人数|人次|数量|总量|总数|总产值|产值|增加值|面积|总产量|产量|收入|总额|规模|户数|个数|投资额|总投资|数)$/;
/** A member that has a noun of measure itself needs none. */
const ENDS_MEASURED = /(?:[产值率数额量资入款费税利润耗]|余额|价格|支出|消费|出口|进口|贸易)$/;
/** One word for two kinds, and what they are. */
const PAIRS: readonly [RegExp, readonly [string, string]][] = [
  [/城乡/, ['城镇', '农村']],
  [/进出口/, ['进口', '出口']],
  [/内外资/, ['内资', '外资']],
  [/存贷款/, ['存款', '贷款']],
  [/一二产业|一、二产业/, ['第一产业', '第二产业']],
];

/**
 * The members that 分别 deals its numbers out to, each complete in itself: 能源工业、非能源工业产值 → 能源工业产值, 非能源工业产值.
 * Null where there are not as many members as numbers.
 *
 * @param core what is measured, as one text
 * @param count how many numbers follow
 */
export function distribute(core: string, count: number): string[] | null {
  const pair = PAIRS.find(([word]) => word.test(core));
  if (count === 2 && pair && !/[、和与]/.test(core.replace(pair[0], '')))
    return pair[1].map((one) => core.replace(pair[0], one));
  const members = splitMembers(core, count);
  if (!members) return null;
  return completeMembers(members);
}

/** At 、 first, and at 和 and its like where 、 alone does not give enough. */
function splitMembers(core: string, count: number): string[] | null {
  for (const separator of [/、/, /、|以及|和|与|及(?!以[上下])/]) {
    const members = core.split(separator).map((member) => member.trim());
    if (members.length === count && members.every((member) => member !== '')) return members;
  }
  return null;
}

function completeMembers(members: readonly string[]): string[] {
  const last = members.at(-1) ?? '';
  const first = members[0] ?? '';
  const suffix = sharedSuffix(members.slice(0, -1), last);
  const thing = MEASURE_END.exec(first)?.[1] ?? '';
  return members.map((member, i) => {
    if (i > 0 && BARE_MEASURE.test(member)) return thing + member;
    // 进口、出口通关时间: a prefix alone is no figure here.
    const whole =
      !PARALLEL.includes(member) &&
      (FIGURE_END.test(member) || MEASURE_END.test(member) || (THING_END.test(suffix) && THING_END.test(member)));
    return i < members.length - 1 && !whole && !member.endsWith(suffix) ? member + suffix : member;
  });
}

/** Figures of what stands before them, as whole words: a member that ends in one needs none of another's. */
const FIGURE_END =
  /(?:[一-龥]{2}率|产业投资|固定资产投资|投资|案件数|总产值|产值|增加值|总产量|产量|种植面积|面积|收入|数量|总量|总额|销售额|零售额|余额|存款|贷款|支出|税收|税金|利润|人数|人次|户数|里程|价格|水平|标准|质量|吞吐量|用电量|能耗|消费|涨幅|增幅|增速|降幅|生产总值|GDP|CPI|营收|进出口|出口|进口)$/;
/** 一, 二, 三 of 一、二、三产业增加值. */
const NUMERAL = /^第?[一二三四五]$/;
/** Kinds of things, for members of which only the last says what they are. */
const THING_END = /(?:企业|案件|水质|工程|项目)$/;

/** What the last member has behind the word that the members have in common: 产值 of 能源工业、非能源工业产值. Never part of a word. */
function sharedSuffix(others: readonly string[], last: string): string {
  const before = others.at(-1) ?? '';
  // 高中阶段和普通高校在校生: who is counted is told once.
  const persons = /(?:在校生|在园幼儿|毕业生|参保人数)$/.exec(last)?.[0];
  if (persons !== undefined) return persons;
  // 基础设施、制造业投资: what is measured is told once too.
  const measured = /(?:投资|产值|增加值|销售额)$/.exec(last)?.[0];
  if (measured !== undefined && !ENDS_MEASURED.test(before) && others.every((other) => other.length > 2))
    return measured;
  // 第一、二、三产业增加值.
  const numbered = others.every((other) => NUMERAL.test(other)) ? /^第?[一二三四五](.+)$/.exec(last)?.[1] : undefined;
  if (numbered !== undefined) return numbered;
  const parallel = PARALLEL.find((word) => last.startsWith(word));
  if (parallel !== undefined && others.every((other) => PARALLEL.includes(other))) return last.slice(parallel.length);
  // 能源工业 stands whole in 非能源工业产值.
  const whole = before.length > 1 ? last.lastIndexOf(before) : -1;
  if (whole >= 0) return last.slice(whole + before.length);
  for (let length = Math.min(before.length, 6); length > 1; length -= 1) {
    const at = last.lastIndexOf(before.slice(-length));
    if (at >= 0) return last.slice(at + length);
  }
  return FIGURE_END.exec(last)?.[0].replace(/^(?:固定资产|产业)/, '') ?? THING_END.exec(last)?.[0] ?? '';
}

/**
 * The numbers that are dealt out to the members of a list, by 分别 or because they are as many (投资和零售额增长8.5%和5.7%), and
 * which of them one is.
 */
export interface Group {
  members: readonly Frame[];
  index: number;
  /** 分别 says so. */
  dealt: boolean;
}

/** Which members of a list each number of a 分别 group takes; the group's frames follow each other by 、 or 和. */
export function groupsOf(frames: readonly Frame[]): Map<Frame, Group> {
  const groups = new Map<Frame, Group>();
  for (let i = 0; i < frames.length; i += 1) {
    const first = frames[i];
    if (!first) continue;
    const dealt = first.predicates.some(({ word }) => word === '分别') || first.core.includes('分别');
    if (!dealt && !/[、和与]/.test(first.core) && first.core !== '') continue;
    const members = [first];
    for (let next = frames[i + members.length]; next && isContinued(next, first); next = frames[i + members.length]) {
      members.push(next);
    }
    if (members.length < 2 || (!dealt && first.core !== '' && !distribute(first.core, members.length))) continue;
    members.forEach((frame, index) => groups.set(frame, { members, index, dealt }));
    i += members.length - 1;
  }
  return groups;
}

/** 、3.3% behind 分别增长19.7%: nothing but a joint, and the same kind of number. */
function isContinued(next: Frame, first: Frame): boolean {
  return next.joined && next.core === '' && next.clause === first.clause && isAlike(next.mention, first.mention);
}

/** 491亿元、居全省第一: an amount and a rank are told of one thing. */
function isAlike(a: Frame['mention'], b: Frame['mention']): boolean {
  const isRank = ({ settled }: Frame['mention']): boolean => settled.measure === 'rank';
  return a.role === b.role && isRank(a) === isRank(b);
}
