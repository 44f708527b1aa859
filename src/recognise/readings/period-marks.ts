import { isSeveralYears, oneYear, singleYear, type Period } from '../../figures/period.ts';
import type { ChapterKind } from '../../schema/structure.ts';

/** The years a report speaks of, and which chapter a passage stands in. */
export interface PeriodContext {
  year: number | null;
  reviewYear: number | null;
  kind: ChapterKind;
}

/** A place where a text names a time. */
export interface PeriodMark {
  /** Index in the text. */
  at: number;
  period: Period;
  /** `scope`: what follows in the paragraph is of this time; `side`: only the sentence is. */
  reach: 'scope' | 'side';
}

interface MarkRule {
  pattern: RegExp;
  reach: PeriodMark['reach'];
  periodOf: (context: PeriodContext, found: RegExpExecArray) => Period | null;
}

const years = (first: number, last: number): Period => ({ first, last });
const isAhead = ({ kind }: PeriodContext): boolean => kind === 'goals' || kind === 'plan' || kind === 'government';

/** The five years behind a report, or in its plan those ahead. */
function fiveYears(context: PeriodContext, ahead: boolean): Period | null {
  const { year } = context;
  if (year === null) return null;
  return ahead ? years(year, year + 4) : years(year - 5, year - 1);
}

const RULES: readonly MarkRule[] = [
  {
    // 本届政府的开局之年 and 创近五年新高 say something of one year.
    pattern:
      /(?:过去|这|回顾|一年和)的?[五5]年|(?<!近)[五5]年(?:来|间|里)|本届政府(?!的?(?:开局|最后|收官|第|任期的最后))|任期内|换届以来/g,
    reach: 'scope',
    periodOf: (context) => fiveYears(context, false),
  },
  {
    pattern: /[五5]年(?=年均|累计|总体|新增|增长|增加|减)/g,
    reach: 'side',
    periodOf: (context) => fiveYears(context, isAhead(context)),
  },
  { pattern: /(?:今后|未来|下一?个?)[五5]年/g, reach: 'scope', periodOf: (context) => fiveYears(context, true) },
  {
    pattern: /(?:过去|这|近)十年|十年(?:来|间)/g,
    reach: 'side',
    periodOf: ({ year }) => (year === null ? null : years(year - 10, year - 1)),
  },
  {
    pattern: /(?<![超较比是创于])[“"]?十([二三四五])五[”"]?(?:时期|期间|以来|五年|规划期|年均)(?!新高|新低|最)/g,
    reach: 'scope',
    periodOf: (_, found) => planPeriod(found[1] ?? ''),
  },
  {
    pattern: /(?<![超较比是由从])[“"]?十([二三四五])五[”"]?末(?!的)/g,
    reach: 'scope',
    periodOf: (_, found) => oneYear(planPeriod(found[1] ?? '').last),
  },
  { pattern: /今年|本年度?|年内/g, reach: 'scope', periodOf: ({ year }) => (year === null ? null : oneYear(year)) },
  {
    pattern: /(?<![比较超])(?:去年|上年|过去(?:的)?一年|一年来|这一年)/g,
    reach: 'scope',
    periodOf: ({ reviewYear }) => (reviewYear === null ? null : oneYear(reviewYear)),
  },
  {
    // A year to compare with or to date something by is none that figures are of.
    pattern:
      /(?<![比较与超是由从自在至占以—\-~]|恢复到|相当于|不低于)((?:20|19)\d\d)年(?!的?[\d.]*倍|的[由从比]?$|[末底]?的|以?来|以?前|起|基础|[—\-~至])/g,
    reach: 'scope',
    periodOf: (_, found) => oneYear(Number(found[1])),
  },
];

/** 十四五 is 2021 to 2025. */
function planPeriod(numeral: string): Period {
  const first = 2011 + 5 * '二三四五'.indexOf(numeral);
  return years(first, first + 4);
}

/**
 * Where a text names a time; ascending. An explicit year other than the review's, the plan's or one ahead holds in its
 * sentence only.
 */
export function listPeriodMarks(text: string, context: PeriodContext): PeriodMark[] {
  const marks = RULES.flatMap(({ pattern, reach, periodOf }) => {
    // Most sentences name no time, which is found sooner than all matches are.
    if (text.search(pattern) < 0) return [];
    return [...text.matchAll(pattern)].flatMap((found) => {
      const period = periodOf(context, found);
      if (period === null) return [];
      return [{ at: found.index, period, reach: isPast(period, context) ? ('side' as const) : reach }];
    });
  });
  return marks.sort((a, b) => a.at - b.at);
}

/** Whether a single year lies before those the chapter speaks of. */
export function isPast(period: Period, { year, reviewYear, kind }: PeriodContext): boolean {
  const first = kind === 'review' ? (reviewYear ?? year) : year;
  const told = singleYear(period);
  return told !== null && first !== null && told < first;
}

/** The time that a heading names for what stands below it, and the span of years among it. */
export interface HeadingPeriod {
  period: Period | null;
  span: Period | null;
}

/** What a heading says of the time below it: nothing where it names both a year and a span (过去一年和五年工作回顾). */
export function headingPeriod(text: string, context: PeriodContext): HeadingPeriod {
  const periods = listPeriodMarks(text, context).map(({ period }) => period);
  const span = periods.find(isSeveralYears) ?? null;
  const namesYear = periods.some((period) => !isSeveralYears(period)) || text.includes('一年');
  return { period: namesYear && span !== null ? null : (periods.at(-1) ?? null), span };
}

/** The year that a chapter of this kind speaks of where nothing else is said. */
export function usualPeriod({ year, reviewYear, kind }: PeriodContext): Period | null {
  const usual = kind === 'review' ? (reviewYear ?? (year === null ? null : year - 1)) : year;
  return usual === null ? null : oneYear(usual);
}
