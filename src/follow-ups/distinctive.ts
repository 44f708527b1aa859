import { ACTS } from './acts.ts';
import type { Lexicon } from '../recognise/lexicon/compile.ts';
import type { FollowUpWords } from '../recognise/lexicon/follow-ups.ts';
import { findSpecificParts } from '../recognise/commitments/specific-part.ts';
import type { PlainText, Range } from './plain-text.ts';
import { trimStretch } from './trim-stretch.ts';
import { CLAUSE_END } from './statements.ts';

/** From so many characters on a range is looked at with its clause; no clause that matters is longer. */
const FARTHEST = 80;

/** How many characters of a range tell which thing is meant, and not only of what kind it is or what is done. */
export interface Telling {
  /** Of words that are wholly within the range. Words are told apart in the whole clause. */
  whole: number;
  /** With what a range has of words that it cuts, of two characters or more. */
  cut: number;
}

export interface KnownWords {
  lexicon: Lexicon;
  words: FollowUpWords;
}

export function countTelling({ text }: Pick<PlainText, 'text'>, range: Range, { lexicon, words }: KnownWords): Telling {
  let [start, end] = [range.start, range.end];
  while (start > 0 && range.start - start < FARTHEST && !CLAUSE_END.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - range.end < FARTHEST && !CLAUSE_END.test(text.charAt(end))) end += 1;
  start = Math.min(range.start, trimStretch(text, { start, end }, lexicon).start);
  const clause = words.withoutNational(text.slice(start, end));
  const telling = { whole: 0, cut: 0 };
  for (const part of findSpecificParts(clause, lexicon)) {
    if (isAct(clause.slice(part.start, part.end), lexicon)) continue;
    const inside = Math.min(range.end, start + part.end) - Math.max(range.start, start + part.start);
    if (inside === part.end - part.start) telling.whole += inside;
    if (inside >= 2) telling.cut += inside;
  }
  return telling;
}

function isAct(word: string, { verbs }: Lexicon): boolean {
  const length = verbs.wordAt(word, 0, ...ACTS).length;
  return length === word.length || verbs.has(word, 'nominal');
}
