import { namedYears } from '../../charts/named-years.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import type { ReportPart } from '../../model/report-halves.ts';

/** How headings call the halves of a report: 2022年回顾, 2023年计划, without a year that is not all of it. */
export function halfNames(document: ReportDocument): Record<ReportPart, string> {
  const { review, plan } = namedYears(document);
  const name = (year: number | null, words: string): string => (year === null ? words : `${String(year)}年${words}`);
  return { review: name(review, '回顾'), plan: name(plan, '计划'), other: '报告的其他部分' };
}
