/**
 * What is done with the thing measured, as far as figures differ by it: a stock has no action. 新增 and 新建 are one
 * class, since both count what came in addition during the period.
 */
export type Action = 'new' | 'net' | 'grown' | 'attracted' | 'started' | 'rebuilt' | 'mixed' | 'left' | 'aided';

const ACTION_WORDS: Record<Action, string> = {
  new:
    '新增 新增投用 新投用 新建 新建成 新建设 建成 建设 建好 新培育 新认定 新纳 新纳入 新入选 新入库 新设 新设立 新登记 新注册 ' +
    '新获批 新获评 新创建 新打造 新评定 新命名 新发展 新改造建成 认定 增加',
  net: '净增 净增加',
  grown: '培育 培育壮大 培育发展 发展 发展壮大 打造 创建 争创 孵化 培育形成',
  attracted: '引进 新引进 招引 引育 引培 引进培育',
  started: '开工 开工建设 新开工 新开工建设 启动 启动建设 开工实施',
  rebuilt: '改造 新改造 改造提升 提升改造 升级改造 改扩建 改建 提标改造 提质改造 整治 改造升级 整治提升',
  mixed:
    '新改建 新改扩建 新建改建 新建改造 新建改扩建 新建和改扩建 新建和改造 新建和改造提升 新建及改造 新建续建 建设改造 新建（改建） ' +
    '改造建设 新建、改建 新建、改造 新建、改扩建 新扩建 新建扩建',
  left: '退出 淘汰 关停 关闭 化解',
  aided: '帮扶 支持',
};

/** Longest first, so that 新建成 is not read as 新建. */
export const ACTIONS: readonly (readonly [word: string, action: Action])[] = Object.entries(ACTION_WORDS)
  .flatMap(([action, words]) => words.split(' ').map((word) => [word, action as Action] as const))
  .sort(([a], [b]) => b.length - a.length);

/** Behind the thing as well: 高新技术企业净增, 高标准农田建设. */
export const TRAILING_ACTIONS = ACTIONS.filter(([word]) =>
  /^(?:新增|净增|新建|建设|建成|改造|开工|改扩建|改造提升)$/.test(word),
);

/** Words of whole, time and doing that change nothing of what is measured. */
export const OPENERS = longestFirst(
  '全年 年内 今年 当年 本年 去年 上年 一年来 五年来 五年 过去五年 全年度 年度 全市 全省 全县 全区 全州 全盟 全旗 全自治区 我市 我省 我县 我区 ' +
    '我州 本市 市域 预计 预期 预计全年 力争 确保 争取实现 实现 完成 达到 累计 累计完成 累计实现 总计 共计 共 其中 保持 圆满 超额 顺利 ' +
    '全面 努力 力促 组织 实施 推进 加快 开展 办好 办理 办结 做好 抓好 推动 突出 继续 持续 高质量 发放 下达 列支',
);

/** Where or at what level things are counted; one that stands in one place and not in the other makes a difference. */
export const SCOPES = longestFirst(
  '国家级 国家 全国 省级 省级以上 市级 市级以上 县级 区级 镇级 国省级 主城区 中心城区 市中心城区 建成区 城区 市区 市本级 市县 市县两级 市直 市属 县域 ' +
    '全社会 农村 城镇 城乡 城市 县城 园区 开发区 境内外 境外 境内 规上 规模以上 限上 限额以上 民营 地方 区域 本级 省属 重点',
);

/** What only says that it is a number of things, or how long they are. */
export const TAILS = longestFirst(
  '数量 总数 总数量 个数 户数 家数 总户数 件数 长度 总长度 增加额 减少额 增长额 增加量 减少量 增量 增速 增长率 增幅 涨幅 降幅 增长 下降 提高 ' +
    '上涨 减少 增加 保持 稳定 累计 同比 合计 总计 年均增速 年均 完成额 完成量',
);

/** Words by which two wordings may differ though they hardly mean different things. */
export const WEAK_WORDS = longestFirst(
  '重点 项目 工程 企业 产业 工作 任务 建设 改造 提升 升级 资金 总额 总量 总值 规模 年度 完成 实现 各类 相关 等 数 面积 长度 里程 主要 重大 省内 累计',
);

function longestFirst(words: string): string[] {
  return words.split(' ').sort((a, b) => b.length - a.length);
}
