import type { Lexicon } from '../lexicon/compile.ts';
import type { FoundName } from './names-by-class-noun.ts';
import { findSpecificParts } from './specific-part.ts';

/** Nouns whose examples before 等 are names: 科隆新材、天成航材等企业, 高家堡、胡家河等煤矿. */
const OF_NAMES =
  /^(?:的)?(?:[\d.万余多]|[两三四五六七八九十]?[个家户项处条大座所]|一批|重大|重点|优质|骨干|龙头|大型|知名|国际|国内|城市|市级|省级|头部|系列|开放|标志性|主要|核心)*(?:[\u4e00-\u9fff]{0,8}?)(?:项目|工程|企业|活动|煤矿|公园|景区|园区|商圈|街区|平台|模式|学校|医院|集团|公司|电站|水库|道路|公路|铁路|高速|展会|赛事|节会|街道|片区|小镇|古镇|村镇|开发区|机场|港口|枢纽|码头|场馆|节庆|大桥|桥梁|线路|院校|高校|机构|基地|市场|路网|管网|设施|场所|口岸|口岸|灌区|矿山|厂|馆)/;

/** Nouns of things for sale, of which a name makes no project: 淳化饸饹等特色产品 (decisions, 5). */
const OF_PRODUCTS =
  /^[\u4e00-\u9fff]{0,8}?(?:产品|品牌|产业|业态|农产品|品种|热点|消费|作物|领域|行业|技术|人群|群体|群众|人员|问题|机遇|优势|政策|因素|方面|指标|要素|资源|费用|措施|环节)/;

/** 「X、Y等Z」 where Z calls for names and an example is one: it has a part that tells no mere kind. */
export function findListedName(object: string, lexicon: Lexicon): FoundName | null {
  const at = object.indexOf('等');
  if (at < 2) return null;
  const behind = object.slice(at + 1, at + 30);
  if (!OF_NAMES.test(behind) || listsProducts(object)) return null;
  const examples = object.slice(0, at);
  if (!behind.includes('活动') && findSpecificParts(examples, lexicon).length === 0) return null;
  if (findSpecificParts(examples, lexicon).length === 0 && examples.length < 8) return null;
  return { start: 0, end: at, rule: 'listed-name' };
}

/** Whether the object is a list of products: the noun for things for sale stands nearer to 等 than one for names. */
export function listsProducts(object: string): boolean {
  const at = object.indexOf('等');
  if (at < 1) return false;
  const behind = object.slice(at + 1, at + 20);
  const products = OF_PRODUCTS.exec(behind)?.[0].length ?? Infinity;
  const names = OF_NAMES.exec(behind)?.[0].length ?? Infinity;
  return products < Infinity && products <= names && !object.endsWith('活动');
}
