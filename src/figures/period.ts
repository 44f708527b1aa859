/** A stretch of whole years, both ends included; one year where they are the same. */
export interface Period {
  first: number;
  last: number;
}

/** Reads the contract's form: `2022`, `2018-2022`; null for `other`, the time that a text does not tell. */
export function parsePeriod(text: string): Period | null {
  const found = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
  return found ? { first: Number(found[1]), last: Number(found[2] ?? found[1]) } : null;
}

/** Writes the contract's form. */
export function printPeriod(period: Period | null): string {
  if (!period) return 'other';
  const { first, last } = period;
  return first === last ? String(first) : `${String(first)}-${String(last)}`;
}

export function oneYear(year: number): Period {
  return { first: year, last: year };
}

/** The year of a period that is one year; null for several years and for an unknown time. */
export function singleYear(period: Period | null): number | null {
  return period?.first === period?.last ? (period?.first ?? null) : null;
}

/** Whether figures of the period sum up or average several years. */
export function isSeveralYears(period: Period | null): boolean {
  return period !== null && period.first !== period.last;
}

/** As readers write it: 2022年, 2018—2022年; empty for an unknown time. */
export function periodWords(period: Period | null): string {
  if (!period) return '';
  const { first, last } = period;
  return first === last ? `${String(first)}年` : `${String(first)}—${String(last)}年`;
}

/** The single year that most of some periods are; null where none is one. */
export function usualYear(periods: Iterable<Period | null>): number | null {
  const counts = new Map<number, number>();
  for (const period of periods) {
    const year = singleYear(period);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
