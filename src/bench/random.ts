/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export type Random = () => number;

export function makeRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `from` to `to`, both included. */
export function pickBetween(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** The same values in another order (Fisher and Yates). */
export function shuffle<T>(values: readonly T[], random: Random): T[] {
  const left = [...values];
  const shuffled: T[] = [];
  while (left.length > 0) {
    const at = pickBetween(random, 0, left.length - 1);
    const last = left.length - 1;
    const picked = left[at] as T;
    left[at] = left[last] as T;
    left.pop();
    shuffled.push(picked);
  }
  return shuffled;
}
