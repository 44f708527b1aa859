import type { Quantity } from '../../schema/quantity.ts';

/** A word between what is measured and its number, and what it says of the number. */
export interface Predicate {
  word: string;
  /** `change`: by how much; `to`: up or down to what; `link`: nothing; `from`: the value before a change. */
  kind: 'change' | 'to' | 'link' | 'from';
  direction?: Exclude<Quantity['direction'], 'none'>;
  bound?: Quantity['bound'];
}

const words = (list: string, rest: Omit<Predicate, 'word'>): Predicate[] =>
  list.split(' ').map((word) => ({ word, ...rest }));

/** Longest first, so that 提高到 is not read as 到 behind 提高. */
const PREDICATES: readonly Predicate[] = [
  ...words(
    '增长 增加 提高 提升 上升 上涨 扩大 延长 增产 递增 增长了 净增 增 涨 增收 高出 超出 同比增长 增幅 增速 涨幅',
    {
      kind: 'change',
      direction: 'up',
    },
  ),
  ...words('高于 快于 优于 领先 高 快', { kind: 'change', direction: 'up' }),
  ...words('下降 降低 减少 递减 减产 压减 压缩 缩短 回落 收窄 下跌 缩减 精简 削减 下调 降 减 压降 降幅 少 负增长', {
    kind: 'change',
    direction: 'down',
  }),
  ...words('低于 慢于 低', { kind: 'change', direction: 'down' }),
  ...words(
    '提高到 提升到 提高至 提升至 增加到 增加至 增长到 增长至 增至 升至 上升到 上升至 升到 扩大到 扩大至 拓展到 延长到 延长至 上调至 上调到 迈向 增到 扩至',
    { kind: 'to', direction: 'up' },
  ),
  ...words('提高为 提升为 上升为 增加为 扩大为 前移', { kind: 'to', direction: 'up' }),
  ...words(
    '下降到 下降至 降低到 降低至 降至 降到 减少到 减少至 减至 压缩到 压缩至 压减到 压减至 缩短到 缩短至 缩至 压降至 下调至 下调到 降为 缩减至 缩减到 调减至 缩小到 缩小至 精简到 精简至 下降为 减少为 降低为 压缩为 缩短为',
    { kind: 'to', direction: 'down' },
  ),
  ...words('超过 超 突破 不低于 不少于 至少 逾 高达 不小于 达到并超过 跨过 超越 过', {
    kind: 'link',
    bound: 'at_least',
  }),
  ...words('不超过 不高于 不多于 不大于 最多 至多', { kind: 'link', bound: 'at_most' }),
  ...words('约 大约 近 接近 将近 大致', { kind: 'link', bound: 'approx' }),
  ...words('向', { kind: 'link', direction: 'up' }),
  ...words('从 由', { kind: 'from' }),
  ...words(
    '达到 达 为 是 有 共 共有 共计 合计 累计 总计 完成 实现 位居 居 位列 列 位于 排名 排 名列 排在 跃居 稳居 跃升至 上升至 保持 保持在 控制在 连年 稳定在 维持在 稳定 力争 确保 分别 均 都 各 平均 已 在 到 至 了 将 再 同比 环比 年均 每年 进入 跻身 比 较 与 相比 调整为 增为 共计达 达成 全省 全国 全市 比上年 比去年 较上年 较去年 比上年同期 实际 累计达 达成 以 占 的 逐年 每 净 全部 一共 多达 双 每人每月 每人每年 每户 每平方米 仅 只 只有 仅有 首次 历史性 总体 可比 同口径 可比口径 按可比口径 同口径可比 按可比价格 按可比价格计算 按可比价计算 扣除价格因素 名义 大幅 大幅度 继续 仍 全年 再次 动态 累计达到 总数达 上年同期',
    { kind: 'link' },
  ),
].sort((a, b) => b.word.length - a.word.length);

const BY_LAST = new Map<string, Predicate[]>();
for (const predicate of PREDICATES) {
  const last = predicate.word.slice(-1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), predicate]);
}

/** Ends of nouns that look like a predicate: 财政支出 does not end in 出, 规模 not in a link. */
const NOUN_ENDS =
  /(?:占比|人均|户均|日均|亩均|地均|签约|履约|节约|违约|预约|安排|新增|净增长|所有|国有|拥有|具有|共有制|实际|水平高|海拔高|最高|总量的|出的|[经通不度越]过)$/;

const COMPARED_TIME =
  /(?:(?:19|20)\d\d年(?:末|底|初|同期)?的?|[“"]?十[二三四五]五[”"]?(?:末|期末|时期|末期|初)?的?|[三五六十两]年(?:来|间)?|上年(?:同期)?的?|在[^,、]{2,12}基础上|[三五十]年前的|全省平均水平|全国平均水平|前五年)$/;
/** These compare only behind 比 or 较; elsewhere they end nouns (提高, 标准高). */
const NEED_COMPARISON = /^(?:高|低|快|慢|多|少)$/;

export interface PredicateChain {
  /** What stands before the predicates: the noun that is measured. */
  core: string;
  /** Nearest to the number first. */
  predicates: Predicate[];
}

/** Takes the predicates off the end of what stands before a number. Linear: each word is looked up once. */
export function takePredicates(head: string): PredicateChain {
  const predicates: Predicate[] = [];
  let core = head.trimEnd();
  for (;;) {
    // 比2006年增长, 是2021年的2.1倍, 十年增加: a time is no part of what is measured.
    const year = COMPARED_TIME.exec(core)?.[0] ?? '';
    if (year !== '') core = core.slice(0, -year.length);
    const found = NOUN_ENDS.test(core)
      ? undefined
      : (BY_LAST.get(core.slice(-1)) ?? []).find(
          ({ word }) => core.endsWith(word) && (!NEED_COMPARISON.test(word) || /[比较]/.test(core.slice(-16))),
        );
    if (!found) return { core, predicates };
    predicates.push(found);
    core = core.slice(0, -found.word.length).trimEnd();
  }
}
