import type { Column, Table } from '../charts/table.ts';
import { toCsv, type CsvValue } from './csv.ts';

/**
 * A chart's table as a CSV file: the words readers see, and behind each column with numbers the numbers themselves, their
 * unit in the head where it is one for all, else in a column of its own.
 */
export function tableCsv({ columns, rows }: Table): string {
  const kinds = columns.map((column, i) => kindOf(column, rows, i));
  const heads = columns.flatMap(({ label, unit }, i) => {
    const name = unit === undefined ? label : `${label}（${unit}）`;
    return { words: [name], number: [name, `${name}：数值`], amount: [name, `${name}：数值`, `${name}：单位`] }[
      kinds[i] ?? 'words'
    ];
  });
  return toCsv(
    heads,
    rows.map((cells) =>
      cells.flatMap(({ text, value = null, unit = '' }, i): CsvValue[] => {
        if (kinds[i] === 'amount') return [text, value, value === null ? null : unit];
        return kinds[i] === 'number' ? [text, value] : [text];
      }),
    ),
  );
}

/** `amount`: each number has a unit of its own. */
function kindOf({ numeric, unit }: Column, rows: Table['rows'], i: number): 'words' | 'number' | 'amount' {
  if (numeric !== true) return 'words';
  return unit === undefined && rows.some((cells) => cells[i]?.unit !== undefined) ? 'amount' : 'number';
}
