import type { ChapterKind } from '../../schema/structure.ts';
import type { Frame } from './frame.ts';

/** The years a report speaks of, and which chapter a passage stands in. */
export interface PeriodContext {
  year: number | null;
  reviewYear: number | null;
  kind: ChapterKind;
}

export interface PeriodMark {
  /** Index in the text. */
  at: number;
  period: string;
}

/** What a text says of the time it speaks of; the last word before a number counts. */
const MARKS: readonly [RegExp, (context: PeriodContext, found: RegExpExecArray) => string | null][] = [
  [
    /(?:过去|这|五|近)(?:的)?[五5]年(?:来|间|里)?|五年来|本届政府|任期内/g,
    ({ year }) => (year === null ? null : `${String(year - 5)}-${String(year - 1)}`),
  ],
  [/(?:今后|未来|下一?个?)[五5]年/g, ({ year }) => (year === null ? null : `${String(year)}-${String(year + 4)}`)],
  [
    /[“"]?十([二三四五])五[”"]?(时期|期间|以来|五年|规划期|年均|末)?/g,
    (_, found) => planPeriod(found[1] ?? '', found[2]),
  ],
  [/到((?:20)\d\d)年/g, (_, found) => found[1] ?? null],
  [/今年|本年度?|年内/g, ({ year }) => (year === null ? null : String(year))],
  [/去年|上年|过去一年|一年来/g, ({ reviewYear }) => (reviewYear === null ? null : String(reviewYear))],
  [/(?<![比较由从与自是—-])((?:20|19)\d\d)年(?!的?[\d.]*倍|的$|来|以来)/g, (_, found) => found[1] ?? null],
];

/** 十四五 is 2021 to 2025; its end the last of these years. Null for 十四五规划 and the like, which name no time. */
function planPeriod(numeral: string, what: string | undefined): string | null {
  const index = '二三四五'.indexOf(numeral);
  if (index < 0 || what === undefined) return null;
  const first = 2011 + 5 * index;
  return what === '末' ? String(first + 4) : `${String(first)}-${String(first + 4)}`;
}

/** Where a text names a period; ascending. A later name holds from there on. */
export function listPeriodMarks(text: string, context: PeriodContext): PeriodMark[] {
  const marks = MARKS.flatMap(([pattern, periodOf]) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const period = periodOf(context, found);
      return period === null ? [] : [{ at: found.index, period }];
    }),
  );
  return marks.sort((a, b) => a.at - b.at);
}

/** The year that a chapter of this kind speaks of where nothing else is said. */
export function usualPeriod({ year, reviewYear, kind }: PeriodContext): string {
  const usual = kind === 'review' ? (reviewYear ?? (year === null ? null : year - 1)) : year;
  return usual === null ? 'other' : String(usual);
}

/** Whether a frame tells the value before a change (从63%提高到70%), whose time is not said. */
export function isFormer({ predicates }: Frame): boolean {
  return predicates.at(0)?.kind === 'from';
}

/** The year that is said of a value before a change: 由2006年的10万平方米增加到…. */
export function formerPeriod({ head }: Frame): string | null {
  return /((?:19|20)\d\d)年(?:末|底)?的?$/.exec(head)?.[1] ?? null;
}
