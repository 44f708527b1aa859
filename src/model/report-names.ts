import { readYear } from '../parse/dates.ts';
import { foldWidth } from '../parse/fold.ts';
import type { Report } from './read-report.ts';

/**
 * Reports of one place often have one title year after year. A name without a year gets it behind it, 丹东市政府工作报告
 * （2023年）; names that are the same all the same get their slugs.
 */
export function tellApart(reports: readonly Report[]): Report[] {
  const dated = reports.map((report) => {
    const { year } = report.document;
    const told = year === null || readYear(foldWidth(report.name)) !== null;
    return told ? report : { ...report, name: `${report.name}（${String(year)}年）` };
  });
  const byName = Map.groupBy(dated, ({ name }) => name);
  return dated.map((report) => {
    const shared = (byName.get(report.name)?.length ?? 0) > 1;
    return shared ? { ...report, name: `${report.name}（${report.slug}）` } : report;
  });
}
