import type { Lexicon } from '../lexicon/compile.ts';
import { givesExamples } from './core-text.ts';
import type { Frame } from './frame.ts';

/** Whether the words behind the number name what it counts (10个“生活圈”), and are not its predicate (200亿元迈进). */
export function takesTail({ mention, tail, hedge, predicates }: Frame, core: string, lexicon: Lexicon): boolean {
  const { acts } = lexicon;
  const { measure } = mention.settled;
  if (tail === '' || measure === 'rank' || measure === 'growth' || measure === 'change') return false;
  if (/^[%％]$/.test(mention.unit ?? '')) return takesShareTail(tail, core, predicates, lexicon);
  if (lexicon.predicates.opens(tail)) return hedge === null && core === '' && tail.startsWith('的') && tail.length > 2;
  if (core === '' || givesExamples(core) || acts.leading(core) === core) return true;
  if (
    measure === undefined &&
    mention.unitMeasure === 'count' &&
    acts.leading(core) === '' &&
    lexicon.predicates.restricts(tail)
  )
    return true;
  return acts.leading(tail) === '' || acts.leading(core) !== '';
}

/** 98%的乡镇企业, 完成90%以上行政村…, 衔接资金60%以上用于产业: of what a share is told; a rate of growth has no such. */
function takesShareTail(tail: string, core: string, predicates: Frame['predicates'], lexicon: Lexicon): boolean {
  if (predicates.some(({ kind }) => kind !== 'link')) return false;
  if (core !== '') return /^(?:用于|的|完成|实现|通过|用上)/.test(tail) && tail.length > 3;
  return tail.length > 2 && !lexicon.predicates.opens(tail.replace(/^的/, ''));
}
