import type { Quantity } from '../schema/quantity.ts';
import { isFall } from './figure-words.ts';

/**
 * What a figure says of the amount it stands for. An exact one is a point; 以上 has no upper end (Infinity), 以内 no lower
 * end (-Infinity); `soft` marks 左右, whose width the report does not tell: both ends are the number as written.
 */
export interface ValueRange {
  low: number;
  high: number;
  soft: boolean;
}

/**
 * How a target stands to a result, as far as both are told: `floor` is a target with a lower end alone that is not above
 * the result (180万吨以上 after 181.93万吨), `ceiling` one with an upper end alone that is not below it; `open` are all
 * others that leave both more and less possible.
 */
export type Relation = 'higher' | 'lower' | 'equal' | 'floor' | 'ceiling' | 'open';

interface Amount {
  value: number;
  valueMax: number | null;
}

function rangeOf({ bound }: Pick<Quantity, 'bound'>, { value, valueMax }: Amount): ValueRange {
  return {
    low: bound === 'at_most' ? -Infinity : value,
    high: bound === 'at_least' ? Infinity : (valueMax ?? value),
    soft: bound === 'approx',
  };
}

/** How many percent one of a unit is. */
const PERCENT: Readonly<Record<string, number>> = { '%': 1, '‰': 0.1 };

/**
 * What a figure leaves possible, with the unit: percent for what is told in percent or per mille, else base units (元 for
 * 亿元), '' where the unit is not known. A fall is negative, and then its bound points the other way: 下降5%以上 is −5% or
 * less. Null where the report gives no number (两位数增长).
 */
export function valueRange(quantity: Quantity): { range: ValueRange; unit: string } | null {
  const { value, valueMax, base } = quantity;
  const written = base?.unit ?? quantity.unit ?? '';
  const amount = base ?? { value, valueMax };
  if (amount.value === null) return null;
  const times = PERCENT[written];
  const range = rangeOf(quantity, { value: amount.value, valueMax: amount.valueMax });
  const told = times === undefined ? { range, unit: written } : { range: scaleRange(range, times), unit: '%' };
  return isFall(quantity) ? { ...told, range: negative(told.range) } : told;
}

export function scaleRange({ low, high, soft }: ValueRange, times: number): ValueRange {
  return { low: low * times, high: high * times, soft };
}

function negative({ low, high, soft }: ValueRange): ValueRange {
  return { low: 0 - high, high: 0 - low, soft };
}

/** The one number that stands for a range: the end that it has, or the middle of both. */
export function pointOf({ low, high }: ValueRange): number {
  if (!Number.isFinite(low)) return high;
  return Number.isFinite(high) ? (low + high) / 2 : low;
}

/** Whether another amount can be told in percent of it: no end that it has is zero or less. 0—1 is not. */
export function isPositive({ low, high }: ValueRange): boolean {
  return high > 0 && (low > 0 || low === -Infinity);
}

/** Figures told as 左右 are compared by their number, all others by what they leave possible. */
export function relate(target: ValueRange, result: ValueRange): Relation {
  if (target.low > result.high) return 'higher';
  if (target.high < result.low) return 'lower';
  if (result.low !== result.high) return 'open';
  if (target.low === target.high) return 'equal';
  if (target.high === Infinity) return 'floor';
  return target.low === -Infinity ? 'ceiling' : 'open';
}

/**
 * A target in percent of a result, for positive amounts: what the bounds of both leave possible. 350 after 300以上 is 117%
 * at most. Null where nothing is left to say, since one has no upper and the other no lower end.
 */
export function percentOf(target: ValueRange, result: ValueRange): ValueRange | null {
  const low = result.high === Infinity || target.low === -Infinity ? -Infinity : (target.low / result.high) * 100;
  const high = target.high === Infinity || result.low === -Infinity ? Infinity : (target.high / result.low) * 100;
  if (low === -Infinity && high === Infinity) return null;
  return { low, high, soft: target.soft || result.soft };
}
