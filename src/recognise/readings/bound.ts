import type { Quantity } from '../../schema/quantity.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import type { Frame } from './frame.ts';

export type BoundReading = Pick<Quantity, 'bound' | 'hedge'>;

/**
 * How firm a number is, and the words that say so: 左右, 以上, 突破, 不超过, 多. Words behind the number speak before words in
 * front of it (控制在3%左右 is approx). Within 分别 lists the last member's 左右 or 以上 holds for all.
 *
 * @param group the frames of the 分别 list the frame stands in, or itself alone
 */
export function readBound(frame: Frame, group: readonly Frame[], { bounds }: Lexicon): BoundReading {
  const { settled, role } = frame.mention;
  // 超10亿元项目: the words are part of the name.
  if (role === 'identifier' || role === 'date') return { bound: 'exact', hedge: null };
  if (settled.bound !== undefined) return { bound: settled.bound, hedge: settled.hedge ?? null };
  const hedge = frame.hedge ?? group.at(-1)?.hedge ?? null;
  const behind = hedge === null ? null : (bounds.behind(hedge)?.bound ?? 'exact');
  if (behind !== null && behind !== 'exact') return { bound: behind, hedge };
  const surplus = /\d[多余]/.exec(frame.mention.unit ?? '')?.[0] ?? null;
  if (surplus !== null) return { bound: 'at_least', hedge: surplus };
  const chain = frame.predicates.length > 0 ? frame.predicates : (group[0]?.predicates ?? []);
  // 低于2个百分点 tells by how much, and limits nothing.
  const isDifference = settled.measure === 'change';
  const before = chain.find(({ bound, compares }) => bound !== undefined && !(isDifference && compares));
  return before?.bound === undefined ? { bound: 'exact', hedge: null } : { bound: before.bound, hedge: before.word };
}
