import { listDistinctPairs } from '../model/pairs.ts';
import { onceEach } from '../model/tellings.ts';
import type { Indicator } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { isLongPeriod, type FullPair } from './pair-kinds.ts';
import { figureOf, percentRange, type PairedStatus } from '../figures/figure.ts';
import { singleYear } from '../figures/period.ts';
import { scaleRange, type ValueRange } from '../figures/value-range.ts';

/** A figure in the unit of its chart's axis. */
export interface OwnFigure {
  quantity: Quantity;
  status: PairedStatus;
  range: ValueRange;
}

/** Figures of one indicator that may stand on one axis. */
export interface OwnFigures {
  /** The pair the chart is about: the first that compares fully, else the first that does in part. */
  pair: FullPair;
  /** All pairs on the axis. */
  pairs: readonly FullPair[];
  /** By year, results first. */
  figures: readonly OwnFigure[];
  /** The axis's unit, the target's own: 亿元; % for rates. */
  unit: string;
}

/** The figures of an indicator that compare, by what is measured; figures of several years together are left out. */
export function gatherOwnFigures(document: ReportDocument, { id, results }: Indicator): OwnFigures[] {
  const pairs = listDistinctPairs(document).flatMap((pair): FullPair[] => {
    const { indicator, comparable, result, target } = pair;
    if (indicator.id !== id || comparable === 'no' || !result || !target) return [];
    if (isLongPeriod(result) || isLongPeriod(target)) return [];
    // What compares in part stands on one scale only as a rate: 24 new ones of two kinds are no measure for 2 of one.
    const isRate = result.measure === 'growth' && target.measure === 'growth';
    return comparable === 'partly' && !isRate ? [] : [{ ...pair, result, target }];
  });
  const quantity = new Map(document.quantities.map((one) => [one.id, one]));
  const others = onceEach(
    document,
    results.flatMap((one) => quantity.get(one) ?? []),
  );
  const kinds = Map.groupBy(pairs, ({ target }) => `${target.measure ?? ''} ${target.base?.unit ?? target.unit ?? ''}`);
  return [...kinds.values()].flatMap((kind) => gatherKind(kind, others) ?? []);
}

function gatherKind(pairs: readonly FullPair[], others: readonly Quantity[]): OwnFigures | null {
  const pair = pairs.find(({ comparable }) => comparable === 'yes') ?? pairs[0];
  const axis = pair && axisOf(pair.target);
  if (!axis) return null;
  const placed = pairs.filter((one) => standsOn(axis, one) && axis.rangeOf(one.target) !== null);
  if (!placed.includes(pair)) return null;
  const figures = placed.flatMap(({ result, target }) => [
    figureOn(axis, result, 'result'),
    figureOn(axis, target, 'target'),
  ]);
  const told = new Map(figures.flatMap((one) => (one ? [[one.quantity.id, one]] : [])));
  for (const one of otherYears(axis, others, [...told.values()])) told.set(one.quantity.id, one);
  const byYear = (a: OwnFigure, b: OwnFigure): number =>
    lastYearOf(a) - lastYearOf(b) || a.status.localeCompare(b.status, 'zh-CN');
  return { pair, pairs: placed, figures: [...told.values()].sort(byYear), unit: axis.unit };
}

/** Figures of an unknown time stand last. */
function lastYearOf({ quantity }: OwnFigure): number {
  return figureOf(quantity).period?.last ?? Infinity;
}

interface OwnAxis {
  measure: Quantity['measure'];
  unit: string;
  baseUnit: string;
  rangeOf: (quantity: Quantity) => ValueRange | null;
}

/** Ranks, multiples and changes have no axis of their own. */
function axisOf(target: Quantity): OwnAxis | null {
  const { measure, unit, base, value } = target;
  if (measure === 'growth' || measure === 'share') return { measure, unit: '%', baseUnit: '%', rangeOf: percentRange };
  if (measure !== 'level' && measure !== 'count') return null;
  // How many base units one of the target's is: 1e8 for 亿元.
  const times = base && value !== null && value !== 0 ? base.value / value : 1;
  return {
    ...{ measure, baseUnit: base?.unit ?? unit ?? '', unit: (times === 1 ? (base?.unit ?? unit) : unit) ?? '' },
    rangeOf: (quantity) => {
      const { range } = figureOf(quantity);
      return range && scaleRange(range, 1 / times);
    },
  };
}

/** 户 and 家 count the same where the pairing says that the figures compare fully. */
function standsOn(axis: OwnAxis, { comparable, result }: FullPair): boolean {
  const countsAlike = comparable === 'yes' && axis.measure === 'count' && result.measure === 'count';
  return countsAlike ? axis.rangeOf(result) !== null : fits(axis, result);
}

function fits(axis: OwnAxis, quantity: Quantity): boolean {
  const rate = axis.baseUnit === '%';
  const sameUnit = rate || (quantity.base?.unit ?? quantity.unit ?? '') === axis.baseUnit;
  return quantity.measure === axis.measure && sameUnit && axis.rangeOf(quantity) !== null;
}

function figureOn(axis: OwnAxis, quantity: Quantity, status: PairedStatus): OwnFigure | null {
  const range = axis.rangeOf(quantity);
  return range && { quantity, status, range };
}

/** Results of further single years, where the report gives one figure alone for the year. */
function otherYears(axis: OwnAxis, results: readonly Quantity[], told: readonly OwnFigure[]): OwnFigure[] {
  const yearOf = (one: Quantity): number | null => singleYear(figureOf(one).period);
  const known = new Set([null, ...told.map(({ quantity }) => yearOf(quantity))]);
  const fitting = results.filter((one) => !known.has(yearOf(one)) && fits(axis, one));
  return [...Map.groupBy(fitting, yearOf).values()].flatMap(([one, ...more]) =>
    one && more.length === 0 ? (figureOn(axis, one, 'result') ?? []) : [],
  );
}
