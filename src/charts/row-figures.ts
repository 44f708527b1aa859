import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { FullPair } from './pair-kinds.ts';

/** The years a chart's results and targets are of, null where the report does not tell. */
export interface ChartYears {
  result: string | null;
  target: string | null;
}

/** What a chart needs to know of the report its pairs are from. */
export interface ChartContext {
  words: (quantity: Quantity) => string;
  document: Pick<ReportDocument, 'reviewYear' | 'year'>;
}

/** The year most of the figures are of; where none tells one, the report's own. */
export function yearsOf(
  pairs: readonly Pick<FullPair, 'result' | 'target'>[],
  { reviewYear, year }: ChartContext['document'],
): ChartYears {
  return {
    result: usualYear(pairs.map(({ result }) => result)) ?? asText(reviewYear),
    target: usualYear(pairs.map(({ target }) => target)) ?? asText(year),
  };
}

function asText(year: number | null): string | null {
  return year === null ? null : String(year);
}

function usualYear(quantities: readonly Quantity[]): string | null {
  const counts = new Map<string, number>();
  for (const { period } of quantities) if (isYear(period)) counts.set(period, (counts.get(period) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

function isYear(period: string): boolean {
  return /^\d{4}$/.test(period);
}

/** 2022年结果, 2023年目标; without a year where none is known. */
export function yearLabel(years: ChartYears, which: keyof ChartYears): string {
  return `${yearWords(years[which])}${which === 'result' ? '结果' : '目标'}`;
}

/** In titles, digits stand apart: 2023 年目标. */
export function titleYear(years: ChartYears, which: keyof ChartYears): string {
  const year = years[which];
  return `${year === null ? '' : `${year} 年`}${which === 'result' ? '结果' : '目标'}`;
}

function yearWords(year: string | null): string {
  return year === null ? '' : `${year}年`;
}

/** A figure's own words, with its year in front where that is not the chart's. */
export function datedWords(quantity: Quantity, words: string, usual: string | null): string {
  return isYear(quantity.period) && quantity.period !== usual ? `${quantity.period}年${words}` : words;
}

/** Told in a note: a figure whose year the report leaves open. */
export function undatedNotes({ result, target }: Pick<FullPair, 'result' | 'target'>): string[] {
  const undated = [...(isYear(result.period) ? [] : ['结果']), ...(isYear(target.period) ? [] : ['目标'])];
  return undated.length === 0 ? [] : [`${undated.join('和')}的年份原文未说明`];
}

/** 地区生产总值：2022年结果 4.4%，2023年目标 6%左右 */
export function pairSentence(
  { indicator, result, target }: Pick<FullPair, 'indicator' | 'result' | 'target'>,
  words: ChartContext['words'],
): string {
  const told = ({ period }: Quantity): string => yearWords(isYear(period) ? period : null);
  return `${indicator.label}：${told(result)}结果 ${words(result)}，${told(target)}目标 ${words(target)}`;
}
