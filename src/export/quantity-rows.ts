import { indicatorOfQuantity } from '../model/indicator-view.ts';
import { locateText } from '../model/located-text.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { CsvValue } from './csv.ts';

/** Columns of the files that list quantities: the contract's fields, and the sentence they are read from. */
export const quantityColumns = [
  ...['id', 'indicator', 'role', 'subject', 'raw', 'hedge', 'value', 'value_max', 'unit'],
  ...['base_value', 'base_value_max', 'base_unit', 'measure', 'direction', 'bound', 'period', 'status'],
  ...['sentence', 'start', 'end', 'quote'],
] as const;

/** A quantity as a row below `quantityColumns`. */
export function quantityRow(document: ReportDocument, quantity: Quantity): CsvValue[] {
  const { id, role, subject, raw, hedge, value, valueMax, unit, base, sentence, span } = quantity;
  const text = locateText(document, sentence);
  return [
    ...[id, indicatorOfQuantity(document, id)?.id ?? null, role, subject, quantity.text ?? raw, hedge],
    ...[value, valueMax, unit, base?.value ?? null, base?.valueMax ?? null, base?.unit ?? null],
    ...[quantity.measure, quantity.direction, quantity.bound, quantity.period, quantity.status],
    ...[sentence, span.start, span.end, text?.text ?? text?.raw ?? null],
  ];
}
