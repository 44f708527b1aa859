import type { Lexicon } from '../lexicon/compile.ts';
import { findSpecificParts } from './specific-part.ts';
import type { FoundName } from './names-by-class-noun.ts';

/** Roads and lines by number: 国道312, G107, S323, 地铁11号线, 5号线. */
const NUMBERED_LINE = /(?:国道|省道|县道)\d{1,4}|\b[GSXY]\d{1,4}(?!\w)|\d{1,2}号线/;

/** Roads by name: 人民路, 咸兴大道. Words for kinds of roads do not count. */
const ROAD =
  /(?:^|[、和与及至到“]|等)([\u4e00-\u9fff]{2,6}?)(?:路|大道|大街|巷)(?![\u4e00-\u9fff]?(?:网|径|线图|面|段改|演|由|权))/;
const KIND_OF_ROAD =
  /(?:公|铁|道|断头|产业|旅游|资源|线|思|出|之|一带一|电|网|水|环|支|村|乡|小|财|套|致富|扶贫|生|高速|快速|主干|次干|街|门|城市|农村|丝绸之|绕城|连接|通村|通组|干线|通道|背街小|背街|主要|示范|景观|绿|新|老|商业|重点|市政|退|回头|让|同|活|城区主|特色|城市主|生产|生活|进出|集疏运|机耕|田间)$/;

/** Two or more places or bodies joined by a dash: 西安—咸阳一体化, 咸阳高新区—兴平—武功科创走廊. */
const DASHED = /[\u4e00-\u9fff]{2,10}(?:[—–－-]{1,2}[\u4e00-\u9fff]{2,10})+/;

/** A stretch of a way, a river or a coast: 国道344武功段, 黄海（丹东段）. */
const STRETCH = /[\u4e00-\u9fff]{2,8}(?<![阶手转时地片路身河])段(?![时落子位])|[（(][\u4e00-\u9fff]{2,6}段[）)]/;

/** Groups that a place owns one of: 公交集团. */
const OWN_GROUP =
  /^(?!企业|大型|大|产业|国有|民营|教育|医疗|跨国|龙头|知名|优质|骨干|行业)[\u4e00-\u9fff]{2,6}集团(?![化军总公办经合])/;

/** A book, a law or a plan by its title: 《…》. */
const TITLE = /《[^《》]{2,40}》/;

/** A phase of something: CFB一期, 地铁1号线三期. */
const PHASE = /[\u4e00-\u9fffA-Za-z\d+]{2}[一二三四五六](?:期|标段)/;

/** Proper names in Latin letters. Common abbreviations are none. */
const LATIN = /[A-Za-z][A-Za-z\d.+-]+/g;
const COMMON_LATIN =
  /^(?:5G|[45]G|A|A{2,5}\+*|AI|AIGC|AR|APP|APEC|BIM|BRT|CBD|CNG|COD|GIS|CPI|CPTPP|DNA|DRG|DIP|EPC|EOD|ETC|ESG|GDP|GPS|HPV|ICT|IP|IPO|IPV\d?|IPv6|IT|ITS|K\d?|LED|LCD|LNG|LPG|MICE|MR|NGO|OFDI|PC|PM|PM2\.5|PM10|PPP|PCT|QFLP|QDLP|RCEP|REITs?|R&D|SPV|T|TOD|VOCs?|VR|WTO|WiFi|WIFI|XOD|NB|B2B|B2C|F5G|G60)$/i;

/** Fairs that every report calls by their short names. */
const FAIR =
  /(?:进博|广交|服贸|消博|投洽|高交|农高|丝博|西博|东博|厦洽|科博|文博|农博|糖酒|药交|茶博|旅博|数博|智博)会/;

/** 第六人民医院, 彩虹第三学校. */
const ORDINAL_BODY =
  /第[一二三四五六七八九十]{1,3}(?:人民|实验|初级|高级)?(?:医院|中学|小学|学校|幼儿园|水厂|污水处理厂)/;

/** 第三届全民健身运动会, 第五次经济普查. */
const ORDINAL_EVENT =
  /第[\u4e00-\u9fff\d]{1,4}(?:届|次|轮)[\u4e00-\u9fff\d“”（）·]{0,24}?(?:大会|运动会|博览会|交易会|论坛|峰会|节|赛|普查|调查|会议|年会|省运会|洽谈会|大赛|督察|巡视)/;

const FESTIVAL =
  /[\u4e00-\u9fff]{2,12}(?:文化节|艺术节|旅游节|风筝节|美食节|电影节|音乐节|采摘节|马拉松|博览会|交易会|洽谈会|年会|论坛|峰会|运动会)/;

/** Rules on one member of a list, in order; the first that speaks names it. */
const RULES: readonly { rule: string; find: (text: string, lexicon: Lexicon) => FoundName | null }[] = [
  { rule: 'numbered-line', find: byPattern(NUMBERED_LINE) },
  { rule: 'fair', find: byPattern(FAIR) },
  { rule: 'ordinal-body', find: byPattern(ORDINAL_BODY) },
  { rule: 'ordinal-event', find: byPattern(ORDINAL_EVENT) },
  {
    rule: 'festival',
    find: byPattern(FESTIVAL),
  },
  {
    rule: 'dash',
    find: (text, lexicon) =>
      /走廊|一体化|示范|发展区|合作区|经济带|通道|专线/.test(text) ||
      hasSpecificPart(DASHED.exec(text)?.[0] ?? '', lexicon)
        ? byPattern(DASHED)(text)
        : null,
  },
  { rule: 'road', find: findRoad },
  { rule: 'title', find: byPattern(TITLE) },
  { rule: 'own-group', find: byPattern(OWN_GROUP) },
  {
    rule: 'stretch',
    find: (text, lexicon) =>
      hasSpecificPart(STRETCH.exec(text)?.[0] ?? '', lexicon) ? byPattern(STRETCH)(text) : null,
  },
  {
    rule: 'phase',
    find: (text, lexicon) => (/[A-Za-z]/.test(text) || hasSpecificPart(text, lexicon) ? byPattern(PHASE)(text) : null),
  },
  { rule: 'latin-name', find: findLatin },
];

/** Names that a number, a dash, letters or the name of a fair betray. */
export function findMarkedName(item: string, lexicon: Lexicon): FoundName | null {
  for (const { rule, find } of RULES) {
    const found = find(item, lexicon);
    if (found) return { ...found, rule };
  }
  return null;
}

function byPattern(pattern: RegExp): (text: string) => FoundName | null {
  return (text) => {
    const match = pattern.exec(text);
    return match ? { start: match.index, end: match.index + match[0].length, rule: '' } : null;
  };
}

function hasSpecificPart(text: string, lexicon: Lexicon): boolean {
  return findSpecificParts(text, lexicon).length > 0;
}

function findRoad(text: string): FoundName | null {
  const match = ROAD.exec(text);
  if (!match || KIND_OF_ROAD.test(match[1] ?? '')) return null;
  return { start: match.index, end: match.index + match[0].length, rule: '' };
}

function findLatin(text: string): FoundName | null {
  for (const { 0: word, index } of text.matchAll(LATIN)) {
    if (!COMMON_LATIN.test(word) && /[A-Z]{2}/.test(word)) return { start: index, end: index + word.length, rule: '' };
  }
  return null;
}
