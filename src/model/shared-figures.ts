import { readMeasured, type Measured } from '../recognise/indicators/measured.ts';
import type { IndicatorEntry } from '../schema/indicator-vocabulary.ts';
import type { Indicator } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import { indicatorOfQuantity } from './indicator-view.ts';
import { listDistinctPairs } from './pairs.ts';
import type { Report } from './read-report.ts';

/**
 * Of when a figure is, seen from its report: `year` a result of the year looked back on or a target of the year planned
 * for, `several` of several years together, `another` of another single year, `undated` where the report does not tell.
 */
export type FigureSpan = 'year' | 'several' | 'another' | 'undated';

/** What must be alike in two figures before they may stand on one scale. */
export interface FigureKind {
  /** The same for all figures that are of one kind. */
  key: string;
  /** Id of the vocabulary's indicator; null where the vocabulary does not list what is measured. */
  entry: string | null;
  /** As a report words it: 新建高标准农田. */
  wording: string;
  measure: NonNullable<Quantity['measure']>;
  /** In which the figures are compared: 元 for 亿元; 家 also for 户 where firms are counted. */
  unit: string;
  span: FigureSpan;
  /** The same for figures that measure one thing in one way, whatever kind of figure it is. */
  thing: string;
  /** What the figure says of the thing other than how much it is: its rank among others, how far a plan was met. */
  facet: string;
}

/** What one report says in figures of one kind. */
export interface ReportFigures {
  report: Report;
  kind: FigureKind;
  indicator: Indicator;
  result: Quantity | null;
  target: Quantity | null;
  /** Further figures of the kind in the report, which say something else. */
  further: readonly Quantity[];
  /** The report's own verdict on its target and result, where it is not that both compare. */
  reservation: string | null;
}

const gathered = new WeakMap<Report, ReportFigures[]>();

/** The statistics of a report by kind, in reading order; gathered once a report. */
export function gatherFigures(report: Report, entries: readonly IndicatorEntry[]): readonly ReportFigures[] {
  const known = gathered.get(report) ?? groupFigures(report, readMeasured(report.document.quantities, entries));
  gathered.set(report, known);
  return known;
}

function groupFigures(report: Report, measured: readonly Measured[]): ReportFigures[] {
  const kinds = new Map<string, FigureKind>();
  const groups = new Map<string, Quantity[]>();
  for (const item of measured) {
    const kind = kindOf(item, report);
    if (!kind) continue;
    kinds.set(kind.key, kinds.get(kind.key) ?? kind);
    groups.set(kind.key, [...(groups.get(kind.key) ?? []), item.quantity]);
  }
  return [...kinds.values()].flatMap((kind) => summarise(report, kind, groups.get(kind.key) ?? []) ?? []);
}

function kindOf(item: Measured, { document }: Report): FigureKind | null {
  const { quantity, key, facet, entry, wording } = item;
  const { measure, base, unit } = quantity;
  if (measure === null) return null;
  const span = spanOf(quantity, document);
  const compared = measure === 'rank' ? '' : countedIn(base?.unit ?? unit ?? '', wording);
  return {
    key: [key, facet, measure, compared, span].join('|'),
    ...{ entry, wording, measure, unit: compared, span, thing: key, facet },
  };
}

/** Firms are counted by 家, 户 or 个, people by 人 or 名, in words that mean the same. */
const COUNTERS: readonly (readonly [counters: string, of: RegExp, unit: string])[] = [
  ['家户个', /企业|主体|公司|合作社|农场|商户|机构|工商户/, '家'],
  ['人名', /./, '人'],
  ['件个项', /建议|提案|议案|实事/, '件'],
];

function countedIn(unit: string, wording: string): string {
  return COUNTERS.find(([counters, of]) => unit !== '' && counters.includes(unit) && of.test(wording))?.[2] ?? unit;
}

function spanOf({ period, status }: Quantity, { year, reviewYear }: Report['document']): FigureSpan {
  if (period === 'other') return 'undated';
  if (period.includes('-')) return 'several';
  return period === String(status === 'target' ? year : reviewYear) ? 'year' : 'another';
}

function summarise(report: Report, kind: FigureKind, quantities: readonly Quantity[]): ReportFigures | null {
  const paired = listDistinctPairs(report.document);
  const held = new Set(paired.flatMap(({ result, target }) => [result?.id, target?.id]));
  // What the report itself sets against another figure is its headline; else what it says first.
  const ordered = [...quantities.filter(({ id }) => held.has(id)), ...quantities.filter(({ id }) => !held.has(id))];
  const first = (status: Quantity['status']): Quantity | null => ordered.find((one) => one.status === status) ?? null;
  const [result, target] = [first('result'), first('target')];
  const told = result ?? target;
  const indicator = told && indicatorOfQuantity(report.document, told.id);
  if (!indicator) return null;
  const pair = paired.find((one) => one.result?.id === result?.id && one.target?.id === target?.id);
  const reservation = pair && result && target && pair.comparable !== 'yes' ? pair.reason : null;
  return { report, kind, indicator, result, target, further: furtherOf(ordered, [result, target]), reservation };
}

/** Figures said again in the same words are no further figures. */
function furtherOf(quantities: readonly Quantity[], chosen: readonly (Quantity | null)[]): Quantity[] {
  const said = (one: Quantity): string => [one.status, one.value, one.valueMax, one.unit, one.bound].join('|');
  const known = new Set(chosen.flatMap((one) => (one ? [said(one)] : [])));
  return quantities.filter((one) => {
    const fresh = !known.has(said(one));
    known.add(said(one));
    return fresh;
  });
}
