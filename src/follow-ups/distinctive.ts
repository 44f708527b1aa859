import type { Lexicon } from '../recognise/lexicon/compile.ts';
import { findSpecificParts } from '../recognise/commitments/specific-part.ts';
import type { PlainText, Range } from './plain-text.ts';
import { trimStretch } from './trim-stretch.ts';
import { CLAUSE_END } from './statements.ts';

/** From so many characters on a range is looked at with its clause; no clause that matters is longer. */
const FARTHEST = 80;

/**
 * How many characters of a range tell which thing is meant, and not only of what kind it is or what is done. Words are told
 * apart in the whole clause, so that a range that cuts one has nothing of it.
 */
export function countTelling({ text }: Pick<PlainText, 'text'>, range: Range, lexicon: Lexicon): number {
  let [start, end] = [range.start, range.end];
  while (start > 0 && range.start - start < FARTHEST && !CLAUSE_END.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - range.end < FARTHEST && !CLAUSE_END.test(text.charAt(end))) end += 1;
  start = Math.min(range.start, trimStretch(text, { start, end }, lexicon).start);
  const clause = text.slice(start, end);
  return findSpecificParts(clause, lexicon)
    .filter((part) => start + part.start >= range.start && start + part.end <= range.end)
    .filter((part) => !isAct(clause.slice(part.start, part.end), lexicon))
    .reduce((sum, part) => sum + part.end - part.start, 0);
}

function isAct(word: string, { verbs }: Lexicon): boolean {
  const length = verbs.wordAt(word, 0, 'completion', 'act', 'aid', 'assurance', 'manner', 'opener', 'relation', 'counted').length;
  return length === word.length || verbs.has(word, 'nominal');
}
