import type { Metadata } from '../schema/report-document.ts';

type PlaceLevel = NonNullable<Metadata['placeLevel']>;

const NAME = '[\\p{Script=Han}]{1,12}?(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|州|盟|县|区|旗)';

/** Where a place is named with what makes it the report's own; the first pattern that matches decides. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(${NAME})第[一二三四五六七八九十]{1,3}届(?:人民代表|人大)`, 'u'),
  new RegExp(`^(${NAME})(?:(?:\\d{4}|[〇○零0一二三四五六七八九]{4})年)?(?:人民政府|人民)?(?:政府)?工作报告`, 'u'),
  new RegExp(`^(?:\\d{4}|[〇○零0一二三四五六七八九]{4})年(?:度)?(${NAME})(?:人民)?政府工作报告`, 'u'),
  new RegExp(`代表(${NAME})(?:第[一二三四五六七八九十]{1,3}届)?(?:人民政府|政府)`, 'u'),
];

/** The 日 of a date is no part of the name behind it, that of 日照市 is. */
const DATE_END = /(?<=[\d一二三四五六七八九十])日在?/g;

/** Not names: 我省, 全市, 市人民政府. */
const COMMON = /^(?:我|全|本|各|该)?(?:省|市|州|盟|县|区|旗|自治区|自治州|自治县)$/;
const MUNICIPALITIES = /^(?:北京|上海|天津|重庆)市$/;

/** The place whose government reports, as the first of these texts that names one names it. */
export function readPlace(texts: readonly string[]): Pick<Metadata, 'place' | 'placeLevel'> {
  if (texts.some((text) => /全国人民代表大会|代表国务院/.test(text))) return { place: '全国', placeLevel: 'nation' };
  for (const pattern of PATTERNS) {
    for (const text of texts) {
      const place = pattern.exec(text.replace(DATE_END, ' '))?.[1]?.replace(/^.{0,8}[在向]/, '');
      if (place !== undefined && place.length > 1 && !COMMON.test(place)) return { place, placeLevel: levelOf(place) };
    }
  }
  return { place: null, placeLevel: null };
}

/** By the name alone: a city may be one of the third level, which its name does not tell. */
function levelOf(place: string): PlaceLevel {
  if (/(?:省|自治区|特别行政区)$/.test(place) || MUNICIPALITIES.test(place)) return 'province';
  return /(?:市|州|盟|地区)$/.test(place) ? 'city' : 'county';
}
