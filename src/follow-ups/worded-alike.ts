import type { Lexicon } from '../recognise/lexicon/compile.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { PlainText, Range } from './plain-text.ts';
import { CLAUSE_END } from './statements.ts';

/** Fewer characters before a number are usual for many things. */
const SHORTEST = 6;

/** How the words before two figures agree: all of them, or as far as they tell what is counted. */
export type Wording = 'whole' | 'end' | 'other';

/**
 * Compares the words between the last mark and the number, words of manner before them aside: 评价入库科技企业 before 500家
 * and before 620家 are the whole, 实施城建项目 and 市区实施城建项目 agree in their end.
 */
export function compareWordings(
  [a, b]: readonly [PlainText, PlainText],
  [x, y]: readonly [Quantity, Quantity],
  { verbs }: Lexicon,
): Wording {
  const [aim, told] = [wordsBefore(a, x), wordsBefore(b, y)].map((words) => {
    let start = 0;
    for (;;) {
      const { length } = verbs.wordAt(words, start, 'assurance', 'manner');
      if (length === 0) return words.slice(start);
      start += length;
    }
  });
  if (aim === undefined || told === undefined || aim.length < SHORTEST || x.unit !== y.unit) return 'other';
  if (aim === told) return 'whole';
  return told.endsWith(aim) ? 'end' : 'other';
}

function wordsBefore(plain: PlainText, { span }: Quantity): string {
  const { text } = plain;
  let end = 0;
  while (end < text.length && startOf(plain, { start: end, end: end + 1 }) < span.start) end += 1;
  let start = end;
  while (start > 0 && !CLAUSE_END.test(text.charAt(start - 1)) && text.charAt(start - 1) !== '、') start -= 1;
  return text.slice(start, end);
}

function startOf(plain: PlainText, range: Range): number {
  return plain.spanOf(range).start;
}
