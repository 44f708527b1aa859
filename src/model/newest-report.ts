import type { Report } from './read-report.ts';

/** The report of the latest year, of those the one given last; where nothing tells, the first by slug. Null for none. */
export function newestReport(reports: readonly Report[]): Report | null {
  return reports.reduce<Report | null>((newest, one) => (newest && !isNewer(one, newest) ? newest : one), null);
}

function isNewer(one: Report, other: Report): boolean {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a === b ? one.slug < other.slug : a > b;
}

/** Compares as text: 2023 2023-02-08. A report without a year is of that of its day. */
function keyOf({ document: { year, date } }: Report): string {
  return `${String(year ?? date?.slice(0, 4) ?? '')} ${date ?? ''}`;
}
