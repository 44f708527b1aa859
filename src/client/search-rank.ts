import { makeComparable } from '../search/characters.ts';
import { findPinyin, isPinyin } from '../search/pinyin.ts';
import { readTerms } from '../search/query.ts';
import type { CharacterForms, Suggestion } from '../search/record.ts';

const MOST = 8;

/** What the last word of a text being typed may become, and what stands before that word. */
export interface Offer {
  before: string;
  found: Suggestion[];
}

/**
 * The suggestions that hold the last word of what is typed, or read like it, those first that begin with it. A
 * suggestion that is the word itself is no help and left out.
 */
export function rankSuggestions(
  typed: string,
  suggestions: readonly Suggestion[],
  { traditional, pinyin }: CharacterForms = { traditional: {}, pinyin: {} },
): Offer {
  const word = /\S*$/.exec(typed)?.[0] ?? '';
  const before = typed.slice(0, typed.length - word.length);
  const [term = ''] = readTerms(word, traditional);
  if (term === '') return { before, found: [] };
  const ranked = suggestions.flatMap((suggestion) => {
    const { text } = makeComparable(suggestion.text);
    if (text === term) return [];
    const at = text.indexOf(term);
    if (at >= 0) return [{ suggestion, rank: at }];
    const [read] = isPinyin(word) ? findPinyin(suggestion.text, word, pinyin) : [];
    return read ? [{ suggestion, rank: 100 + read.start }] : [];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.suggestion.text.length - b.suggestion.text.length);
  return { before, found: ranked.slice(0, MOST).map(({ suggestion }) => suggestion) };
}
