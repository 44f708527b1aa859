import { isSeveralYears, oneYear, type Period } from '../../figures/period.ts';
import { isCourse } from './course.ts';
import type { Frame } from './frame.ts';
import { isPast, planPeriod, type PeriodContext } from './period-marks.ts';

/** What the numbers before in a sentence have said of time. */
export interface PeriodMemory {
  /** The year that changes are told against (比2006年增长…，年均…). */
  since: number | null;
}

/** 与2017年相比,…: what follows is told against the year. */
const COMPARED = /[与同和]((?:19|20)\d\d)\s?年(?:底|末)?(?:相比|比较|对比)/g;

/** The years that a sentence compares with, with the index behind which it does. */
export function listBases(text: string): { at: number; year: number }[] {
  return [...text.matchAll(COMPARED)].map((found) => ({ at: found.index, year: Number(found[1]) }));
}

/** What is known of the time around a number. */
export interface PeriodView extends PeriodContext {
  /** The period last named before the number, in its sentence, paragraph or heading; else the chapter's own; null where none is. */
  named: Period | null;
  /** The span of years that the sentence, paragraph or heading names, if any: 年均 and 累计 are of it. */
  span: Period | null;
  /** Whether the sentence tells its changes against a year: 与2017年相比. */
  against?: boolean;
}

const YEARLY = /年均|年递|每年平均/;
const ONE_YEAR = /同比|比上年|较上年|比去年|较去年/;
const TOLD_FORMER = /^(?:提高|增加|上升|增长|扩大|拓展|调整|延长|下降|降低|减少|压缩|缩短|缩小|精简|降)/;
/** Values that are reached, not summed up: they are of the last year of a period. */
const REACHED = /^(?:已?达到?|高达|突破|(?:调整)?为)$/;
/** Told of each of several years. */
const EACH_YEAR = /每年|逐年|连年|历年|年均|连续/;
/** Of money that was spent in several years a share is one of all of them. */
const SPENT = /支出|投入|投资/;
/** What is a share of something at a time. */
const SHARE_NOUN = /(?:比重|比例|占比|覆盖率|普及率)$/;
/** Whole numbers of what there is, though they were summed up: 上市公司数量累计达68家. */
const STOCK = /(?:数量|总数|总量|存量|保有量)$/;
/** A noun that tells by how much something changed: 减幅达66%. */
const CHANGED = /[增降减涨]幅$/;
/** How long something went on; which years those were is not told. */
const GOES_ON = /连续[二两三四五六七八九十]年/;

/** A year that the clause itself names. */
const OWN_YEAR = /\d\s?年|年底|年末|今年|本年|年内|明年/;

/** The period of a number: what is named, as far as this kind of number can be of it. */
export function readPeriod(frame: Frame, view: PeriodView, memory: PeriodMemory): Period | null {
  const { clauseText, predicates, mention } = frame;
  const { year, named } = view;
  if (isCourse(frame) && !OWN_YEAR.test(clauseText)) return null;
  if (/十年[^,年]{0,12}$/.test(clauseText) && year !== null) return { first: year - 10, last: year - 1 };
  const near = clauseText.slice(-24);
  const compared = baseYear(near);
  const isChange =
    mention.settled.measure === 'change' ||
    CHANGED.test(frame.core) ||
    predicates.some(({ kind }) => kind === 'change');
  if (compared !== null) memory.since = compared;
  const last = named?.last ?? NaN;
  const isYearly = YEARLY.test(clauseText.slice(-16));
  if (compared !== null || (memory.since !== null && (isYearly || (view.against && isChange)))) {
    const first = (memory.since ?? last) + 1;
    return first < last ? { first, last } : named;
  }
  if (named && !isYearly && !isChange && isEndState(frame)) return oneYear(last);
  if (isSeveralYears(named) && GOES_ON.test(clauseText)) return null;
  if (isYearly || clauseText.includes('累计')) return summed(view, isYearly);
  if (ONE_YEAR.test(near) && isSeveralYears(named)) return oneYear(last);
  const isReached = predicates.some(({ kind, word }) => kind === 'to' || REACHED.test(word));
  return isReached && !isChange && named ? oneYear(last) : named;
}

/** Whether a number of several years is how it stood in the last of them: a rank, a share, a row of wins, a stock, an age. */
function isEndState({ mention, core, clauseText }: Frame): boolean {
  if (EACH_YEAR.test(clauseText) || SPENT.test(clauseText)) return false;
  const { rule, settled, unit } = mention;
  if (rule === 'streak' || settled.measure === 'rank' || unit === '岁') return true;
  return STOCK.test(core) || SHARE_NOUN.test(core) || clauseText.includes('占');
}

/** The year that a clause compares with: 比2006年增长, 较“十三五”末增加. */
function baseYear(clause: string): number | null {
  const found = /[比较](?:((?:19|20)\d\d)\s?年|[“"]?十([一二三四五])五[”"]?末)[^,]{0,12}$/.exec(clause);
  if (!found) return null;
  return found[2] === undefined ? Number(found[1]) : planPeriod(found[2]).last;
}

/** 年均 and 累计 are of several years where any are named, or where a plan names a year ahead. */
function summed({ year, named, span, kind }: PeriodView, isYearly: boolean): Period | null {
  if (isSeveralYears(named)) return named;
  const last = named?.last ?? NaN;
  if (kind !== 'review' && year !== null && last > year) return { first: year, last };
  if (span !== null && (isYearly || span.last === last)) return span;
  return named;
}

/** Whether a frame tells the value before a change (从63%提高到70%, 由9‰提高到…), whose time is often not said. */
export function isFormer({ clauseText, tail }: Frame, chain: Frame['predicates']): boolean {
  if (chain.some(({ kind }) => kind === 'from')) return true;
  return TOLD_FORMER.test(tail) && /[从由][^,、]{1,8}$/.test(clauseText);
}

/** The year that is said of a value before a change: 由2006年的10万平方米增加到…. */
export function formerPeriod({ head }: Frame): Period | null {
  const year = /((?:19|20)\d\d)\s?年(?:末|底)?的?$/.exec(head)?.[1];
  return year === undefined ? null : oneYear(Number(year));
}

/** Whether a plan's figure is one that was already reached, by the year named with it. */
export function isReported(period: Period | null, context: PeriodContext): boolean {
  return period !== null && context.kind !== 'review' && isPast(period, context);
}
