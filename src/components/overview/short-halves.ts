import { namedYears } from '../../charts/named-years.ts';
import type { ReportDocument } from '../../schema/report-document.ts';

/** How lists call the halves of a report: 2022年 and 2023年, 回顾 and 计划 where a half is not of one year. */
export function shortHalves(document: ReportDocument): { review: string; plan: string } {
  const { review, plan } = namedYears(document);
  return {
    review: review === null ? '回顾' : `${String(review)}年`,
    plan: plan === null ? '计划' : `${String(plan)}年`,
  };
}
