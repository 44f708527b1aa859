import type { Quantity } from '../../schema/quantity.ts';

/** Characters of the longest clause that is told by itself: two lines on a phone. Nothing is ever cut shorter. */
export const LONGEST_TOLD = 38;

/** Of what stands in a clause: things counted or measured 0, money 1, nothing 2. */
export function rankOfFigures(figures: readonly Pick<Quantity, 'base' | 'unit'>[]): number {
  if (figures.length === 0) return 2;
  return figures.some(({ base, unit }) => !(base?.unit ?? unit ?? '').endsWith('元')) ? 0 : 1;
}

/** The first of what is ranked lowest, and of those shortest. */
export function best<T extends { rank: number; text: string }>(all: readonly T[]): T | null {
  return all.reduce<T | null>((found, one) => (found === null || isBetter(one, found) ? one : found), null);
}

function isBetter(a: { rank: number; text: string }, b: { rank: number; text: string }): boolean {
  return a.rank === b.rank ? a.text.length < b.text.length : a.rank < b.rank;
}
