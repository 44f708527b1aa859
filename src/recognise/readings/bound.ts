import type { Quantity } from '../../schema/quantity.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import type { Frame } from './frame.ts';

export type BoundReading = Pick<Quantity, 'bound' | 'hedge' | 'hedgeSide'>;

type HedgeSide = NonNullable<Quantity['hedgeSide']>;

/**
 * How firm a number is, and the words that say so: 左右, 以上, 突破, 不超过, 多. Words behind the number speak before words in
 * front of it (控制在3%左右 is approx). Within 分别 lists the last member's 左右 or 以上 holds for all.
 *
 * @param group the frames of the 分别 list the frame stands in, or itself alone
 */
export function readBound(frame: Frame, group: readonly Frame[], { bounds }: Lexicon): BoundReading {
  const { settled, role } = frame.mention;
  // 超10亿元项目: the words are part of the name.
  if (role === 'identifier' || role === 'date') return NONE;
  if (settled.bound !== undefined) return told(frame, settled.bound, settled.hedge ?? null, 'before');
  const hedge = frame.hedge ?? group.at(-1)?.hedge ?? null;
  const behind = hedge === null ? null : (bounds.behind(hedge)?.bound ?? 'exact');
  if (behind !== null && behind !== 'exact') return told(frame, behind, hedge, 'behind');
  const surplus = /\d[多余]/.exec(frame.mention.unit ?? '')?.[0] ?? null;
  if (surplus !== null) return told(frame, 'at_least', surplus, 'within');
  const chain = frame.predicates.length > 0 ? frame.predicates : (group[0]?.predicates ?? []);
  // 低于2个百分点 tells by how much, and limits nothing.
  const isDifference = settled.measure === 'change';
  const before = chain.find(({ bound, compares }) => bound !== undefined && !(isDifference && compares));
  return before?.bound === undefined ? NONE : told(frame, before.bound, before.word, 'before');
}

const NONE: BoundReading = { bound: 'exact', hedge: null, hedgeSide: null };

/** 1600多万人, 零的突破: words that are part of the number stand within it, wherever they were found. */
function told({ own }: Frame, bound: Quantity['bound'], hedge: string | null, side: HedgeSide): BoundReading {
  if (hedge === null) return { bound, hedge, hedgeSide: null };
  return { bound, hedge, hedgeSide: own.includes(hedge) ? 'within' : side };
}

/** Where words of a bound stand by habit, for those that are told apart from their number. */
export function usualSide(hedge: string, { bounds }: Lexicon): HedgeSide {
  return (bounds.behind(hedge)?.bound ?? 'exact') !== 'exact' ? 'behind' : 'before';
}
