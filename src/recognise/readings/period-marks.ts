import { oneYear, singleYear, type Period } from '../../figures/period.ts';
import type { ChapterKind } from '../../schema/structure.ts';
import { makeClauseEnds } from './clause-ends.ts';

/** The years a report speaks of, and which chapter a passage stands in. */
export interface PeriodContext {
  year: number | null;
  reviewYear: number | null;
  /** The year in which the report is given, where it is not the one it plans for: 今年 in a December. */
  now?: number | null;
  kind: ChapterKind;
}

/** A place where a text names a time. */
export interface PeriodMark {
  /** Index in the text. */
  at: number;
  /** null for a time that is told and not known: 今后三至五年. */
  period: Period | null;
  /** `scope`: what follows in the paragraph is of this time; `side`: only the sentence is; `clause`: only the clause. */
  reach: 'scope' | 'side' | 'clause';
  /** Index behind which it does not hold any more: the end of its clause. */
  end?: number | undefined;
}

interface MarkRule {
  pattern: RegExp;
  reach: PeriodMark['reach'];
  /** undefined where the words name no time after all. */
  periodOf: (context: PeriodContext, found: RegExpExecArray) => Period | null | undefined;
}

const years = (first: number, last: number): Period => ({ first, last });
const isAhead = ({ kind }: PeriodContext): boolean => kind === 'goals' || kind === 'plan' || kind === 'government';

/** The five years behind a report, or in its plan those ahead. */
function fiveYears({ year }: PeriodContext, ahead: boolean): Period | undefined {
  if (year === null) return undefined;
  return ahead ? years(year, year + 4) : years(year - 5, year - 1);
}

const NUMERALS = '一二三四五六七八九十';

/** 三 or 3 years that begin with, or end before, the year of the report. */
function spanOfYears(context: PeriodContext, numeral: string, ahead: boolean): Period | undefined {
  const length = numeral === '两' ? 2 : NUMERALS.indexOf(numeral) + 1 || Number(numeral);
  const { year } = context;
  if (year === null || length < 1) return undefined;
  if (length === 1) return oneYear(ahead ? year : (lastYear(context) ?? year - 1));
  return ahead ? years(year, year + length - 1) : years(year - length, year - 1);
}

/** The year behind a report, where its text names none for its review either. */
function lastYear({ year, reviewYear }: PeriodContext): number | null {
  return reviewYear ?? (year === null ? null : year - 1);
}

/** From a year up to the last that is over. */
function since(first: number, context: PeriodContext): Period | undefined {
  const last = lastYear(context);
  return last === null || first > last ? undefined : years(first, last);
}

/** A review tells of that part of a span which is over. */
function soFar(span: Period, context: PeriodContext): Period | undefined {
  const last = lastYear(context);
  const isOpen = context.kind === 'review' && last !== null && span.last > last;
  return isOpen ? since(span.first, context) : span;
}

