import { figureOf, type PairedStatus } from '../figures/figure.ts';
import { periodWords, singleYear, usualYear } from '../figures/period.ts';
import { STATUSES } from '../figures/words.ts';
import { ownerWords } from '../model/pairs.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { FullPair } from './pair-kinds.ts';

/** The years a chart's results and targets are of, null where the report does not tell. */
export type ChartYears = Readonly<Record<PairedStatus, number | null>>;

/** What a chart needs to know of the report its pairs are from. */
export type ChartReport = Pick<ReportDocument, 'reviewYear' | 'year'>;

/** The year most of the figures are of; where none tells one, the report's own. */
export function yearsOf(pairs: readonly Pick<FullPair, PairedStatus>[], { reviewYear, year }: ChartReport): ChartYears {
  return {
    result: usualYear(pairs.map(({ result }) => figureOf(result).period)) ?? reviewYear,
    target: usualYear(pairs.map(({ target }) => figureOf(target).period)) ?? year,
  };
}

/** 2022年结果, 2023年目标; without a year where none is known. */
export function yearLabel(years: ChartYears, which: PairedStatus): string {
  return yearWords(years[which]) + STATUSES[which];
}

/** In titles, digits stand apart: 2023 年目标. */
export function titleYear(years: ChartYears, which: PairedStatus): string {
  const year = years[which];
  return (year === null ? '' : `${String(year)} 年`) + STATUSES[which];
}

function yearWords(year: number | null): string {
  return year === null ? '' : `${String(year)}年`;
}

/** A figure's own words, with its year in front where that is not the chart's. */
export function datedWords(quantity: Quantity, name: string, usual: number | null): string {
  const { period, beside } = figureOf(quantity);
  const words = beside(name);
  const year = singleYear(period);
  return year !== null && year !== usual ? periodWords(period) + words : words;
}

/** Told in notes: whose the result is where it is another's, and a figure whose year the report leaves open. */
export function rowNotes({ result, target, owner }: Pick<FullPair, PairedStatus | 'owner'>): string[] {
  const whose = owner === null ? [] : [`结果是“${owner.label}”的`];
  const undated = [result, target].filter((one) => singleYear(figureOf(one).period) === null);
  if (undated.length === 0) return whose;
  return [
    ...whose,
    `${undated.map((one) => STATUSES[one === result ? 'result' : 'target']).join('和')}的年份原文未说明`,
  ];
}

/** 地区生产总值：2022年结果 4.4%，2023年目标 6%左右 */
export function pairSentence({
  indicator,
  result,
  target,
  owner,
}: Pick<FullPair, 'indicator' | 'owner' | PairedStatus>): string {
  const told = (quantity: Quantity, which: PairedStatus): string => {
    const { period, beside } = figureOf(quantity);
    return `${yearWords(singleYear(period))}${STATUSES[which]} ${beside(indicator.label)}`;
  };
  return `${indicator.label}：${told(result, 'result')}${ownerWords({ owner })}，${told(target, 'target')}`;
}
