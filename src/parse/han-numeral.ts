const DIGITS = new Map(Array.from('〇一二三四五六七八九').map((char, value) => [char, value]));
for (const zero of '零○Ｏ０0') DIGITS.set(zero, 0);

/** The numerals of headings: 一 to 九十九. Null for anything else. */
export function readOrdinal(numeral: string): number | null {
  if (/^[0-9]{1,2}$/.test(numeral)) return Number(numeral);
  const found = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(numeral);
  if (!found || numeral === '') return null;
  const [, tens, ten, units] = found;
  return (ten === undefined ? 0 : 10 * (DIGITS.get(tens ?? '一') ?? 1)) + (DIGITS.get(units ?? '〇') ?? 0);
}

/** A number written digit by digit, as years are: 二〇二四, 二0二四, 2024. Null for anything else. */
export function readDigits(numeral: string): number | null {
  let value = 0;
  for (const char of numeral) {
    const digit = /[0-9]/.test(char) ? Number(char) : DIGITS.get(char);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return numeral === '' ? null : value;
}
