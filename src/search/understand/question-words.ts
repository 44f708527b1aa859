/** What a question asks for. */
export type Asks = 'when' | 'how-much' | 'where' | 'what' | 'none';

/** What a word says of the question rather than of its subject. */
export interface QuestionWord {
  asks?: Exclude<Asks, 'none'>;
  /** The half of a report that it points to. */
  half?: 'review' | 'plan';
  /** Points to the asker's own place, which is not named. */
  here?: true;
}

const list = (words: string, meaning: QuestionWord): [string, QuestionWord][] =>
  words.split(' ').map((word) => [word, meaning]);

/** Words that ask, point to a time or only fill; the longest counts where several begin alike. */
export const QUESTION_WORDS: ReadonlyMap<string, QuestionWord> = new Map([
  ...list(
    '什么时候 啥时候 什么时间 何时 几时 哪年 哪一年 哪天 几月 几号 多久 多长时间 啥时 什么时侯 时间表 工期 什么时候能',
    { asks: 'when' },
  ),
  ...list('完工 竣工 建成 建好 通车 开通 开工 修好 修完 投用 启用 运营 开业 完成 动工', {}),
  ...list(
    '多少钱 多少个 多少人 多少家 多少户 多少公里 多少套 多少 几个 几条 几所 几家 几座 几公里 几分钱 几成 多大 多高 多长 数量 数字 比例 几多 占比',
    { asks: 'how-much' },
  ),
  ...list('哪里 哪儿 在哪 去哪 在哪里 去哪里 哪些地方 什么地方 哪个地方 啥地方 位置 地址 哪边 何处', { asks: 'where' }),
  ...list(
    '哪些 什么 有什么 有啥 有哪些 哪几个 哪几条 哪个 哪条 啥 什么样 怎么样 怎样 咋样 咋办 咋 怎么办 怎么 如何 如何办 怎么搞 怎么弄 怎么解决 为什么 为啥 干什么 做什么 做了什么 干了什么 做了啥',
    { asks: 'what' },
  ),
  ...list('今年 明年 后年 年内 年底 下半年 将来 以后 未来 打算 计划 准备 还会 将会 即将 要建 要修 新增 下一步 接下来', {
    half: 'plan',
  }),
  ...list('去年 前年 上年 过去 以前 已经 做到 成绩 做成', { half: 'review' }),
  ...list(
    '我们县 我们市 我们区 我们镇 我们村 我们这 我们这里 我们这儿 我县 我市 我区 我镇 我村 本地 当地 本县 本市 家门口 附近 我家 这里 县里 市里',
    {
      here: true,
    },
  ),
  ...list(
    '有没有 是不是 能不能 会不会 可不可以 要不要 行不行 好不好 是否 能否 可否 可以 可 能 会 要 想 请问 你好 我想问 想问 想知道 想了解 问一下 了解 查 查询 搜 一下 告诉我 我 我们 你们 他们 咱们 咱 大家 政府 市政府 县政府 老百姓 百姓 群众 居民 市民 人民 普通人 现在 最近 近期 目前 关于 有关 相关 对于 方面 领域 情况 问题 政策 措施 办法 规定 标准 条件 流程 工作 工程 项目 建设 发展 推进 改善 提高 提升 解决 处理 治理 管理 服务 实施 进展 进度 消息 最新 新闻 通知 吗 呢 吧 啊 呀 了 的 地 得 着 是 有 没有 没 不 也 都 还 在 给 对 跟 和 与 及 把 被 让 从 到 个 一个 这个 那个 这 那 就 才 又 再 很 太 好 难 贵 高 低 大 小 多 少 差 慢 快 涨 降 变 搞 弄 办 做 干 修 建 盖 通 补 发 交 领 用 好点 一点 点 些 一些 申请 报名 享受 怎 么 几 新 旧 老 多不多 少不少 严重 太多 太少 不好 不够 不足 不行 不热 紧张 便宜 优惠 免费 全部 所有 各种 年 月 日 ？ ? ！ ! ， , 。 . 、 ： : “ ” （ ） ( )',
    {},
  ),
]);

/** The longest of them. */
export const LONGEST_QUESTION_WORD = Math.max(...[...QUESTION_WORDS.keys()].map((word) => word.length));
