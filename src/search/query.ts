import { foldRadical, makeComparable } from './characters.ts';

const MOST_TERMS = 20;

/**
 * The terms of what was typed, as search compares them: cut at white space, traditional characters made simplified where
 * the texts know only these. Empty for white space alone.
 *
 * @param traditional simplified characters by traditional ones
 */
export function readTerms(typed: string, traditional: Readonly<Record<string, string>> = {}): string[] {
  const terms = typed
    .split(/\s+/)
    .map((term) => Array.from(term, foldRadical))
    .map((term) => makeComparable(term.map((char) => traditional[char] ?? char).join('')).text)
    .filter((term) => term !== '');
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

/** A term as Pagefind is asked for it: a phrase of its single characters. A quotation mark, which would end it, is left out. */
export function phraseOf(term: string): string {
  return `"${Array.from(term.replaceAll('"', '')).join(' ')}"`;
}

/**
 * Characters that simplified texts have too, in other words: 著力 is 着力, but 著名 is 著名. A table by character cannot tell
 * them apart, and a cut-off word (著提高 of 显著提高) no rule.
 */
const OTHERWISE: Readonly<Record<string, string>> = { 著: '着', 藉: '借', 瞭: '了', 徵: '征', 乾: '干', 覆: '复' };

/** The terms with such characters as other regions mean them, to be tried where those typed find nothing; null without any. */
export function spellOtherwise(terms: readonly string[]): string[] | null {
  const spelt = terms.map((term) => Array.from(term, (char) => OTHERWISE[char] ?? char).join(''));
  return spelt.some((term, i) => term !== terms[i]) ? spelt : null;
}
