import type { FoundName } from './names-by-class-noun.ts';

/** What there is one of in a place or in the country: 市养老服务中心, 国家体育消费试点城市, 省农产品加工贸易示范园. */
const ONE_OF_ITS_RANK =
  /^(?:全国|国家|中国|省|市|县|区|州)(?![级内外际域区县场民政直属管情长委府营优容])(?!重点|重要|领先|知名|一流|标准|现代|优秀|本级|有企|有资|办|大|双|级|战略|安全|规划|政策|确定|支持|投资|认定|储备)[\u4e00-\u9fff“”·]{0,18}?(?:示范园|试点城市|示范城市|试点市|模范城|(?<=.{4})城市|示范区|示范县|示范市|先行区|试验区|产业园|中心|公司|集团|博物馆|图书馆|美术馆|档案馆|科技馆|文化馆|文化宫|体育馆|体育场|医院|学校|中学|小学|幼儿园|学院|大学|党校|基地|公园|实验室|研究院|福利院|养老院|孵化器|枢纽|火车站|汽车站|客运站|机场|平台|大厦|广场|剧院)/;

/** A title before a rank: 新型电子显示国家级产业集群, 甘河国家湿地公园. */
const TITLED_RANK =
  /^(?![各更多一争创]|省级|市级)[\u4e00-\u9fff]{3,12}(?:国家级|国家|省级)(?:产业集群|高新区|经开区|开发区|湿地公园|森林公园|地质公园|自然保护区|示范区|新区|基地|实验室|中心)/;

/** Zones and systems there is one of in a city. */
const ONE_OF_A_CITY = /^(?:高新区|经开区|综保区|自贸区|自贸片区|保税区|空港新城|临空经济区|高铁新城|城市大脑)|政务云/;

/** A body that does something itself, without a word that makes it many: 支持装备制造产业园建设…. */
const BODY =
  /^(?!各|有条件|更多|重点|符合|优质|企业|国有|骨干|龙头|中小)[\u4e00-\u9fff]{2,8}(?:产业园|产业园区|高新区|经开区|开发区|新区|集团|公司|大学|学院|医院)$/;

const RULES: readonly { rule: string; pattern: RegExp }[] = [
  { rule: 'one-of-its-rank', pattern: ONE_OF_ITS_RANK },
  { rule: 'titled-rank', pattern: TITLED_RANK },
  { rule: 'one-of-a-city', pattern: ONE_OF_A_CITY },
];

/** Whether a text names a body that acts: 装备制造产业园. */
export function namesBody(subject: string): boolean {
  return BODY.test(subject);
}

/** Names that hold by what there is only one of. @param item one member of a list, without the verb */
export function findRankedName(item: string): FoundName | null {
  for (const { rule, pattern } of RULES) {
    const match = pattern.exec(item);
    if (match) return { start: 0, end: match[0].length, rule };
  }
  return null;
}
