import type { UnitEntry } from '../schema/unit-vocabulary.ts';
import type { Quantity } from '../schema/quantity.ts';
import { shift, type Numeral } from './numerals.ts';

/** A unit found behind a numeral. */
export interface UnitMatch {
  /** Index behind the unit. */
  end: number;
  /** As written, 万 and 亿 with it: 万户, 亿美元, 套（间）, 元/月. */
  written: string;
  entry: UnitEntry;
  /** 多 or 余 inside the unit (3个多月). */
  surplus: string | null;
  /** Unit in which such amounts are compared, composed as the written one is. */
  baseUnit: string;
}

/** The units by first character, longest first, so that 亿元 is not cut at 亿, nor 平方公里 at 平方. */
export type UnitTable = ReadonlyMap<string, readonly UnitEntry[]>;

const made = new WeakMap<readonly UnitEntry[], UnitTable>();

/** Made once for a vocabulary. */
export function makeUnitTable(entries: readonly UnitEntry[]): UnitTable {
  const known = made.get(entries);
  if (known) return known;
  const table = new Map<string, UnitEntry[]>();
  for (const entry of [...entries].sort((a, b) => b.unit.length - a.unit.length)) {
    const first = entry.unit.charAt(0);
    table.set(first, [...(table.get(first) ?? []), entry]);
  }
  made.set(entries, table);
  return table;
}

function lookUp(table: UnitTable, folded: string, at: number): UnitEntry | null {
  return (table.get(folded.charAt(at)) ?? []).find(({ unit }) => folded.startsWith(unit, at)) ?? null;
}

/** What 人 and 件 and the like begin where they are no unit: 300人大代表 has none, 5000人口 neither. */
const NOT_A_UNIT =
  /^(?:人大|人口|人类|人员密|家庭|家具(?!有|备)|家电(?!商)|家居|名录|名单|名牌|年级|年代|分之|米粉|米兰|国道|省道|县道|乡道|村道|省级|市级|县级|区级|国家|站式|点多|点半|条龙|体化|位一|位数|项目|种植|种业|类型|件套|天然|户籍|市场|市区|市民|县区|区域|区块|村民|村级|镇级|乡村|校园|省市|对口|对接|面积|期间|层次|单位|单元)/;

/** The unit at `at`, right behind the digits of a numeral; null where no known one stands there. */
export function matchUnit(table: UnitTable, text: string, folded: string, numeral: Numeral): UnitMatch | null {
  const spaced = folded.charAt(numeral.end) === ' ' && numeral.script === 'arabic';
  const at = spaced ? numeral.end + 1 : numeral.end;
  // 3个多月, 2亿多元: the 多 stands inside the unit.
  const split = /^个[多余](?=月|百分点)/.exec(folded.slice(at, at + 3));
  const entry = split ? lookUp(table, `个${folded.slice(at + 2, at + 6)}`, 0) : lookUp(table, folded, at);
  if (!entry || (entry.arabicOnly === true && numeral.script === 'han')) return null;
  if (entry.not?.some((word) => folded.startsWith(word, at)) === true) return null;
  if (NOT_A_UNIT.test(folded.slice(at, at + 3)) && entry.unit.length === 1) return null;
  let end = at + entry.unit.length + (split ? 1 : 0);
  let baseUnit = entry.base?.unit ?? entry.unit;
  // 套（间）, 家（次）: counted as either.
  const bracketed = folded.charAt(end) === '(' ? lookUp(table, folded, end + 1) : null;
  if (bracketed && folded.charAt(end + 1 + bracketed.unit.length) === ')') {
    end += bracketed.unit.length + 2;
    baseUnit = text.slice(at, end);
  }
  const divided = readDivisor(table, folded, end);
  if (divided > end) {
    baseUnit += folded.slice(end, divided);
    end = divided;
  }
  return {
    end,
    written: text.slice(numeral.magnitudeStart, end).replace(/[多余\s]/g, ''),
    entry,
    surplus: split?.[0].charAt(1) ?? null,
    baseUnit,
  };
}

/** Behind /立方米, 每立方米, /人/月: an amount for each of something; `at` where none follows. */
function readDivisor(table: UnitTable, folded: string, at: number, again = true): number {
  const each = folded.startsWith('每立方', at) || folded.startsWith('每平方', at) || folded.startsWith('每升', at);
  if (folded.charAt(at) !== '/' && !each) return at;
  const entry = lookUp(table, folded, at + 1);
  const end = entry ? at + 1 + entry.unit.length : /[日天月年人户]/.test(folded.charAt(at + 1)) ? at + 2 : at;
  return again && end > at ? readDivisor(table, folded, end, false) : end;
}

/** An amount in base units: 30.2万户 → 302000 户, 36亿斤 → 1800000 吨. */
export function toBase(
  amount: { value: number; valueMax: number | null },
  exponent: number,
  match: UnitMatch,
): Quantity['base'] {
  const { times = 1, per = 1 } = match.entry.base ?? {};
  const convert = (value: number): number => {
    const whole = shift(value, exponent);
    return times === 1 && per === 1 ? whole : Number(((whole * times) / per).toPrecision(15));
  };
  return {
    value: convert(amount.value),
    valueMax: amount.valueMax === null ? null : convert(amount.valueMax),
    unit: match.baseUnit,
  };
}
