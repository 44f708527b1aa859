const DIGITS = '零一二三四五六七八九十';

/**
 * How many things a wording may count: each of its numerals up to ninety-nine, and all together: 3, 1 and 4 for 三送一解.
 *
 * @param words folded
 */
export function countNumerals(words: string): number[] {
  const numbers = [...words.matchAll(/[一二两三四五六七八九十]{1,3}|\d{1,2}/g)].map(([numeral]) => read(numeral));
  return [...new Set([...numbers, numbers.reduce((sum, number) => sum + number, 0)])];
}

function read(numeral: string): number {
  if (/^\d/.test(numeral)) return Number(numeral);
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const digit = (char: string): number => (char === '两' ? 2 : DIGITS.indexOf(char));
  return (tens === '' ? 1 : digit(tens ?? '')) * 10 + (ones === '' ? 0 : digit(ones ?? ''));
}
