import type { Indicator, Pairing } from '../../schema/facts.ts';
import type { EditorialPairing, Quotation } from '../../schema/pairings-config.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { Passage } from '../passages.ts';
import { quantitiesIn, quoteFinder, type FindQuote } from '../quotes.ts';

/** A row that cannot be used: its index in the file, the field at fault, and why. */
export interface EditorialProblem {
  row: number;
  field: 'indicator' | 'result' | 'target';
  message: string;
}

interface Facts {
  /** Of the whole report, see `listPassages`. */
  passages: readonly Passage[];
  quantities: readonly Quantity[];
  indicators: readonly Indicator[];
}

/**
 * Turns an editor's rows into pairings of the quantities their quotations hold. Every problem of a row is told, and a row
 * with one gives no pairing.
 */
export function resolveEditorial(
  facts: Facts,
  rows: readonly EditorialPairing[],
): { pairings: Pairing[]; problems: EditorialProblem[] } {
  const find = quoteFinder(facts.passages);
  const pairings: Pairing[] = [];
  const problems: EditorialProblem[] = [];
  const taken = new Set<string>();
  rows.forEach((row, i) => {
    const before = problems.length;
    const tell = (field: EditorialProblem['field'], message: string): void =>
      void problems.push({ row: i, field, message });
    const { indicator, measure, comparable, reason } = row;
    if (!facts.indicators.some(({ id }) => id === indicator))
      tell('indicator', `the report has no indicator "${indicator}"`);
    const resolve = (field: 'result' | 'target'): string | null => {
      const quotation = row[field];
      if (!quotation) return null;
      const found = findStatistic({ quotation, status: field, measure }, facts.quantities, find);
      if (typeof found !== 'string') return found.id;
      tell(field, found);
      return null;
    };
    const [result, target] = [resolve('result'), resolve('target')];
    const problem =
      target === null || problems.length > before ? null : judgeTarget(target, indicator, facts.indicators, taken);
    if (problem !== null) tell('target', problem);
    if (target !== null) taken.add(target);
    if (problems.length === before) pairings.push({ indicator, result, target, comparable, reason });
  });
  return { pairings, problems };
}

function judgeTarget(
  target: string,
  indicator: string,
  indicators: readonly Indicator[],
  taken: ReadonlySet<string>,
): string | null {
  if (taken.has(target)) return 'a row before has this target already; keep one of them';
  const own = indicators.find(({ targets }) => targets.includes(target));
  return own && own.id !== indicator ? `this figure belongs to the indicator "${own.id}", not "${indicator}"` : null;
}

interface Wanted {
  quotation: Quotation;
  status: 'result' | 'target';
  measure: EditorialPairing['measure'];
}

function findStatistic(
  { quotation, status, measure }: Wanted,
  quantities: readonly Quantity[],
  find: FindQuote,
): Quantity | string {
  const { span, problem } = find(quotation.eId, quotation.quote);
  if (!span) return problem;
  const fitting = quantitiesIn(span, quantities).filter(
    (quantity) =>
      quantity.role === 'statistic' &&
      quantity.status === status &&
      (measure === undefined || quantity.measure === measure),
  );
  const [only, ...more] = fitting;
  const kind = `${measure === undefined ? '' : `${measure} `}statistic with the status ${status}`;
  if (!only) return `"${quotation.quote}" holds no ${kind}; quote one whole number with its unit`;
  if (more.length === 0) return only;
  return `"${quotation.quote}" holds ${String(more.length + 1)} figures of the kind ${kind}; quote less, or name the measure`;
}
