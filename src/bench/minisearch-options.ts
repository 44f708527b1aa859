import type { Options } from 'minisearch';
import { makeComparable } from '../search/characters.ts';

export interface BigramRecord {
  id: string;
  text: string;
}

/** Pairs of neighbouring characters; the last stands alone too, so that a query of one character can find it. */
export function cutBigrams(text: string): string[] {
  const chars = Array.from(makeComparable(text).text);
  return chars.map((char, i) => char + (chars[i + 1] ?? ''));
}

/** MiniSearch over pairs of characters: a record must hold all pairs of the query, wherever they stand. */
export const BIGRAMS: Options<BigramRecord> = {
  fields: ['text'],
  storeFields: ['text'],
  tokenize: cutBigrams,
  processTerm: (term) => term,
  searchOptions: {
    combineWith: 'AND',
    // The last character alone belongs to the records' side, except where it is the whole query.
    tokenize: (query) => {
      const bigrams = cutBigrams(query);
      return bigrams.length > 1 ? bigrams.slice(0, -1) : bigrams;
    },
    prefix: (term) => Array.from(term).length === 1,
  },
};
