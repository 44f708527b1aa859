import type { z } from 'zod';
import { isCourse } from '../figures/figure-words.ts';
import { figureOf } from '../figures/figure.ts';
import { indicatorOfQuantity } from '../model/indicator-view.ts';
import { locateText } from '../model/located-text.ts';
import { listDistinctPairs, standingResult } from '../model/pairs.ts';
import { otherTellings } from '../model/tellings.ts';
import type { Pairing } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { toCsv, type CsvValue } from './csv.ts';
import {
  fieldsOf,
  type commitmentRow,
  type indicatorRow,
  type quantityRow,
  type TableName,
  type targetRow,
} from './tables.ts';

/** A table of a report as a CSV file, its columns those of `fieldsOf`. */
export function tableFile(name: TableName, document: ReportDocument): string {
  const columns = fieldsOf(name).map((field) => field.name);
  const rows: readonly Readonly<Record<string, CsvValue>>[] = ROWS[name](document);
  return toCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

/** Columns of a list of the targets of several reports. */
const REPORT_COLUMNS = ['slug', 'place', 'year'] as const;

/** The head of a list of targets, to be followed by `targetLines` of each report. */
export function targetHead(): string {
  return toCsv([...REPORT_COLUMNS, ...fieldsOf('targets').map((field) => field.name)], []);
}

/** A report's targets as lines below `targetHead`. */
export function targetLines(document: ReportDocument): string {
  const { slug, place, year } = document;
  const columns = fieldsOf('targets').map((field) => field.name);
  const rows: readonly Readonly<Record<string, CsvValue>>[] = targetRows(document);
  const cells = rows.map((row) => [slug, place, year, ...columns.map((column) => row[column] ?? null)]);
  return toCsv([], cells).replace(/^\ufeff\r\n/, '');
}

/** The quantities given as a CSV file with the columns of quantities.csv. */
export function quantityFile(document: ReportDocument, quantities: readonly Quantity[]): string {
  const columns = fieldsOf('quantities').map((field) => field.name);
  const rows: readonly Readonly<Record<string, CsvValue>>[] = quantities.map((one) => quantityRowOf(document, one));
  return toCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

const ROWS = {
  quantities: (document: ReportDocument) => document.quantities.map((one) => quantityRowOf(document, one)),
  indicators: indicatorRows,
  commitments: commitmentRows,
  targets: targetRows,
} as const satisfies Record<TableName, (document: ReportDocument) => readonly Readonly<Record<string, CsvValue>>[]>;

function quantityRowOf(document: ReportDocument, quantity: Quantity): z.infer<typeof quantityRow> {
  const { id, sentence, span, raw, text, base } = quantity;
  return {
    ...{ id, indicator: indicatorOfQuantity(document, id)?.id ?? null, sentence, start: span.start, end: span.end },
    ...{ raw: text ?? raw, role: quantity.role, subject: quantity.subject },
    ...{ value: quantity.value, valueMax: quantity.valueMax, unit: quantity.unit },
    ...{ baseValue: base?.value ?? null, baseValueMax: base?.valueMax ?? null, baseUnit: base?.unit ?? null },
    ...{ measure: quantity.measure, direction: quantity.direction, bound: quantity.bound, hedge: quantity.hedge },
    ...{ hedgeSide: quantity.hedgeSide, wording: quantity.wording },
    ...{ period: quantity.period, status: quantity.status, quote: quoteOf(document, sentence) },
  };
}

function quoteOf(document: ReportDocument, sentence: string): string | null {
  const found = locateText(document, sentence);
  return found?.text ?? found?.raw ?? null;
}

/** Of several verdicts the one that allows most. */
const VERDICTS = ['yes', 'partly', 'no'] as const satisfies readonly Pairing['comparable'][];

function indicatorRows({ indicators, pairings }: ReportDocument): z.infer<typeof indicatorRow>[] {
  const byIndicator = Map.groupBy(
    pairings.filter(({ target }) => target !== null),
    ({ indicator }) => indicator,
  );
  return indicators.map(({ id, label, results, targets }) => {
    const own = byIndicator.get(id) ?? [];
    const best = VERDICTS.flatMap((verdict) => own.find(({ comparable }) => comparable === verdict) ?? [])[0];
    return {
      ...{ id, label, results: join(results), targets: join(targets) },
      ...{ comparable: best?.comparable ?? null, reason: best?.reason ?? null },
    };
  });
}

function commitmentRows({ commitments }: ReportDocument): z.infer<typeof commitmentRow>[] {
  return commitments.map(({ id, sentence, span, raw, text, lead, specificity, verb, object, ...lists }) => ({
    ...{ id, sentence, start: span.start, end: span.end, raw: text ?? raw, lead, specificity, verb, object },
    ...{ quantities: join(lists.quantities), places: join(lists.places) },
    ...{ projects: join(lists.projects), topics: join(lists.topics) },
  }));
}

function targetRows(document: ReportDocument): z.infer<typeof targetRow>[] {
  return listDistinctPairs(document).flatMap((pair) => {
    const { indicator, target, comparable, reason, owner } = pair;
    if (!target) return [];
    // What does not compare and is another's is told by the reason alone.
    const result = standingResult(pair);
    const [aim, held] = [figureOf(target), result && figureOf(result)];
    return [
      {
        ...{
          indicator: indicator.id,
          label: indicator.label,
          target: target.id,
          targetWords: aim.beside(indicator.label),
        },
        ...{ targetValue: aim.amount.value, targetValueMax: aim.amount.valueMax, targetUnit: target.unit },
        ...{ targetBound: isCourse(target) ? null : target.bound, targetPeriod: target.period },
        ...{
          result: result?.id ?? null,
          resultLabel: result && (owner?.label ?? null),
          resultWords: held?.beside(indicator.label) ?? null,
          resultValue: held?.amount.value ?? null,
        },
        ...{ resultUnit: result?.unit ?? null, resultPeriod: result?.period ?? null, measure: target.measure },
        ...{ comparable, reason, quote: quoteOf(document, target.sentence) },
        targetAlso: join(otherTellings(document, target.id).map(({ id }) => id)) || null,
      },
    ];
  });
}

function join(values: readonly string[]): string {
  return values.join('；');
}
