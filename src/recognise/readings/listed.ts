import type { Lexicon } from '../lexicon/compile.ts';
import { cleanCore, cleanTail } from './core-text.ts';
import type { Frame } from './frame.ts';

/** Whether a number goes on with a list, its thing standing behind it: 23所县医院、4所县中医院. */
export function isListed(frame: Frame, before: Frame | undefined): boolean {
  if (frame.joined) return true;
  const { tail, clause } = before ?? { tail: '', clause: -1 };
  if (tail === '' || clause !== frame.clause) return false;
  return /^(?:\([^()]*\))?(?:、|和|与|及|以及)?$/.test(frame.head.slice(tail.length)) && frame.head.startsWith(tail);
}

/** No list of a real text has more members; of a longer one each is read by itself, so that time grows with the text alone. */
export const MOST_MEMBERS = 12;

/** What the last of a list says for those before it too: 的循环经济试点 of 6个市区、20户重点企业的循环经济试点. */
const OF = /的[^的]{2,12}$/;

/** What a later member of a list says for this one as well; empty for the last one and for a number in no list. */
export function sharedBy(frames: readonly Frame[], index: number, lexicon: Lexicon): string {
  const { untold } = lexicon.predicates;
  const own = frames[index];
  if (!own || own.tail.includes('的') || untold(own.tail.replace(/[和与及]$/, '')) !== null) return '';
  for (let at = index + 1; at < Math.min(frames.length, index + MOST_MEMBERS); at += 1) {
    const [before, next] = [frames[at - 1], frames[at]];
    if (!next || next.tail === '' || !isListed(next, before)) return '';
    const thing = cleanTail(next.tail, lexicon, next.whole);
    const told = untold(thing);
    const shared = told === null ? (OF.exec(thing)?.[0] ?? '') : thing.slice(told.length);
    if (shared !== '') return shared;
  }
  return '';
}

/** A longer stretch is no attribute. */
const LONGEST = 30;

/**
 * The words that say of which kind a counted thing is, where they have a number of their own: 年营业收入超百亿元的企业达到6家,
 * 总规模超过200亿元的5支基金. Empty where the number before belongs to something else.
 */
export function attributed(
  { head, clause, clauseText, mention }: Frame,
  before: Frame | undefined,
  lexicon: Lexicon,
): string {
  if (before?.clause !== clause || mention.unitMeasure !== 'count') return '';
  // A number that is part of a name cuts no clause: 年收入过亿元的26家.
  const named = before.mention.role === 'identifier' && before.mention.end === mention.start - 1 && head.endsWith('的');
  if (!named && !head.startsWith('的')) return '';
  if (before.mention.unitMeasure !== 'level' && before.mention.role !== 'identifier') return '';
  const words = clauseText.endsWith('的') ? clauseText : lexicon.predicates.take(clauseText).core;
  return words.length > LONGEST ? '' : cleanAttribute(words, lexicon);
}

/** The 的 that binds the attribute to its thing stays. */
function cleanAttribute(words: string, lexicon: Lexicon): string {
  return words.endsWith('的') ? `${cleanCore(words, lexicon)}的` : cleanCore(words, lexicon);
}