/** The year in which the report is given, or one by its distance to it. */
function yearFromNow({ now, year }: PeriodContext, distance: number): Period | undefined {
  const from = now ?? year;
  return from === null ? undefined : oneYear(from + distance);
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
    // 近三年新高 tells of one year; 近10年 may be more than a term of office, 3—5年 is no certain time.
    pattern: /(?:过去|最近|这|近)([二两三四六七八九2-46-9])年(?!新高|新低|来?(?:的?最|首)|级|期)/g,
    reach: 'side',
    periodOf: (context, found) => spanOfYears(context, found[1] ?? '', false),
  },
  {
    pattern: /(?:今后|未来|下|用)([二两三四六七八九2-46-9])年(?!行动|计划|级|期|[-—~至])/g,
    reach: 'side',
    periodOf: (context, found) => spanOfYears(context, found[1] ?? '', true),
  },
  {
    pattern: /(?:今后|未来)(?:[二三四2-4]\s?[-—~至到]\s?|[二三四](?=[三四五]))[三四五3-5]年|(?<=用)[3-5]至[3-5]年/g,
    reach: 'side',
    periodOf: () => null,
  },
  {
    // 离校2年内未就业 tells of people, not of what was done: in a review it is no time ahead.
    pattern: /(?<![\d第届校业立后])([二两三四五六七八九2-9])年(?:时间)?(?:之|以)?内(?!未|没|的?(?:毕|离))/g,
    reach: 'side',
    periodOf: (context, found) => (isAhead(context) ? spanOfYears(context, found[1] ?? '', true) : undefined),
  },
  {
    pattern: /(?:过去|这|近)十年|十年(?:来|间)/g,
    reach: 'side',
    periodOf: ({ year }) => (year === null ? undefined : years(year - 10, year - 1)),
  },
  {
    pattern:
      /(?<![超较比是创于][“"]?)[“"]?十([一二三四五])五[”"]?(?:时期|期间|五年|规划期|年均)(?!新高|新低|最|的?(?:开局|起步|第一年|首))/g,
    reach: 'scope',
    periodOf: (context, found) => soFar(planPeriod(found[1] ?? ''), context),
  },
  {
    // A superlative tells of one year: “十四五”以来数量最多.
    pattern:
      /(?<![超较比是创于][“"]?)[“"]?十([一二三四五])五[”"]?(?:规划(?:实施)?)?以来(?![^,;。]{0,8}(?:最|首|第一|唯一|新高|新低))/g,
    reach: 'scope',
    periodOf: (context, found) => since(planPeriod(found[1] ?? '').first, context),
  },
  {
    pattern: /(?<![超较比是由从][“"]?)[“"]?十([一二三四五])五[”"]?末(?!的)/g,
    reach: 'scope',
    periodOf: (_, found) => oneYear(planPeriod(found[1] ?? '').last),
  },
  { pattern: /今年|本年度?/g, reach: 'scope', periodOf: (context) => yearFromNow(context, 0) },
  {
    // Within the year that a chapter is about; 三年内 is a length.
    pattern: /(?<![\d〇-龥])年内|(?<=[一-龥])(?<![一二两三四五六七八九十百几数半当今本])年内/g,
    reach: 'side',
    periodOf: (context) => usualPeriod(context) ?? undefined,
  },
  { pattern: /明年/g, reach: 'scope', periodOf: (context) => yearFromNow(context, 1) },
  {
    pattern: /(?<![比较超])(?:去年|上年|过去(?:的)?一年|一年来|这一年)/g,
    reach: 'scope',
    periodOf: (context) => {
      const last = lastYear(context);
      return last === null ? undefined : oneYear(last);
    },
  },
  {
    // After five years have been told of, 全年 is the last of them.
    pattern: /全年(?!龄|无休|候|度?(?:目标|计划|任务))/g,
    reach: 'scope',
    periodOf: (context) => (context.kind === 'review' ? (usualPeriod(context) ?? undefined) : undefined),
  },
  {
    pattern: /((?:20|19)\d\d)\s?年?(?:[-—–~至到]|——)((?:20|19)\d\d)\s?年/g,
    reach: 'side',
    periodOf: (_, [, first = '', last = '']) => (first < last ? years(Number(first), Number(last)) : undefined),
  },
  {
    pattern: /(?<![\d比较])((?:20|19)\d\d)\s?年以来(?![^,;。]{0,8}(?:最|首|第一|唯一|新高|新低))/g,
    reach: 'side',
    periodOf: (context, found) => since(Number(found[1]), context),
  },
  {
    // Before a year ahead: till then. Before a year behind: of no certain time.
    pattern: /((?:20|19)\d\d)\s?年以?前(?![后三四五两])/g,
    reach: 'scope',
    periodOf: ({ year }, found) => (year !== null && Number(found[1]) >= year ? oneYear(Number(found[1])) : undefined),
  },
  {
    // A year to compare with or to date something by is none that figures are of.
    pattern:
      /(?<![比较与超是由从自在至占以—\-~]|恢复到|相当于|不低于)((?:20|19)\d\d)\s?年(?!的?[\d.]*倍|的[由从比]?$|[末底]?的|以?来|以?前|起|基础|[—\-~至])/g,
    reach: 'scope',
    periodOf: (_, found) => oneYear(Number(found[1])),
  },
];

/** 十四五 is 2021 to 2025. */
export function planPeriod(numeral: string): Period {
  const first = 2006 + 5 * '一二三四五'.indexOf(numeral);
  return years(first, first + 4);
}

/**
 * Where a text names a time; ascending. An explicit year other than the review's, the plan's or one ahead holds in its
 * sentence only; what a review says of a year that is not over, in its clause only.
 */
export function listPeriodMarks(text: string, context: PeriodContext): PeriodMark[] {
  const clauseEnd = makeClauseEnds(text);
  const marks = RULES.flatMap(({ pattern, reach, periodOf }) => {
    // Most sentences name no time, which is found sooner than all matches are.
    if (text.search(pattern) < 0) return [];
    return [...text.matchAll(pattern)].flatMap((found): (PeriodMark & { word: string })[] => {
      const period = periodOf(context, found);
      if (period === undefined) return [];
      const at = found.index;
      const word = found[0];
      if (isAside(period, context)) return [{ at, period, word, ...asideReach(text, at + word.length, clauseEnd) }];
      return [{ at, period, word, reach: isPast(period, context) ? 'side' : reach }];
    });
  });
  return marks
    .sort((a, b) => a.at - b.at)
    .filter(({ word }, i, sorted) => word !== '全年' || singleYear(sorted[i - 1]?.period ?? null) === null)
    .map(({ at, period, reach, end }) => ({ at, period, reach, end }));
}

/** Whether a review names a year that it does not tell of, as one that something is to be in. */
function isAside(period: Period | null, context: PeriodContext): boolean {
  const last = lastYear(context);
  const told = singleYear(period);
  return context.kind === 'review' && last !== null && told !== null && told > last;
}

/** A time that a sentence opens with, up to its comma, holds in the sentence: 今年1月,…; any other in its clause. */
function asideReach(text: string, end: number, clauseEnd: (at: number) => number): Pick<PeriodMark, 'reach' | 'end'> {
  const rest = text.slice(end, clauseEnd(end));
  const alone = /^(?:以来|\d{1,2}月(?:份|底)?|[一1]季度|年?初|上半年)?$/.test(rest);
  return alone ? { reach: 'side' } : { reach: 'clause', end: end + rest.length };
}

/** Whether a single year lies before those the chapter speaks of. */
export function isPast(period: Period | null, context: PeriodContext): boolean {
  const first = context.kind === 'review' ? lastYear(context) : context.year;
  const told = singleYear(period);
  return told !== null && first !== null && told < first;
}

/** The year that a chapter of this kind speaks of where nothing else is said. */
export function usualPeriod(context: PeriodContext): Period | null {
  const usual = context.kind === 'review' ? lastYear(context) : context.year;
  return usual === null ? null : oneYear(usual);
}
