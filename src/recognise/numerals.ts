import { HAN_FRACTION, isHanNumeralChar, readHanDecimal, readHanNumber } from './han-numbers.ts';

/** A number as written, without its unit; indices into the stretch's text. */
export interface Numeral {
  start: number;
  end: number;
  script: 'arabic' | 'han';
  /** The number before 万 and 亿, which belong to the unit: 30.2 of 30.2万户, 100 of 百亿元. */
  value: number;
  /** Powers of ten of the 万 and 亿 that end the numeral: 4 for 30.2万, 8 for 百亿, 0 else. */
  exponent: number;
  /** Where the ending 万 and 亿 begin; `end` where there are none. */
  magnitudeStart: number;
  /** 多, 余 or 几 inside or behind the numeral (20余家, 5000多万元): at least so many. */
  surplus: string | null;
}

const EXPONENTS = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);
/** 千万亿 is the longest there is. */
const LONGEST_MAGNITUDE = 3;
const SURPLUS = /[多余]/;
const DIGIT = /[0-9]/;
/** Behind a number grouped by wide commas: its fraction, and the unit that shows it to be one number; 第3，100% are two. */
const GROUPED = /^(?:，\d{3})+(?:\.\d{1,4})?\s?[\p{Script=Han}]/u;

/**
 * All numerals of a text in order, disjoint: Arabic (`folded` has full-width digits as ASCII; 1,234 with a comma that is
 * ASCII in `text` too), Chinese, and mixed (1万6千). Linear in the length of the text.
 */
export function scanNumerals(text: string, folded: string): Numeral[] {
  const numerals: Numeral[] = [];
  let i = 0;
  while (i < folded.length) {
    const char = folded.charAt(i);
    const numeral = DIGIT.test(char) ? readArabic(text, folded, i) : isHanNumeralChar(char) ? readHan(folded, i) : null;
    if (numeral) numerals.push(numeral);
    i = numeral?.end ?? i + 1;
  }
  return numerals;
}

function readArabic(text: string, folded: string, start: number): Numeral {
  const end = endOfDigits(text, folded, start);
  const value = Number(folded.slice(start, end).replace(/[, ]/g, ''));
  return readMixed(folded, { start, end, value }) ?? withMagnitude(folded, { start, end, value, script: 'arabic' });
}

function endOfDigits(text: string, folded: string, start: number): number {
  let end = start;
  while (DIGIT.test(folded.charAt(end))) end += 1;
  // A comma or a space groups digits only where exactly three follow.
  if (end - start <= 3) {
    while (
      (text.charAt(end) === ',' || folded.charAt(end) === ' ') &&
      /^\d{3}(?!\d)/.test(folded.slice(end + 1, end + 5))
    )
      end += 4;
    // Old texts set a full-width comma so, which elsewhere ends a clause.
    if (GROUPED.test(text.slice(end, end + 18)) && !/[第前A-Za-z]/.test(text.charAt(start - 1)))
      while (/^，\d{3}/.test(text.slice(end, end + 4))) end += 4;
  }
  if (folded.charAt(end) === '.' && DIGIT.test(folded.charAt(end + 1))) {
    end += 2;
    while (DIGIT.test(folded.charAt(end))) end += 1;
  }
  return end;
}

/** 1万6千, 12万5千: a smaller magnitude with its own digits behind a larger one. The whole is one number. */
function readMixed(
  folded: string,
  { start, end, value }: { start: number; end: number; value: number },
): Numeral | null {
  const found = /^([万亿])(\d{1,4})([千百万])/.exec(folded.slice(end, end + 6));
  if (!found) return null;
  const [whole, large = '', digits = '', small = ''] = found;
  const [high, low] = [EXPONENTS.get(large) ?? 0, EXPONENTS.get(small) ?? 0];
  if (low >= high) return null;
  const total = shift(value, high) + shift(Number(digits), low);
  return withMagnitude(folded, { start, end: end + whole.length, value: total, script: 'arabic' });
}

interface NumeralStart {
  start: number;
  end: number;
  value: number;
  script: Numeral['script'];
}

/** Adds the 多 and the 万 and 亿 behind the digits. */
function withMagnitude(folded: string, { start, end, value, script }: NumeralStart): Numeral {
  let at = end;
  let surplus: string | null = null;
  const takeSurplus = (): void => {
    if (
      surplus !== null ||
      !SURPLUS.test(folded.charAt(at)) ||
      /^(余额|多(?:元(?=[化文格投发主])|[个项家]?(?:层|样|种|方|维|次)))/.test(folded.slice(at, at + 3))
    )
      return;
    surplus = folded.charAt(at);
    at += 1;
  };
  takeSurplus();
  // Some texts set a space before the unit: 211.55 万吨.
  if (/^ [万亿]/.test(folded.slice(at, at + 2))) at += 1;
  const magnitudeStart = at;
  let exponent = 0;
  while (
    EXPONENTS.has(folded.charAt(at)) &&
    at - magnitudeStart < LONGEST_MAGNITUDE &&
    !/^千[瓦米克伏卡帕]/.test(folded.slice(at, at + 2))
  ) {
    exponent += EXPONENTS.get(folded.charAt(at)) ?? 0;
    at += 1;
  }
  takeSurplus();
  return { start, end: at, script, value, exponent, magnitudeStart, surplus };
}

/** A run of Chinese numeral characters; the 万 and 亿 that end it belong to the unit. */
function readHan(folded: string, start: number): Numeral | null {
  let end = start;
  while (isHanNumeralChar(folded.charAt(end)) && !/^千[瓦米克伏卡帕]/.test(folded.slice(end, end + 2))) end += 1;
  if (end === start) return null;
  const point = HAN_FRACTION.exec(folded.slice(end, end + 6))?.[0] ?? '';
  const decimal = point === '' ? null : readHanDecimal(folded.slice(start, end + point.length));
  if (decimal !== null) return withMagnitude(folded, { start, end: end + point.length, value: decimal, script: 'han' });
  let magnitudeStart = end;
  while (magnitudeStart > start && /[万亿]/.test(folded.charAt(magnitudeStart - 1))) magnitudeStart -= 1;
  // 三亿五千万 is one number; its 万 is no unit.
  if (/[万亿]/.test(folded.slice(start, magnitudeStart))) {
    magnitudeStart = end;
    const split = readSplit(folded, start, end);
    if (split) return split;
  }
  const value = magnitudeStart === start ? 1 : readHanNumber(folded.slice(start, magnitudeStart));
  // Whatever cannot be read is passed over whole, so that no character is looked at twice.
  if (value === null || end - magnitudeStart > LONGEST_MAGNITUDE)
    return { start, end, script: 'han', value: NaN, exponent: 0, magnitudeStart: end, surplus: null };
  return withMagnitude(folded, { start, end: magnitudeStart, value, script: 'han' });
}

/** 四亿零七百多万: the 多 stands inside one number. */
function readSplit(folded: string, start: number, end: number): Numeral | null {
  const [tail = ''] = /^[多余][万亿]/.exec(folded.slice(end, end + 2)) ?? [];
  const value = tail === '' ? null : readHanNumber(folded.slice(start, end) + tail.slice(1));
  if (value === null) return null;
  const to = end + tail.length;
  return { start, end: to, script: 'han', value, exponent: 0, magnitudeStart: to, surplus: tail.charAt(0) };
}

/** value × 10^exponent without the rounding of a multiplication. */
export function shift(value: number, exponent: number): number {
  const [mantissa = '0', own = '0'] = String(value).split('e');
  return Number(`${mantissa}e${String(Number(own) + exponent)}`);
}
