import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { ChapterKind } from '../schema/structure.ts';

/**
 * The years that titles may name for what a report looks back on and what it plans. Null where a chapter's heading tells of
 * five years, or most of the figures are of other years: such a report says more than one year's.
 */
export function namedYears({ year, reviewYear, chapters, quantities }: ReportDocument): {
  review: number | null;
  plan: number | null;
} {
  const spansYears = (...kinds: ChapterKind[]): boolean =>
    chapters.some(({ kind, heading }) => kinds.includes(kind) && (heading ?? '').includes('五年'));
  const review = !spansYears('review') && prevails(reviewYear, 'result', quantities);
  const plan = !spansYears('goals', 'plan') && prevails(year, 'target', quantities);
  return { review: review ? reviewYear : null, plan: plan ? year : null };
}

function prevails(year: number | null, status: Quantity['status'], quantities: readonly Quantity[]): boolean {
  const periods = quantities.filter((one) => one.role === 'statistic' && one.status === status);
  return periods.length > 0 && periods.filter(({ period }) => period === String(year)).length * 2 > periods.length;
}
