import { makeComparable } from './characters.ts';

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
    .map((term) => makeComparable(Array.from(term, (char) => traditional[char] ?? char).join('')).text)
    .filter((term) => term !== '');
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

/** A term as Pagefind is asked for it: a phrase of its single characters. A quotation mark, which would end it, is left out. */
export function phraseOf(term: string): string {
  return `"${Array.from(term.replaceAll('"', '')).join(' ')}"`;
}
