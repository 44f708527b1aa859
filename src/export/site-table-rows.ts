import type { z } from 'zod';
import { differenceOf } from '../charts/chain-table.ts';
import { whyApart } from '../charts/compared-words.ts';
import { isCourse } from '../figures/figure-words.ts';
import { figureOf } from '../figures/figure.ts';
import type { ComparedIndicator } from '../model/compared-reports.ts';
import type { PlaceYears } from '../model/place-years.ts';

import type { ReportFigures } from '../model/shared-figures.ts';
import type { Quantity } from '../schema/quantity.ts';
import { toCsv, type CsvValue } from './csv.ts';
import { SITE_TABLES, type reportsRow, type SiteTableName, type yearsRow } from './site-tables.ts';
import { fieldsOfRow } from './tables.ts';

/** reports.csv: what reports say of the indicators given, in a row for each report and kind of figure. */
export function reportsFile(compared: readonly ComparedIndicator[]): string {
  return siteFile('reports', compared.flatMap(reportsRows));
}

/** years.csv: the years of the places given. */
export function yearsFile(places: readonly PlaceYears[]): string {
  return siteFile('years', places.flatMap(yearsRows));
}

function siteFile(name: SiteTableName, rows: readonly Readonly<Record<string, CsvValue>>[]): string {
  const columns = fieldsOfRow(SITE_TABLES[name].schema).map((field) => field.name);
  return toCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

export function reportsRows({ entry, groups, others }: ComparedIndicator): z.infer<typeof reportsRow>[] {
  const rowOf = (row: ReportFigures, reason: string | null): z.infer<typeof reportsRow> => {
    const { kind, report, result, target } = row;
    const { place, placeLevel, year } = report.document;
    return {
      ...{ report: report.slug, place, level: placeLevel, year, indicator: entry.id, label: entry.label },
      ...{ wording: kind.wording, measure: kind.measure, unit: kind.unit, span: kind.span },
      ...{ comparable: reason === null ? 'yes' : 'no', reason },
      ...{ ...resultCells(entry.label, result), resultPeriod: result?.period ?? null },
      ...{ ...targetCells(entry.label, target), targetPeriod: target?.period ?? null },
    };
  };
  return [
    ...groups.flatMap(({ kind, rows }) => rows.map((row) => rowOf({ ...row, kind }, null))),
    ...others.map((row) => rowOf(row, whyApart(row.kind, groups[0].kind))),
  ];
}

export function yearsRows({ place, level, chains }: PlaceYears): z.infer<typeof yearsRow>[] {
  return chains.flatMap(({ kind, label, years }) =>
    years.map((one) => {
      const { year, target, result } = one;
      const difference = differenceOf(kind, one);
      return {
        ...{ place, level, indicator: kind.entry, label, measure: kind.measure, unit: kind.unit, year },
        ...{ targetReport: target?.report.slug ?? null, ...targetCells(label, target?.quantity ?? null) },
        ...{ resultReport: result?.report.slug ?? null, ...resultCells(label, result?.quantity ?? null) },
        ...{ difference: difference?.value ?? null, differenceWords: difference?.words ?? null },
      };
    }),
  );
}

type Row = z.infer<typeof yearsRow>;
type ResultCells = Pick<Row, 'result' | `result${FigureField}`>;
type TargetCells = Pick<Row, 'target' | `target${FigureField}`>;
type FigureField = 'Words' | 'Value' | 'ValueMax' | 'Unit' | 'BaseValue' | 'Bound';

function resultCells(name: string, quantity: Quantity | null): ResultCells {
  const figure = quantity && figureOf(quantity);
  return {
    ...{ result: quantity?.id ?? null, resultWords: figure?.beside(name) ?? null },
    ...{ resultValue: figure?.amount.value ?? null, resultValueMax: figure?.amount.valueMax ?? null },
    ...{ resultUnit: quantity?.unit ?? null, resultBaseValue: figure?.base?.value ?? null },
    resultBound: quantity?.bound ?? null,
  };
}

function targetCells(name: string, quantity: Quantity | null): TargetCells {
  const figure = quantity && figureOf(quantity);
  return {
    ...{ target: quantity?.id ?? null, targetWords: figure?.beside(name) ?? null },
    ...{ targetValue: figure?.amount.value ?? null, targetValueMax: figure?.amount.valueMax ?? null },
    ...{ targetUnit: quantity?.unit ?? null, targetBaseValue: figure?.base?.value ?? null },
    targetBound: quantity === null || isCourse(quantity) ? null : quantity.bound,
  };
}
