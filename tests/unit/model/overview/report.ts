import { namedYears } from '../../../../src/charts/named-years.ts';
import { tellDailyLife, type HalfYears } from '../../../../src/model/overview/daily-life.ts';
import type { ReportDocument } from '../../../../src/schema/report-document.ts';
import { read, vocabulary } from '../../charts/small-report.ts';

export { vocabulary };

/** A report whose review and plan hold the sentences given. */
export function report(review: string, plan = '加强管理。'): ReportDocument {
  return read(`茶马市2031年政府工作报告
各位代表：
一、2030年工作回顾
全市茶税收入12.5亿元。
${review}
二、2031年重点工作
今年茶税收入增长6%左右。
${plan}`);
}

/** What is told of each subject: name, done, promised; null for what is not. */
export function told(
  document: ReportDocument,
  years: HalfYears = namedYears(document),
): [name: string, done: string | null, promised: string | null][] {
  return tellDailyLife(document, vocabulary, years).map(({ subject, done, promised }) => [
    subject.name,
    done?.text ?? null,
    promised?.text ?? null,
  ]);
}
