import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';

/** All figures of a report that tell one and the same thing, in reading order, by the id of each of them. */
type Tellings = ReadonlyMap<string, readonly [Quantity, ...Quantity[]]>;

const gathered = new WeakMap<ReportDocument, Tellings>();

/**
 * The figure where the report tells it first; itself for most. Figures tell the same where they belong to one indicator
 * and are alike in status, measure, amount, unit, bound, year and in what they are measured against. Of a figure whose
 * time is not told nobody knows whether it is the same.
 */
export function firstTelling(document: ReportDocument, quantity: Quantity): Quantity {
  return tellingsOf(document).get(quantity.id)?.[0] ?? quantity;
}

/** The other places where the report tells the same figure, in reading order. */
export function otherTellings(document: ReportDocument, id: string): readonly Quantity[] {
  return (tellingsOf(document).get(id) ?? []).filter((one) => one.id !== id);
}

/** Each fact once, as it is told first, in the order given. */
export function onceEach(document: ReportDocument, quantities: readonly Quantity[]): Quantity[] {
  return [...new Set(quantities.map((one) => firstTelling(document, one)))];
}

function tellingsOf(document: ReportDocument): Tellings {
  const known = gathered.get(document) ?? gatherTellings(document);
  gathered.set(document, known);
  return known;
}

function gatherTellings({ indicators, quantities }: ReportDocument): Tellings {
  const byId = new Map(quantities.map((one) => [one.id, one]));
  const order = new Map(quantities.map(({ id }, i) => [id, i]));
  const tellings = new Map<string, readonly [Quantity, ...Quantity[]]>();
  for (const { results, targets } of indicators) {
    const figures = [...results, ...targets].flatMap((id) => byId.get(id) ?? []);
    figures.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    for (const [first, ...more] of Map.groupBy(figures, keyOf).values())
      if (first) for (const one of [first, ...more]) tellings.set(one.id, [first, ...more]);
  }
  return tellings;
}

/** The same for figures of one indicator that tell the same. */
function keyOf(quantity: Quantity): string {
  const { id, period, status, measure, direction, bound, value, valueMax, unit, base, raw, text = raw } = quantity;
  if (period === 'other') return id;
  const amount = base ?? { value, valueMax, unit };
  // Without a unit a number is what its own words say: 零事故 is not 零死亡.
  const counted = amount.unit === null || amount.unit === '' ? text : amount.unit;
  const { value: low, valueMax: high } = amount;
  return JSON.stringify([period, status, measure, direction, bound, low, high, counted, comparisonOf(quantity)]);
}

/** 占年度计划, 是上年的, 高于全省: what a figure is measured against, other than the year before it. */
const AGAINST = /(?:占|超|高于|高出|低于|快于|比|较|相当于|完成|是).*$/u;
const AGAINST_LAST_YEAR = /(?:同比|(?:比|较)(?:上年|去年|上一年|年初)|比[重例率])/gu;

function comparisonOf({ subject, wording }: Quantity): string {
  return [subject, wording].map((words) => AGAINST.exec(words.replace(AGAINST_LAST_YEAR, ''))?.[0] ?? '').join('|');
}
