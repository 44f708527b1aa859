import { plainNumber } from './number-words.ts';
import type { ValueRange } from './value-range.ts';

/** Differences of decimals leave dust behind the tenth place. */
export function withoutDust(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/**
 * How far `to` lies above `from`, as far as the bounds of both leave it open: +1.6个百分点, 约−0.5亿元, 至少+2个百分点.
 * Null where nothing is left to say, since one has no upper and the other no lower end.
 *
 * @param unit of the difference
 */
export function differenceWords(from: ValueRange, to: ValueRange, unit: string): string | null {
  const [low, high] = [withoutDust(to.low - from.high), withoutDust(to.high - from.low)];
  if (low === -Infinity && high === Infinity) return null;
  // Nothing more than that both may be equal: 至少0个百分点 would say it in a riddle.
  if (low === 0 && high === Infinity) return '持平或更高';
  if (high === 0 && low === -Infinity) return '持平或更低';
  if (low === -Infinity) return `至多${signed(high)}${unit}`;
  if (high === Infinity) return `至少${signed(low)}${unit}`;
  if (low !== high) return `${signed(low)}至${signed(high)}${unit}`;
  return `${from.soft || to.soft ? '约' : ''}${signed(low)}${unit}`;
}

function signed(value: number): string {
  return value > 0 ? `+${plainNumber(value)}` : plainNumber(value);
}
