import { isSeveralYears, type Period } from '../../figures/period.ts';
import type { Passage } from '../passages.ts';
import { listBases, type PeriodMemory, type PeriodView } from './period.ts';
import { usualPeriod, type PeriodContext, type PeriodMark } from './period-marks.ts';

/** What is known of time before a sentence begins. */
interface TimesBefore {
  context: PeriodContext;
  /** What the sentence names itself, ascending. */
  marks: readonly PeriodMark[];
  /** What the paragraph or the heading above names, and the span of years among it. */
  period: Period | null;
  span: Period | null;
}

/**
 * What a sentence says of the time of its numbers, to be asked for each in their order, by the index where it begins. Linear in
 * the sentence's marks and numbers.
 *
 * @param memory is told of a year that the sentence compares with
 */
export function sentenceTimes(
  folded: string,
  { context, marks, period, span }: TimesBefore,
  memory: PeriodMemory,
): (start: number) => PeriodView {
  const bases = listBases(folded);
  // Those that still hold, the last named on top: one that ends with its clause leaves those before it.
  const holding: PeriodMark[] = [];
  let next = 0;
  return (start) => {
    for (let mark = marks[next]; mark && mark.at < start; mark = marks[next]) {
      holding.push(mark);
      next += 1;
    }
    while ((holding.at(-1)?.end ?? Infinity) <= start) holding.pop();
    const mark = holding.at(-1);
    const named = mark ? mark.period : (period ?? usualPeriod(context));
    const [first] = bases;
    const against = first !== undefined && first.at < start;
    if (against) memory.since ??= bases.findLast(({ at }) => at < start)?.year ?? null;
    return { ...context, named, span: isSeveralYears(named) ? named : span, against };
  };
}

/** The year that 今年 means: the plan's, but the one before where a report is given in its last weeks and plans for 明年. */
export function yearOfSpeech(passages: readonly Passage[], year: number | null, date: string | null): number | null {
  if (year === null || date === null || Number(date.slice(0, 4)) !== year - 1) return year;
  const saysNext = passages.some(({ stretches }) => stretches.some(({ folded }) => folded.includes('明年')));
  return saysNext ? year - 1 : year;
}
