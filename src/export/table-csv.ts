import type { Table } from '../charts/table.ts';
import { toCsv, type CsvValue } from './csv.ts';

/** A chart's table as a CSV file: the words readers see, and behind each column with numbers the numbers themselves. */
export function tableCsv({ columns, rows }: Table): string {
  const heads = columns.flatMap(({ label, numeric, unit }) => {
    const name = unit === undefined ? label : `${label}（${unit}）`;
    return numeric === true ? [name, `${name}：数值`] : [name];
  });
  return toCsv(
    heads,
    rows.map((cells) =>
      cells.flatMap(({ text, value = null }, i): CsvValue[] => (columns[i]?.numeric === true ? [text, value] : [text])),
    ),
  );
}
