/**
 * A text as search compares it, and where each of its characters came from. Full-width letters, digits and signs of
 * number are half-width, letters are lower case, white space is gone, and the commas that group digits; everything else
 * stays, punctuation too, so that what stands in the text can be found to the character.
 */
export interface Comparable {
  text: string;
  /** Index in the original of each character of `text`. */
  origins: readonly number[];
}

/** Full-width forms of what numbers and names are written with; other full-width punctuation is Chinese and stays. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0e]/;

const DIGIT = /[\d\uff10-\uff19]/;
const THREE_DIGITS = /^[\d\uff10-\uff19]{3}(?![\d\uff10-\uff19])/;

export function makeComparable(original: string): Comparable {
  const chars: string[] = [];
  const origins: number[] = [];
  for (let i = 0; i < original.length; i += 1) {
    const char = original.charAt(i);
    if (/\s/.test(char) || groupsDigits(original, i)) continue;
    chars.push(fold(char));
    origins.push(i);
  }
  return { text: chars.join(''), origins };
}

/**
 * Radicals that fonts of PDF files put for the characters they look like; those of the first block are known to Unicode as
 * compatible (⼈ is 人), those of the supplement are not.
 */
const KANGXI_RADICAL = /[\u2f00-\u2fd5]/;
const RADICALS = new Map(
  Array.from(
    '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺎兀⺓幺⺣灬⺼肉⻏阝⻖阝',
  ).reduce<[string, string][]>(
    (pairs, char, i, all) => (i % 2 === 0 ? [...pairs, [char, all[i + 1] ?? char]] : pairs),
    [],
  ),
);

/** The character that a radical stands for; any other character itself. */
export function foldRadical(char: string): string {
  if (char < '\u2e80' || char > '\u2fdf') return char;
  return KANGXI_RADICAL.test(char) ? char.normalize('NFKC') : (RADICALS.get(char) ?? char);
}

function fold(given: string): string {
  const char = foldRadical(given);
  const half = FULL_WIDTH.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char;
  const lower = half.toLowerCase();
  // A few letters become two in lower case; they stay, so that each character keeps its place.
  return lower.length === 1 ? lower : half;
}

/** The comma of 2,817.55: digits before it, three and no more behind it. */
function groupsDigits(text: string, i: number): boolean {
  return text.charAt(i) === ',' && DIGIT.test(text.charAt(i - 1)) && THREE_DIGITS.test(text.slice(i + 1, i + 5));
}

/** All places of a term in a comparable text, overlapping ones too, as ranges of the original. */
export function findTerm({ text, origins }: Comparable, term: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (term === '') return found;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    found.push({ start: origins[at] ?? 0, end: (origins[at + term.length - 1] ?? 0) + 1 });
  }
  return found;
}
