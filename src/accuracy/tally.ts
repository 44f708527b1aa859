/** How many of some rows are right. Counts, not shares, so that reports can be added up. */
export interface Tally {
  right: number;
  of: number;
}

/** Two sets of rows and how many they have in common. */
export interface Overlap {
  common: number;
  gold: number;
  read: number;
}

export const NO_TALLY: Tally = { right: 0, of: 0 };

/** Counts the rows for which `isRight` holds; rows for which it gives null are left out. */
export function tally<T>(rows: readonly T[], isRight: (row: T) => boolean | null): Tally {
  const answers = rows.map(isRight).filter((answer) => answer !== null);
  return { right: answers.filter(Boolean).length, of: answers.length };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }), NO_TALLY);
}

export function addOverlaps(overlaps: readonly Overlap[]): Overlap {
  return overlaps.reduce(
    (sum, { common, gold, read }) => ({
      common: sum.common + common,
      gold: sum.gold + gold,
      read: sum.read + read,
    }),
    { common: 0, gold: 0, read: 0 },
  );
}

/** Null where there is nothing to count: no rows are neither right nor wrong. */
export function shareOf({ right, of }: Tally): number | null {
  return of === 0 ? null : right / of;
}

export function precisionOf({ common, read }: Overlap): number | null {
  return shareOf({ right: common, of: read });
}

export function recallOf({ common, gold }: Overlap): number | null {
  return shareOf({ right: common, of: gold });
}

/** The harmonic mean of precision and recall. */
export function f1Of({ common, gold, read }: Overlap): number | null {
  return shareOf({ right: 2 * common, of: gold + read });
}

/** For `JSON.stringify`: adds to the counts what follows from them. */
export function addShares(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('right' in value && 'of' in value) return { ...value, share: shareOf(value as Tally) };
  if ('common' in value && 'gold' in value && 'read' in value) {
    const overlap = value as Overlap;
    return { ...value, precision: precisionOf(overlap), recall: recallOf(overlap), f1: f1Of(overlap) };
  }
  return value;
}
