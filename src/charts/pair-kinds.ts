import { listDistinctPairs, type Pair } from '../model/pairs.ts';
import { firstTelling, onceEach } from '../model/tellings.ts';
import type { Indicator } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { figureOf, percentRange } from '../figures/figure.ts';
import { isSeveralYears } from '../figures/period.ts';

/** A pair with both figures. */
export interface FullPair extends Pair {
  result: Quantity;
  target: Quantity;
}

/** A pair that may be compared and is not drawn, with the reason why. */
export interface OtherPair extends FullPair {
  why: string;
}

/** What an indicator reports where nothing is aimed at. */
export interface LoneResults {
  indicator: Indicator;
  results: Quantity[];
}

/** The pairs of a report, each in one group, in the report's order. */
export interface PairKinds {
  /** Rates of change, fully or partly comparable. */
  growth: FullPair[];
  /** Amounts and counts, fully comparable. */
  levels: FullPair[];
  /** Parts, coverage, ratios, fully comparable. */
  shares: FullPair[];
  /** Places in an order, fully or partly comparable. */
  ranks: FullPair[];
  others: OtherPair[];
  /** Both figures are there and must not be compared. */
  incomparable: FullPair[];
  /** Targets without a result. */
  targets: Pair[];
  /** Pairings without a target, and indicators that have results alone and whose results no target is held against. */
  results: LoneResults[];
}

/** Divides the pairs of a report by how they are shown. */
export function sortPairs(document: ReportDocument): PairKinds {
  const kinds: PairKinds = {
    ...{ growth: [], levels: [], shares: [], ranks: [] },
    ...{ others: [], incomparable: [], targets: [], results: [] },
  };
  for (const pair of listDistinctPairs(document)) sortPair(pair, kinds);
  kinds.results.push(...loneResults(document));
  return kinds;
}

function sortPair(pair: Pair, kinds: PairKinds): void {
  const { indicator, result, target } = pair;
  if (!target) kinds.results.push({ indicator, results: result ? [result] : [] });
  else if (!result) kinds.targets.push(pair);
  else {
    const full = { ...pair, result, target };
    const kind = kindOf(full);
    if (typeof kind === 'string') kinds[kind].push(full);
    else kinds.others.push({ ...full, ...kind });
  }
}

type Kind = 'growth' | 'levels' | 'shares' | 'ranks' | 'incomparable';

function kindOf({ result, target, comparable }: FullPair): Kind | { why: string } {
  if (comparable === 'no') return 'incomparable';
  const [a, b] = [result.measure, target.measure];
  if (a === 'rank' && b === 'rank') return 'ranks';
  if (isLongPeriod(result) || isLongPeriod(target)) return { why: '含多年合计或多年平均的数据，不与单年数据同轴。' };
  if (a === 'growth' && b === 'growth') return inPercent(result, target) ? 'growth' : NO_PERCENT;
  if (comparable === 'partly') return { why: '只部分可比，不画成同一比例的图。' };
  if (a === 'share' && b === 'share') return inPercent(result, target) ? 'shares' : NO_PERCENT;
  if (isAmount(result) && isAmount(target)) return sameUnit(result, target);
  return { why: '不是增速、比例、总量或数量，不画图。' };
}

const NO_PERCENT = { why: '没有写成百分数，不能放在同一坐标上。' };

/** Figures of several years together never share an axis with those of one. */
export function isLongPeriod(quantity: Quantity): boolean {
  return isSeveralYears(figureOf(quantity).period);
}

function inPercent(result: Quantity, target: Quantity): boolean {
  return percentRange(result) !== null && percentRange(target) !== null;
}

function isAmount({ measure }: Quantity): boolean {
  return measure === 'level' || measure === 'count';
}

/** 户 and 家 count the same firms where the pairing says that both compare; amounts must have one base unit. */
function sameUnit(result: Quantity, target: Quantity): 'levels' | { why: string } {
  const [a, b] = [figureOf(result), figureOf(target)];
  if (!a.range || !b.range) return { why: '没有写成具体的数，不能计算比例。' };
  const counts = result.measure === 'count' && target.measure === 'count';
  return counts || a.rangeUnit === b.rangeUnit ? 'levels' : { why: '计量单位不同，不能计算比例。' };
}

function loneResults(document: ReportDocument): LoneResults[] {
  const quantity = new Map(document.quantities.map((one) => [one.id, one]));
  const paired = new Set(document.pairings.map(({ indicator }) => indicator));
  const held = new Set(
    document.pairings.flatMap(({ result }) => {
      const found = quantity.get(result ?? '');
      return found ? [firstTelling(document, found)] : [];
    }),
  );
  return document.indicators
    .filter(({ id, targets }) => targets.length === 0 && !paired.has(id))
    .map((indicator) => {
      const found = indicator.results.flatMap((id) => quantity.get(id) ?? []);
      return { indicator, results: onceEach(document, found).filter((one) => !held.has(one)) };
    })
    .filter(({ results }) => results.length > 0);
}
