import type { Report } from './read-report.ts';

/**
 * Reports of one place often have one title year after year. Where names are the same, each gets its year behind it, and
 * where a year has two, its slug: 丹东市政府工作报告（2023年）. All other names stay as they are.
 */
export function tellApart(reports: readonly Report[]): Report[] {
  const dated = rename(reports, ({ document: { year } }) => (year === null ? null : `${String(year)}年`));
  return rename(dated, ({ slug }) => slug);
}

function rename(reports: readonly Report[], mark: (report: Report) => string | null): Report[] {
  const byName = Map.groupBy(reports, ({ name }) => name);
  return reports.map((report) => {
    const told = (byName.get(report.name)?.length ?? 0) > 1 ? mark(report) : null;
    return told === null ? report : { ...report, name: `${report.name}（${told}）` };
  });
}
