import { ACTS } from './acts.ts';
import type { Lexicon } from '../recognise/lexicon/compile.ts';
import type { Range } from './plain-text.ts';

/** The longest words for kinds that may be cut. */
const LONGEST_WORD = 4;

/** Leaves out the ends of words that begin before the range or go on behind it: 院 of 师范学院. */
function withoutCutWords(text: string, { start, end }: Range, generic: Lexicon['generic']): Range {
  let [first, last] = [start, end];
  for (let at = Math.max(0, start - LONGEST_WORD + 1); at < start; at += 1) {
    const next = at + generic.kindLength(text, at);
    if (next > start && generic.kindLength(text, start) === 0) first = Math.max(first, next);
  }
  for (let at = Math.max(start, end - LONGEST_WORD + 1); at < end; at += 1) {
    const isCut = at + generic.kindLength(text, at) > end && generic.kindLength(text.slice(0, end), at) === 0;
    if (isCut) last = Math.min(last, at);
  }
  return first < last ? { start: first, end: last } : { start, end };
}

/** What stands at a name's edge and is no part of it. */
const EDGE = /^[、的等了并和与及将在(届]|^[)]/;
const LAST = /[、的等了并和与及将在(]$/;

/**
 * Leaves out what stands around a name: verbs and words of manner before it, marks on both sides, actions as nouns behind.
 * Nothing is cut that would leave less than two characters.
 */
export function trimStretch(text: string, range: Range, { verbs, generic }: Lexicon): Range {
  let { start, end } = withoutCutWords(text, range, generic);
  for (;;) {
    const verb = verbs.wordAt(text, start, ...ACTS);
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
