import { percentWords } from './number-words.ts';
import type { ValueRange } from './value-range.ts';

/**
 * A range in percent of something, as it is shown: 117%, 约98%, 至少98.9%, 110%—120%. Numbers are whole, but finer where
 * the whole number would say that both are equal; open ends are rounded outwards, to tenths, since 99% at least is more
 * than a floor of 98.94% promises.
 */
export function ratioWords({ low, high, soft }: ValueRange): string {
  if (high === Infinity) return `至少${percentWords(roundedBy(Math.floor, low))}`;
  if (low === -Infinity) return `至多${percentWords(roundedBy(Math.ceil, high))}`;
  return low === high ? (soft ? '约' : '') + pointWords(low) : `${pointWords(low)}—${pointWords(high)}`;
}

/** What is that near to a tenth is one, and only was computed with. */
const DUST = 1e-9;

function roundedBy(round: (value: number) => number, value: number): number {
  const nearest = Math.round(value * 10);
  return (Math.abs(nearest - value * 10) < DUST * Math.abs(value) ? nearest : round(value * 10)) / 10;
}

function pointWords(value: number): string {
  const whole = Math.round(value);
  return percentWords(whole === 100 && value !== 100 ? nearHundred(value) : whole);
}

/** To the first place at which it is not 100, the hundredth at most. */
function nearHundred(value: number): number {
  const tenth = Math.round(value * 10) / 10;
  return tenth === 100 ? Math.round(value * 100) / 100 : tenth;
}
