/** What a cell of a CSV file holds; null is empty. */
export type CsvValue = string | number | boolean | null;

/** Spreadsheets take what begins so for a formula. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A CSV file after RFC 4180, as spreadsheets open it right: UTF-8 with BOM, CRLF, quoted where needed. A text that would
 * start a formula gets an apostrophe in front; numbers stay numbers.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
