import { pairDepths } from './pairs.ts';
import type { Range } from './sentences.ts';

const CLAUSE_MARK = /[，,：:]/;
const DIGIT = /[0-9０-９]/;

/**
 * Cuts a sentence at every ，, ： : that stands outside paired quotes and brackets and not between digits. The mark
 * belongs to no clause; two marks with nothing between them give no clause.
 */
export function splitClauses(sentence: string): Range[] {
  const depths = pairDepths(sentence);
  const clauses: Range[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (sentence.slice(start, end).trim() !== '') clauses.push({ start, end });
    start = end + 1;
  };
  for (let i = 0; i < sentence.length; i += 1) {
    if (!CLAUSE_MARK.test(sentence.charAt(i)) || (depths[i] ?? 0) > 0) continue;
    if (DIGIT.test(sentence.charAt(i - 1)) && DIGIT.test(sentence.charAt(i + 1))) continue;
    add(i);
  }
  add(sentence.length);
  return clauses;
}
