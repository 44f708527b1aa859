import type { Lexicon } from '../lexicon/compile.ts';
import { opensVerb, type Head } from './head-verb.ts';

/** 这是…, 也是…: what was told before is something. */
const IS = /^(?:这|那)?(?:既|就|也|更|都|正)?是/;
/** 改革是发展的关键一招: a thing is something; 重点是… and 任务是… name what is to be done. */
const IS_SOMETHING = /^[^，是]{2,14}(?<!任务|重点|目标|关键|[于但还要只总别其])是[^，]*[的之]([^，的之]{1,8})$/;
/** What it is: 的基本遵循. Without it 是全面推进… names what is to be done. */
const ATTRIBUTED = /[的之][^，的之]{0,10}$/;
/** 搞改革没有坦途. */
const HAS_NONE = /^[^，的]{2,10}没有[^，的]{1,8}$/;

/**
 * Whether a clause without a number says how things are, and promises no act: 创新是引领发展的第一动力. Not one that opens with
 * its verb (确保没有一户返贫; the 创新 of 创新是… is none), nor one whose last word is an act (任务是完成旧桥的改造).
 */
export function statesHowThingsAre(clause: string, head: Head, lexicon: Lexicon): boolean {
  const is = IS.exec(clause)?.[0].length ?? 0;
  if (is > 0) return ATTRIBUTED.test(clause) || !opensVerb(clause, is, lexicon);
  const isNoun = clause.startsWith('是', head.end);
  if ((head.opens && !isNoun) || head.assured) return false;
  const told = IS_SOMETHING.exec(clause)?.[1];
  return told === undefined ? HAS_NONE.test(clause) : !lexicon.verbs.has(told, 'nominal', 'act', 'completion');
}
