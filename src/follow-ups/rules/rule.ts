import type { Lexicon } from '../../recognise/lexicon/compile.ts';
import type { FollowUpWords } from '../../recognise/lexicon/follow-ups.ts';
import type { FollowUpLink } from '../../schema/follow-ups.ts';
import type { CommonStretch } from '../common-stretches.ts';
import { countTelling, type KnownWords } from '../distinctive.ts';
import type { PlainText, Range } from '../plain-text.ts';

/** A promise and a statement of the next report that share words. */
export interface Candidate extends CommonStretch {
  promise: PlainText;
  /** Names in the promise, as ranges of its plain text: of projects, roads, bodies, schemes. */
  names: readonly Range[];
  /** All that it is about, where the reader found one object. */
  object: Range | null;
  /** Whether its wording can be checked: with a number or a name. */
  checkable: boolean;
  /** Whether it promises an amount. */
  counted: boolean;
}

/** What rules know beside the two sentences. */
export interface Context {
  lexicon: Lexicon;
  words: FollowUpWords;
  /** How many sentences of each report hold some words, in its review or its plan, whichever has more. */
  frequency: (words: string) => { from: number; to: number };
}

/** What makes both name the same thing. */
export interface Finding {
  rule: FollowUpLink['rule'];
  strength: FollowUpLink['strength'];
  /** The words that both name, in the plain text of each. */
  from: Range;
  to: Range;
}

export type Rule = (candidate: Candidate, context: Context) => Finding | null;

/**
 * How many characters of a range of the promise tell which thing is meant, in both texts. One of them must have the words
 * uncut: 竹沟 of 确山竹沟电站 stands alone in the other.
 */
export function tellingOf(candidate: Candidate, range: Range, known: KnownWords): number {
  const { from, to } = narrow(candidate, range);
  const a = countTelling(candidate.promise, from, known);
  const b = countTelling(candidate.statement.plain, to, known);
  return Math.max(a.whole, b.whole) < 2 ? 0 : Math.min(a.cut, b.cut);
}

/** The part of a candidate's stretch that a range of the promise covers, in both texts. */
export function narrow({ from, to }: Pick<CommonStretch, 'from' | 'to'>, part: Range): Pick<Finding, 'from' | 'to'> {
  const start = Math.max(from.start, part.start);
  const end = Math.min(from.end, part.end);
  const shift = to.start - from.start;
  return { from: { start, end }, to: { start: start + shift, end: end + shift } };
}
