// What a number shares with that before it in its sentence: its measure, where it goes on with the same predicate or tells where
// the other went to.
import type { Quantity } from '../../schema/quantity.ts';
import type { Frame } from './frame.ts';

interface Reading {
  quantity: Quantity;
}

/** The number before, where a number goes on with its predicate: 增长9%、力争10%, and the members of a 分别 list. */
export function modelOf<R extends Reading>(frame: Frame, index: number, before: R | undefined): R | null {
  if (before?.quantity.unit !== frame.mention.unit || frame.core !== '') return null;
  const goesOn = frame.predicates.every(
    ({ word, bound }) => bound !== undefined || /^(?:力争|确保|争取|达到|达)$/.test(word),
  );
  return index > 0 || (goesOn && before.quantity.measure === 'growth') ? before : null;
}

/** Whether a number tells where that before it went to: 增幅由8.6%回落到5.8%. */
export function movesOn(frame: Frame, before: Frame | undefined): boolean {
  const isFrom = before?.clause === frame.clause && before.predicates.some(({ kind }) => kind === 'from');
  return isFrom && frame.core === '' && frame.predicates.some(({ kind }) => kind === 'to');
}

/** A rate of growth that has moved is one still, and grows as before. */
export function asGrown<R extends Reading>(reading: R, before: R | undefined): R {
  if (before?.quantity.measure !== 'growth' || before.quantity.unit !== reading.quantity.unit) return reading;
  const { measure, direction } = before.quantity;
  return { ...reading, quantity: { ...reading.quantity, measure, direction } };
}

/** 失业率、物价涨幅分别控制在…: a percentage that is dealt out keeps the measure of its own member. */
export function alike<R extends Reading>(
  reading: R,
  { quantity: { measure, direction, period, wording } }: R,
  dealt: boolean,
): R {
  const own = dealt && /[%％]/.test(reading.quantity.unit ?? '');
  return {
    ...reading,
    quantity: { ...reading.quantity, ...(own ? { period } : { measure, direction, period, wording }) },
  };
}
