import { readDigits } from '../parse/han-numeral.ts';

const DIGITS = new Map(Array.from('零一二三四五六七八九').map((char, value) => [char, value]));
DIGITS.set('〇', 0);
DIGITS.set('两', 2);
const SMALL = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LARGE = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

export function isHanNumeralChar(char: string): boolean {
  return DIGITS.has(char) || SMALL.has(char) || LARGE.has(char);
}

/** What may stand behind 点 in a numeral: digits alone, since 三点二十 is a time of day. */
export const HAN_FRACTION = /^点[零〇一二三四五六七八九]{1,4}(?![十百千])/;

/** The number a Chinese numeral with a fraction writes: 十一点八 → 11.8; null where either part is no numeral. */
export function readHanDecimal(numeral: string): number | null {
  const [whole = '', fraction] = numeral.split('点');
  const value = readHanNumber(whole);
  if (value === null || fraction === undefined) return value;
  const digits = Array.from(fraction, (char) => DIGITS.get(char));
  return digits.includes(undefined) ? null : Number(`${String(value)}.${digits.join('')}`);
}

/**
 * The number a Chinese numeral writes: 一千五百 → 1500, 二〇二三 → 2023, 百 → 100, 三点五 → null. Null for what is no
 * well-formed numeral (三三十, 十百): better no number than a wrong one.
 */
export function readHanNumber(numeral: string): number | null {
  if (numeral === '') return null;
  if (numeral === '两') return 2;
  if (Array.from(numeral).every((char) => DIGITS.has(char))) return readDigits(numeral);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastSmall = Infinity;
  let lastLarge = Infinity;
  for (const char of numeral) {
    const value = DIGITS.get(char);
    const small = SMALL.get(char);
    const large = LARGE.get(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (small !== undefined) {
      if (small >= lastSmall || (digit === 0 && char !== '十')) return null;
      section += (digit ?? 1) * small;
      digit = null;
      lastSmall = small;
    } else if (large === undefined) return null;
    else {
      const factor = section + (digit ?? 0);
      // 万亿 multiplies what stands before it as a whole.
      if (large > lastLarge && lastLarge !== Infinity) {
        if (section + (digit ?? 0) > 0) return null;
        total *= large;
      } else if (large === lastLarge) return null;
      else total += (factor === 0 && total === 0 ? 1 : factor) * large;
      section = 0;
      digit = null;
      lastSmall = Infinity;
      lastLarge = large;
    }
  }
  return total + section + (digit ?? 0);
}
