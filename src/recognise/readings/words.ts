/**
 * Verbs that report or promise an act on what is counted: they belong to the subject (新增市场主体), are carried to the other
 * members of a list (新增…15户、…2户), and are left out where only the thing is meant (市场主体总量). Longest first.
 */
const ACTS = (
  '新增 新建 新培育 新认定 新纳 新入选 新改建 新开工 新建成 新引进 新签约 新备案 新募 新创建 新注册 新登记 新设立 新开通 新设 新获批 新获 新打造 新投产 新出台 新发展 新造 新签 新上 新开 新招 ' +
  '培育 建成 创建 认定 引进 完成 实施 打造 改造 开工 启动 建设 开工建设 新建和改扩建 新建改建 改扩建 抓好 梳理形成 修正 废止 修改 撤销 争取 发行 发放 列支 下达 投入 引导 招引 引育 签约 签订 落实 累计 ' +
  '推进 推动 加快 加快推进 加快建设 支持 扶持 帮扶 开展 组织 举办 承办 办好 办理 办结 受理 查处 整治 治理 修复 造林 投放 投用 投产 竣工 打通 开通 增加 减少 压减 关停 淘汰 转移 转化 兑现 ' +
  '整合 设立 组建 成立 入选 获批 获评 获 荣获 列入 纳入 覆盖 惠及 带动 吸引 吸纳 安置 救助 资助 减免 退还 清退 清理 拆除 腾退 盘活 出让 供应 储备 谋划 包装 滚动实施 推出 出台 制定 修订 发布 ' +
  '建立 搭建 选派 选聘 招聘 培训 评选 评选表彰 表彰 申报 申请 授权 转型 升级 退出 提升 扩建 续建 新改扩建 改建 实现 达成 生产 销售 出口 进口 接待 整改 化解 处置 偿还 募集 融资 新增发放 置换 利用 新改建 新增投用 建设改造 完善 优化 加强 强化 确保 确定 评定 提供 选树 树立 命名 建档 摘牌 脱贫 搬迁 迁建 改厕 补贴 补助 兜底 保障 服务 输送 输出 交付 销号 验收 通过 引入 导入 落地 落户 注册 运营 开放 开行 通车 投运 并网 派驻 结对 走访 慰问 联系 服务保障 滚动推进 布局 布设 铺设 敷设 安装 配备 配置 购置 更新 更换 栽植 种植 栽种 养殖 存栏 出栏 收储 收购 处理 处罚 立案 抓获 破获 打掉 征集 征收 征迁 累积 归集 统筹 安排 拨付 整修 维修 维护 加固 疏浚 清淤'
)
  .split(' ')
  .filter((word) => word !== '')
  .sort((a, b) => b.length - a.length);

const ACTS_BY_FIRST = new Map<string, string[]>();
for (const act of new Set(ACTS)) {
  const first = act.charAt(0);
  ACTS_BY_FIRST.set(first, [...(ACTS_BY_FIRST.get(first) ?? []), act]);
}

/** The act that a text opens with, its adverbs with it; empty where there is none. */
export function leadingAct(text: string): string {
  const adverbs = LEADING_ADVERBS.exec(text)?.[0] ?? '';
  const rest = text.slice(adverbs.length);
  const act = (ACTS_BY_FIRST.get(rest.charAt(0)) ?? []).find((word) => rest.startsWith(word));
  return act === undefined || NOUNS.test(rest) ? '' : adverbs + act;
}

/** Nouns that begin like an act. */
const NOUNS = /^(?:服务[业贸]|生产[总性经]|保障性|建设用地|开放型|转型期)/;

const LEADING_ADVERBS =
  /^(?:再|共|累计|全年|已|总|每年|成功|大力|积极|持续|继续|稳步|加快|全面|力争|确保|争取|深入|扎实|统筹|有序|分步|重点|系统|滚动|全省|率先){0,3}/;

/** Nouns that say only which figure of a thing is told: their thing was named before. */
export const GENERIC =
  /^(?:其|年)?(?:总量|总数|总产|减幅|人口覆盖率|销售收入|总规模|规模|总额|总投资|总产值|产值|增速|增幅|增长率|下降率|涨幅|降幅|占比|比重|比例|覆盖率|覆盖面|入园率|签约率|开工率|完成率|达标率|优良率|使用率|普及率|合格率|利用率|满意率|满意度|通过率|总面积|面积|总长度|总里程|里程|数量|户数|人数|增加值|营业收入|投资额|总装机|产能|产量|单产|余额|存量|密度|均值|均价|绝对额|存栏|出栏|总值|营收|利润|税收|实际到位|到位资金|完成投资|年度投资|投资|合同额|成交额|交易额|实际投资|排名|位次|总人数|总户数|总产量|到位率|办结率|参保率|入学率|毛入学率|就业率|化率|率|转化率|资金|其中|总量|单产|入围数)$/;

/** What a clause opens with that is no part of what is measured. */
export const OPENING =
  /^(?:(?:其中|同时|基本(?=实现|完成|建成|解决|消除)|预计|预期|力争|确保|争取|今年|去年|全年|年内|年底前|年末|到年底|当年|本年|初步统计|据统计|截至目前|截至年底|目前|已|现已|并(?!网|购)|且|还(?!款|贷|建)|又|再(?!生|造|制|贷|融)|也|将|把|使(?!用)|让(?!利)|对(?![外口接])|与(?![^,]{1,12}(?:签|合作|共建|联合|携手))|和(?![平谐美])|以及|及|共(?!有产权|享|同|建|治)|累计|总计|共计|先后|成功|一举|顺利|全市|全县|全区|全省|全年全市|用心用情|初步|力保|力求|力促|力推|力争|要(?!素)|使得|推动|促进|带动|保持(?!率)|努力|不断|现有|拥有|实现(?!率)了?|完成(?!率)|达到|首次|历史性|连续|年均)[,]?)*/;

/** Money that is told before what it was spent on: 投资4000万元，完成…. */
export const SPENT =
  /^(?:总|累计|计划|概算|共|年度|完成|预算)*(?:投资|投入|投入资金|筹资|投资额|筹集资金|安排资金|争取资金)$/;

/** Words that show that what follows a number is its predicate, not the thing that is counted. */
export const PREDICATE_TAIL =
  /^(?:的|左右|以[上下内]|并|且|同比|环比|增长|下降|提高|降低|减少|增加|占|居(?!民)|位(?!于)|压缩|缩短|上升|扩大|拓展|调整|提升|降至|缩至|增至|升至|精简|缩小|每立方|比|较|由|从|在|到|进|均|迈进|等|和|与|及|用于|之间|大关|台阶|水平|目标|，|,|为|是|被|给|向|任务|全部|全面|已|将|分别|以来|内(?!资|贸|陆|河)|前|后|中(?![小国央心型医试])|”|"|》)/;
