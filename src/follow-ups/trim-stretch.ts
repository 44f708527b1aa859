import type { Lexicon } from '../recognise/lexicon/compile.ts';
import type { Range } from './plain-text.ts';

/** What stands at a name's edge and is no part of it. */
const EDGE = /^[、的等了并和与及将在(]|^[)]/;
const LAST = /[、的等了并和与及将在(]$/;

/**
 * Leaves out what stands around a name: verbs and words of manner before it, marks on both sides, actions as nouns behind.
 * Nothing is cut that would leave less than two characters.
 */
export function trimStretch(text: string, range: Range, { verbs }: Lexicon): Range {
  let { start, end } = range;
  for (;;) {
    const verb = verbs.wordAt(
      text,
      start,
      'completion',
      'act',
      'aid',
      'assurance',
      'manner',
      'opener',
      'relation',
      'counted',
    );
    const length = EDGE.test(text.slice(start, start + 1)) ? 1 : verb.length;
    if (length === 0 || start + length > end - 2) break;
    start += length;
  }
  while (end - start > 2 && LAST.test(text.slice(start, end))) end -= 1;
  for (let length = 4; length >= 2; length -= 1) {
    if (end - start - length < 4 || !verbs.has(text.slice(end - length, end), 'nominal')) continue;
    end -= length;
    break;
  }
  while (end - start > 2 && LAST.test(text.slice(start, end))) end -= 1;
  return { start, end };
}
