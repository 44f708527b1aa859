import { describe, expect, test } from 'vitest';
import { layoutAgainstLastYear } from '../../../src/charts/against-last-year.ts';
import { comparePage } from '../../../src/charts/compare-page.ts';
import { layoutGrowth, layoutShares } from '../../../src/charts/growth.ts';
import { indicatorTables } from '../../../src/charts/indicator-tables.ts';
import { gatherOwnFigures } from '../../../src/charts/own-figures.ts';
import { listReportCharts } from '../../../src/charts/report-charts.ts';
import type { Table } from '../../../src/charts/table.ts';
import { tableFile } from '../../../src/export/table-rows.ts';
import { figureOf } from '../../../src/figures/figure.ts';
import { pointOf, type ValueRange } from '../../../src/figures/value-range.ts';
import { loadSite } from '../../../src/model/load.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { readCsv } from '../../csv.ts';

const { reports, vocabulary } = loadSite('content');
const [{ document }] = reports;
const byId = new Map(document.quantities.map((one) => [one.id, one]));
const links = { indicator: () => '', place: () => '', topic: () => '', text: (id: string) => id };

/** The number of a quantity, as the report wrote it, with its unit; a fall is negative. */
const amountOf = (id: string): [number | null, string] => {
  const quantity = byId.get(id);
  if (!quantity) throw new Error(`no ${id}`);
  const { amount } = figureOf(quantity);
  return [amount.value, amount.unit];
};

const numberIn = (cell = ''): number | null => (cell === '' ? null : Number(cell));

describe('a figure is the same number with the same unit', () => {
  const tables: Table[] = [
    ...listReportCharts(document, vocabulary, links).map(({ table }) => table),
    ...comparePage(document, links).tables.map(({ table }) => table),
    ...indicatorTables(document, links).map(({ table }) => table),
  ];

  test('in every table of a page and its CSV file', () => {
    const cells = tables.flatMap(({ rows }) => rows.flat()).filter(({ href }) => href !== undefined && byId.has(href));
    expect(cells.length).toBeGreaterThan(100);
    for (const { href = '', text, value, unit } of cells)
      expect([value, unit], `${href} ${text}`).toEqual(amountOf(href));
  });

  test('in the list of targets', () => {
    for (const row of readCsv(tableFile('targets', document))) {
      expect([numberIn(row['targetValue']), row['targetUnit']], row['target']).toEqual(amountOf(row['target'] ?? ''));
      if (row['result'] !== '')
        expect([numberIn(row['resultValue']), row['resultUnit']], row['result']).toEqual(amountOf(row['result'] ?? ''));
    }
  });

  test('in the list of all numbers, which tells a fall by its direction', () => {
    for (const row of readCsv(tableFile('quantities', document))) {
      const [value, unit] = amountOf(row['id'] ?? '');
      // Of 零突破 the list has the zero that was, and readers are told no number.
      const number = value === null ? null : numberIn(row['value']);
      expect([number, row['unit']], row['id']).toEqual([
        value === null || row['direction'] !== 'down' ? value : Math.abs(value),
        unit,
      ]);
    }
  });

  test('where it is drawn', () => {
    const drawn: [Quantity, ValueRange, unit: string][] = [
      ...[layoutGrowth(document), layoutShares(document)].flatMap((layout) =>
        (layout?.rows ?? []).flatMap(({ result, target }) =>
          [result, target].map((one): [Quantity, ValueRange, string] => [one.quantity, one.range, '%']),
        ),
      ),
      ...(layoutAgainstLastYear(document)?.rows ?? []).flatMap(({ result, target }) =>
        [result, target].map((one): [Quantity, ValueRange, string] => [
          one.quantity,
          one.base,
          figureOf(one.quantity).rangeUnit,
        ]),
      ),
      ...document.indicators.flatMap((indicator) =>
        gatherOwnFigures(document, indicator).flatMap(({ figures, unit }) =>
          figures.map(({ quantity, range }): [Quantity, ValueRange, string] => [quantity, range, unit]),
        ),
      ),
    ];
    expect(drawn.length).toBeGreaterThan(40);
    for (const [quantity, range, unit] of drawn) {
      const { amount, base } = figureOf(quantity);
      const told = [amount, ...(base ? [base] : [])].find((one) => one.unit === unit) ?? amount;
      const { value, valueMax } = told;
      expect(pointOf(range), `${quantity.id} in ${unit}`).toBeCloseTo(
        ((value ?? NaN) + (valueMax ?? value ?? NaN)) / 2,
      );
    }
  });
});
