import type { ComparedGroup, ComparedIndicator } from '../model/compared-reports.ts';
import type { Report } from '../model/read-report.ts';
import { kindName, byPlace } from './compared-words.ts';
import { MEASURES } from '../figures/words.ts';
import type { ReportsLinks } from './compared-table.ts';
import { figureCell, type Cell, type Table } from './table.ts';

/** The chief indicators of all reports on one page. */
export interface Overview {
  /** A row a report, a column a chief indicator. */
  targets: Table;
  results: Table;
}

/** More columns would not stand beside each other on a page. */
const MOST_COLUMNS = 6;

/** The figures that most reports set targets in, the vocabulary's headline indicators first; null where there is none. */
export function layoutOverview(
  compared: readonly ComparedIndicator[],
  reports: readonly Report[],
  links: ReportsLinks,
): Overview | null {
  const chief = chiefGroups(compared);
  if (chief.length === 0) return null;
  const sorted = [...reports].sort(byPlace);
  return {
    targets: overviewTable('当年目标', 'target', chief, sorted, links),
    results: overviewTable('上年结果', 'result', chief, sorted, links),
  };
}

/** A group with the indicator that it belongs to. */
interface ChiefGroup {
  indicator: ComparedIndicator;
  group: ComparedGroup;
}

function chiefGroups(compared: readonly ComparedIndicator[]): ChiefGroup[] {
  const aimed = ({ group: { rows } }: ChiefGroup): number => rows.filter(({ target }) => target !== null).length;
  const all = compared.map((indicator) => ({ indicator, group: indicator.groups[0] }));
  return all
    .filter((one) => aimed(one) > 1)
    .sort((a, b) => aimed(b) - aimed(a) || Number(b.indicator.entry.headline) - Number(a.indicator.entry.headline))
    .slice(0, MOST_COLUMNS);
}

function overviewTable(
  caption: string,
  status: 'result' | 'target',
  chief: readonly ChiefGroup[],
  reports: readonly Report[],
  links: ReportsLinks,
): Table {
  const found = chief.map(({ group }) => new Map(group.rows.map((row) => [row.report, row])));
  return {
    caption,
    columns: [
      { label: '地方', places: true },
      { label: '报告年份', numeric: true },
      ...chief.map(({ indicator: { entry }, group: { kind } }) => ({
        label: kindName(entry.label, kind),
        numeric: true,
      })),
    ],
    rows: reports.flatMap((report) => {
      const { place, year } = report.document;
      const cells = chief.map(({ indicator: { entry }, group: { kind } }, i): Cell => {
        const quantity = found[i]?.get(report)?.[status];
        if (!quantity) return { text: '', value: null };
        return figureCell(quantity, kindName(entry.label, kind), links.text(report.slug, quantity.id));
      });
      if (cells.every(({ text }) => text === '')) return [];
      const name: Cell = { text: place ?? report.name, href: links.report(report.slug) };
      return [[name, { text: year === null ? '未写明' : String(year), value: year }, ...cells]];
    }),
  };
}

/** All indicators that are compared, each linked to its page; those of most reports first. */
export function comparedTable(compared: readonly ComparedIndicator[], links: ReportsLinks): Table {
  const sorted = [...compared].sort((a, b) => b.reports.length - a.reports.length);
  return {
    caption: '全部能对照的指标',
    columns: [
      { label: '指标' },
      { label: '报告', numeric: true },
      { label: '写了目标的', numeric: true },
      { label: '能并列的数' },
      { label: '报告年份' },
    ],
    rows: sorted.map(({ entry, groups, reports }) => {
      const aimed = new Set(groups.flatMap(({ rows }) => rows.flatMap(({ report, target }) => (target ? report : []))));
      const kinds = new Set(groups.map(({ kind: { measure } }) => MEASURES[measure]));
      return [
        { text: entry.label, href: links.compared(entry.id) },
        { text: String(reports.length), value: reports.length },
        { text: String(aimed.size), value: aimed.size },
        { text: [...kinds].join('、') },
        { text: yearsOfReports(reports) },
      ];
    }),
  };
}

/** 2014—2023, the first and last year of reports; empty where none is known. */
export function yearsOfReports(reports: readonly Report[]): string {
  const years = reports.flatMap(({ document: { year } }) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return '';
  return first === last ? String(first) : `${String(first)}—${String(last)}`;
}
