import type { Frame } from './frame.ts';

const AHEAD = /^(?:迈进|冲刺|挺进|进军|跨越|攀升|跃升|发起冲刺|进发|看齐)/;

/**
 * Whether a number says where something is to go (向200亿元迈进): neither when it is to be there, nor that it is to be just
 * there. Not 向1000名茶农发放补贴.
 */
export function isCourse({ predicates, tail }: Pick<Frame, 'predicates' | 'tail'>): boolean {
  return predicates.some(({ word }) => word === '迈向') || courseBehind({ predicates, tail }) !== '';
}

/** The words behind a number that say so: 迈进. Empty where they stand before it. */
export function courseBehind({ predicates, tail }: Pick<Frame, 'predicates' | 'tail'>): string {
  return predicates.some(({ word }) => word === '向') ? (AHEAD.exec(tail)?.[0] ?? '') : '';
}
