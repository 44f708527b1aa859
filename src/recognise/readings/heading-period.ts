import { isSeveralYears, printPeriod, type Period } from '../../figures/period.ts';
import { listPeriodMarks, planPeriod, type PeriodContext } from './period-marks.ts';

/** The time that a heading names for what stands below it, and the span of years among it. */
export interface HeadingPeriod {
  period: Period | null;
  span: Period | null;
}

const PLAN_NAMED = /十([一二三四五])五[”"]?(?!开局|收官|首年|末年)[^,;]{0,6}(?:目标|任务|思路|展望|发展|建设)/;

/**
 * What a heading says of the time below it: nothing where it names both a year and a span (过去一年和五年工作回顾), or two
 * spans.
 */
export function headingPeriod(text: string, context: PeriodContext): HeadingPeriod {
  const periods = listPeriodMarks(text, context).map(({ period }) => period);
  const plan = PLAN_NAMED.exec(text)?.[1];
  if (plan !== undefined && context.kind !== 'plan') periods.push(planPeriod(plan));
  const spans = periods.filter(isSeveralYears);
  if (new Set(spans.map(printPeriod)).size > 1) return { period: null, span: null };
  const span = spans[0] ?? null;
  const namesYear = spans.length < periods.length || text.includes('一年');
  return { period: namesYear && span !== null ? null : (periods.at(-1) ?? null), span };
}

/**
 * Whether a sentence, folded to half width, turns a chapter on several years to the one that the report plans for:
 * 各位代表,2008年是…. What stands behind its paragraph is of that year.
 */
export function turnsToYear(text: string, { year, kind }: PeriodContext): boolean {
  const opened = /^\s{0,8}(?:各位代表[,!:]?\s?)?((?:20|19)\d\d)\s?年,?(?:是|为)/.exec(text)?.[1];
  return year !== null && kind !== 'review' && opened === String(year);
}
