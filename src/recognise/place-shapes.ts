import type { PlaceEntry } from '../schema/place-vocabulary.ts';
import { makeUnique, spell } from './indicators/indicator-id.ts';

/**
 * What opens a clause or stands in an enumeration and has the shape of a county's or city's name; the second group is
 * there where a clause or member ends behind it.
 */
const MEMBER =
  /(?<=^|[，。；：、（“(,\s和与及])(\p{Script=Han}{1,4}?(?:自治县|自治旗|自治州|县|区|市|旗))(?=($|[，。；：、）”),\s和与及等])|(?![域块位级间划段内外长委政直乡城镇县市区场民属际型式立]))/gu;

/**
 * What makes the last syllable stand for a kind of area, or a slogan, not for one place: 社区, 综保区, 示范县. `^` stands
 * where a longer name may be one (惠山区 but not 山区), `..` for any two characters (产业兴市 but not 宜兴市).
 */
const KINDS = {
  区:
    '社 景 园 地 郊 库 矿 灾 牧 片 街 小 校 辖 ^新 高铁新 .部新 特 厂 港 农 藏 疆 灌 范 验 发 经开 高新 放 能 护 贸 管 居 住 业 化 先行 聚 集中 核心 领 ' +
    '合作 税 综保 旅游 度假 生活 棚户 经济 商务 中心 启动 起步 养 院 ^湾 大湾 人文湾 数字湾 活力湾 产 赛 改 学 病 镇 金改 创 采 流域 治 名胜 加工 ' +
    '交易 裸露 深水 无人 舒适 活力 排放 燃煤 住宅 拓展 培训 版权 办公 临空 边合 国开 遗产 净 多 全 各 该 我 本 他 两 双 一 三 四 五 六 七 八 ' +
    '九 十 ..强 ..兴 ..富 ..名 ..旺 ..活 特色 扩 调 风貌 辐射 食品 行政 都市 农高 台商 务 导 沉 陷 置 滩 旱 县 ..市 ^山 深山 高山 浅山 大山 困山 ' +
    '^城 主城 老城 旧城 心城 县城 全城 建城 新城 .部城 美丽城 江南城 别山 还林 ^林 国有林 ^湖 ^海 ^川 ^老 命老',
  县:
    '北三 ^全 是全 ^各 ^该 ^我 ^本 ^他 ^两 ^多 强 ^大 ..大 ..名 范 点 困 扶 业 部分 出 入 整 ^场 级 个 省 市 外 邻 周边 类 生态 文明 森林 卫生 园林 进步 先进 ' +
    '产粮 普惠 ..立 ..富 ..美 ..活 ..稳 ..援 边境 综合 区 ^有 ..有 ^十 ^一 ^二 ^三 ^四 ^五 ^六 ^七 ^八 ^九 特色',
  市:
    '都 超 集 夜 早 股 债 楼 门 农贸 上 入 开 退 转 汇 期 花 书 车 互 本 全 各 我 该 他 两 强 大 直辖 省 地 级 文明 卫生 园林 双拥 生态 范 点 城 ' +
    '..立 ..兴 ..富 ..活 ..拓 ..旺 ..美 ..促 ..育 ..治 ..建 色 院 校 部 个 出 成 县 区 理顺 ^一 ^二 ^三 ^四 ^五 ^六 ^七 ^八 ^九 ^十 .主四',
  旗: '国 红 锦 党 团 军 彩 升 义 战 全 各 ^中 ^左 ^右 ^前 ^后',
} as const;

const KIND = new RegExp(
  Object.entries(KINDS)
    .map(([last, before]) => `(?:${before.replaceAll(' ', '|')})${last}$`)
    .join('|'),
  'u',
);

/** What a clause may begin with before a name, and no name begins with: 支持, 抓好, 全市. */
const NO_NAME =
  /^(?:支持|推|加|实|建|创|打|争|全|各|我|本|该|每|在|对|向|把|将|以|从|由|为|让|使|与|和|及|等|其|这|一|两|三个|四个|五个|多|所有|所含|有|又有|新增|成功|获|跻身|进入|国家|省|市|县|中心|主|抓好|聚焦|发挥|启动|完善|确保|深化|开展|依托|按照|统筹|做好|助力|承接|开工|设立|力争|分别|调整|壮大|提升|明晰|通过|即|指|是|勇|敢|跳出|改造|完成)/u;

/** A name that stands once by itself may be a chance; one of two together is none. */
const ENOUGH = 2;

/**
 * Counties, districts and cities that texts name in enumerations and that the vocabulary does not list, so that reports of
 * any place can be read. Conservative: a name must stand twice as a whole member of an enumeration or a clause, or beside
 * another of its shape. Only full names are found, since what their short forms are a text does not tell. Ids are pinyin.
 * Linear in the texts' length.
 */
export function discoverPlaces(texts: Iterable<string>, known: readonly PlaceEntry[]): PlaceEntry[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    let end = -2;
    let before = '';
    for (const match of text.matchAll(MEMBER)) {
      const name = match[1] ?? '';
      if (KIND.test(name) || NO_NAME.test(name)) continue;
      // Four characters before the last are a verb and a name (包括惠山区), save inside an enumeration (乌鲁木齐市).
      if (/^.{4}.$/u.test(name) && !/[、和与及]/.test(text.charAt(match.index - 1))) continue;
      // 驿城区成功创建…: without an end behind it, only the most usual shape is trusted.
      if (match[2] === undefined && !/^..[县区]$/u.test(name)) continue;
      const together = match.index - end <= 1 && text.charAt(end) !== '，';
      if (together) counts.set(before, (counts.get(before) ?? 0) + 1);
      counts.set(name, (counts.get(name) ?? 0) + (together ? ENOUGH : 1));
      end = match.index + name.length;
      before = name;
    }
  }
  const often = [...counts].flatMap(([name, count]) => (count >= ENOUGH ? [name] : []));
  // As in most paragraphs.
  if (often.length === 0) return [];
  const listed = new Set(known.flatMap(({ name, short }) => [name, ...short]));
  const names = often.filter((name) => !listed.has(name));
  return withIds(names, known);
}

/** 兴平市 is `xingping`, 乾县 is `qianxian`, since one syllable alone would be too little. */
function withIds(names: readonly string[], known: readonly PlaceEntry[]): PlaceEntry[] {
  const ids = names.map((name) => {
    const stem = name.replace(/(?:自治县|自治旗|自治州|[县区市旗])$/, '');
    return spell(stem.length > 1 ? stem : name).replaceAll('-', '');
  });
  const unique = makeUnique([...known.map(({ id }) => id), ...ids]).slice(known.length);
  return names.map((name, i) => ({
    id: unique[i] ?? '',
    name,
    short: [],
    kind: name.endsWith('区') ? 'district' : /[市州]$/.test(name) ? 'city' : 'county',
    parent: null,
    not: [],
  }));
}
