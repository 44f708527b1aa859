// Years, months and days: 2022年, 2021—2025年, 2022年12月31日, 1—11月, 90年代, and a year inside a name (2022世界物联网博览会,
// 中国制造2025). Not a length of time (5年, 6个月: period-length), nor four digits that count something (2022户, 1949.5亿元).
import { dateMention, hasDigit, type DetectionRule, type Mention, type RuleView } from '../mention.ts';
import { matchUnit } from '../units.ts';

const NAME = 'date';
const YEARS = /(?<![\d.])((?:19|20)\d\d)(?:\s?年)?\s?[-—–~至到]{1,2}\s?((?:19|20)?\d\d)(?!\d)(?:\s?年)?度?/g;
const FULL = /(?<![\d.])((?:19|20)\d\d)\s?年(?:\s?\d{1,2}(?:[-—–~至到]\d{1,2})?\s?月(?:\s?\d{1,2}\s?日)?)?/g;
const DAYS =
  /(?<![\d.])\d{1,2}(?:[-—–~至到]{1,2}\d{1,2})?\s?月(?:\s?\d{1,2}\s?日(?:[-—–~至到]{1,2}(?:\d{1,2}月)?\d{1,2}日)?)?/g;
const AGES =
  /(?<![\d.])\d{2}(?:年代|世纪)|(?<=^|[日午晚早晨夜间从至—-])\d{1,2}:[0-5]\d(?![\d:.])|(?<![\d.])\d{1,2}时(?:\d{1,2}分)?(?!间|代)|(?<![\d.月])\d{1,2}日(?=[,，。、至上下晚早凌])/g;
const BARE_YEAR = /(?<![\d.A-Za-z])(?:19[5-9]|20[0-4])\d(?![\d.%‰,]|\+)/g;

export const date: DetectionRule = {
  name: NAME,
  find: (view) =>
    hasDigit(view.folded)
      ? [...years(view.folded), ...inFull(view.folded), ...others(view.folded), ...inNames(view)]
      : [],
};

function years(folded: string): Mention[] {
  return [...folded.matchAll(YEARS)].flatMap((found) => {
    const [whole, from = '', to = ''] = found;
    if (!whole.includes('年') && to.length < 4) return [];
    const last = to.length === 4 ? to : from.slice(0, 2) + to;
    if (Number(last) < Number(from)) return [];
    return [
      dateMention(NAME, {
        start: found.index,
        end: found.index + whole.length,
        value: Number(from),
        valueMax: Number(last),
        unit: '年',
        settled: { period: `${from}-${last}` },
      }),
    ];
  });
}

function inFull(folded: string): Mention[] {
  return [...folded.matchAll(FULL)].map((found) => {
    const [whole, year = ''] = found;
    const range = { start: found.index, end: found.index + whole.length };
    return dateMention(NAME, { ...range, value: Number(year), unit: '年', settled: { period: year } });
  });
}

function others(folded: string): Mention[] {
  return [DAYS, AGES].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map((found) => {
      const [whole] = found;
      return dateMention(NAME, {
        start: found.index,
        end: found.index + whole.length,
        value: Number.parseInt(whole, 10),
      });
    }),
  );
}

/** A year without 年, where no unit follows that it could count. */
function inNames({ folded, text, numeralAt, units }: RuleView): Mention[] {
  return [...folded.matchAll(BARE_YEAR)].flatMap((found) => {
    const [year] = found;
    const numeral = numeralAt.get(found.index);
    if (!numeral || numeral.exponent > 0 || matchUnit(units, text, folded, numeral)) return [];
    const range = { start: found.index, end: found.index + 4 };
    return [dateMention(NAME, { ...range, value: Number(year), settled: { period: year } })];
  });
}
