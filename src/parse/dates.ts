import { readDigits, readOrdinal } from './han-numeral.ts';

const DATE =
  /(\d{4}|[〇○零0一二三四五六七八九]{4})年 ?(\d{1,2}|[一二三四五六七八九十]{1,3})月 ?(\d{1,2}|[一二三四五六七八九十]{1,3})日/;
const YEAR = /(?<![\d〇○零一二三四五六七八九])((?:19|20)\d{2}|[一二][〇○零0九][〇○零0一二三四五六七八九]{2})年?/;

/** The first date of a text folded to half width, as YYYY-MM-DD; Chinese numerals are read too. */
export function readDate(folded: string): string | null {
  const found = DATE.exec(folded);
  if (!found) return null;
  const [year, month, day] = [readDigits(found[1] ?? ''), readOrdinal(found[2] ?? ''), readOrdinal(found[3] ?? '')];
  if (year === null || month === null || day === null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = isYear(year) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** The first year of a text folded to half width: 2024年, 二〇二四年, 二0二四. */
export function readYear(folded: string): number | null {
  const year = readDigits(YEAR.exec(folded)?.[1] ?? '');
  return year !== null && isYear(year) ? year : null;
}

/** Whether a report can be of it. */
function isYear(year: number): boolean {
  return year >= 1949 && year < 2100;
}
