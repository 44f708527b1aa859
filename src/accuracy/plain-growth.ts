import { isSeveralYears, parsePeriod } from '../figures/period.ts';
import { foldWidth } from '../parse/fold.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';

/** How a report states the growth that it aims at, and the growth that it reports, by words alone. Texts folded to half width. */
const TARGET = /目标[^。]{0,40}?生产总值[^,。;\d%]{0,12}增长[^,。;\d%]{0,6}(\d{1,2}(?:\.\d{1,2})?)%/g;
const REPORTED = /(?<!均)生产总值[^。;%]{0,24}?(?:比上年|同比)增长(\d{1,2}(?:\.\d{1,2})?)%/g;

/** What the reader made of a plain statement: `missed` where it is no growth of the gross product of that status. */
export type PlainVerdict = 'found' | 'missed' | 'of several years' | 'not stated';

/** One report seen by plain patterns that know nothing of the reader's rules. */
export interface PlainGrowth {
  target: PlainVerdict;
  reported: PlainVerdict;
  /** Figures of the review, and those among them that are dated in the year planned for or later. */
  results: number;
  ahead: number;
}

/** @param source the text that `document` was read from */
export function checkPlainGrowth(source: string, document: ReportDocument): PlainGrowth {
  const gdp = document.indicators.filter(({ id }) => id === 'gdp');
  const ids = (side: 'targets' | 'results'): Set<string> => new Set(gdp.flatMap((indicator) => indicator[side]));
  const folded = foldWidth(source);
  const { year } = document;
  const review = document.chapters.filter(({ kind }) => kind === 'review');
  const results = document.quantities.filter(
    ({ role, status, span }) =>
      role === 'statistic' &&
      status === 'result' &&
      review.some((chapter) => chapter.span.start <= span.start && span.end <= chapter.span.end),
  );
  const isAhead = ({ period }: Quantity): boolean => year !== null && (parsePeriod(period)?.last ?? -Infinity) >= year;
  return {
    target: judge(folded.matchAll(TARGET), document.quantities, ids('targets')),
    reported: judge(folded.matchAll(REPORTED), document.quantities, ids('results')),
    results: results.length,
    ahead: results.filter(isAhead).length,
  };
}

/** The best that was made of any of the places. */
function judge(places: Iterable<RegExpExecArray>, quantities: readonly Quantity[], ids: Set<string>): PlainVerdict {
  const verdicts = new Set<PlainVerdict>();
  for (const place of places) {
    const end = place.index + place[0].length;
    const read = quantities.find(({ span }) => span.start < end && end <= span.end);
    const known = read?.measure === 'growth' && ids.has(read.id);
    if (!known) verdicts.add('missed');
    else verdicts.add(isSeveralYears(parsePeriod(read.period)) ? 'of several years' : 'found');
  }
  const best = (['found', 'of several years', 'missed'] as const).find((verdict) => verdicts.has(verdict));
  return best ?? 'not stated';
}

/** What came of many reports, as lines for people. */
export function formatPlainGrowth(reports: readonly PlainGrowth[]): string {
  const line = (label: string, side: 'target' | 'reported'): string => {
    const stated = reports.filter((report) => report[side] !== 'not stated');
    const count = (verdict: PlainVerdict): number => stated.filter((report) => report[side] === verdict).length;
    return `${label}: stated by ${String(stated.length)} of ${String(reports.length)} reports, found ${String(count('found'))}, taken from several years ${String(count('of several years'))}`;
  };
  const sum = (field: 'results' | 'ahead'): number => reports.reduce((total, report) => total + report[field], 0);
  return [
    line('growth aimed at', 'target'),
    line('growth reported', 'reported'),
    `figures of the review: ${String(sum('results'))}, dated in the year planned for or later ${String(sum('ahead'))} in ${String(reports.filter(({ ahead }) => ahead > 0).length)} reports`,
  ].join('\n');
}
