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
    /(?:过去|这|近|一年和)的?[五5]年|[五5]年(?=来|间|里|年均|累计|总体|新增|增长|增加|减)|本届政府|任期内|换届以来/g,
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

/** What the numbers before in a sentence have said of time. */
export interface PeriodMemory {
  /** The year that changes are told against (比2006年增长…，年均…). */
  since: number | null;
}

const YEARLY = /年均|年递|每年平均/;
const TOLD_FORMER = /^(?:提高|增加|上升|增长|扩大|拓展|调整|延长|下降|降低|减少|压缩|缩短|降)/;
/** Values that are reached, not summed up: they are of the last year of a period. */
const REACHED = /^(?:达到|达|突破|高达|已达|为)$/;

/** The period of a number: what is named, as far as this kind of number can be of it. */
export function readPeriod(
  { clauseText, predicates, mention }: Frame,
  named: string,
  { year }: PeriodContext,
  memory: PeriodMemory,
): string {
  if (/十年(?:来|间|里)?[^,年]{0,12}$/.test(clauseText) && year !== null) return span(year - 10, year - 1);
  const compared = /(?:比|较)((?:19|20)\d\d)年[^,]{0,12}$/.exec(clauseText.slice(-24))?.[1];
  if (compared !== undefined) memory.since = Number(compared);
  const last = Number(named.slice(-4));
  if (compared !== undefined || (YEARLY.test(clauseText.slice(-16)) && memory.since !== null)) {
    const first = (memory.since ?? last) + 1;
    return first < last ? span(first, last) : named;
  }
  const isSummed = YEARLY.test(clauseText.slice(-16)) || clauseText.includes('累计');
  if (isSummed && year !== null && /^\d{4}$/.test(named) && last > year) return span(year, last);
  const isReached =
    predicates.some(({ kind, word }) => kind === 'to' || REACHED.test(word)) && !YEARLY.test(clauseText.slice(-16));
  return isReached && mention.settled.measure !== 'change' && !isChange(predicates)
    ? named.replace(/^\d{4}-/, '')
    : named;
}

function isChange(predicates: Frame['predicates']): boolean {
  return predicates.some(({ kind }) => kind === 'change');
}

function span(first: number, last: number): string {
  return `${String(first)}-${String(last)}`;
}

/** Whether a frame tells the value before a change (从63%提高到70%, 由9‰提高到…), whose time is often not said. */
export function isFormer({ clauseText, tail }: Frame, chain: Frame['predicates']): boolean {
  if (chain.some(({ kind }) => kind === 'from')) return true;
  return TOLD_FORMER.test(tail) && /[从由][^,、]{1,8}$/.test(clauseText);
}

/** The year that is said of a value before a change: 由2006年的10万平方米增加到…. */
export function formerPeriod({ head }: Frame): string | null {
  return /((?:19|20)\d\d)年(?:末|底)?的?$/.exec(head)?.[1] ?? null;
}
