import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { drawAgainst, layoutAgainstLastYear } from './against-last-year.ts';
import { drawRates, layoutGrowth, layoutShares, type RatesLayout } from './growth.ts';
import { placesTable, stripTable, subjectsTable } from './other-tables.ts';
import { drawOwnChart, layoutOwnCharts, type OwnLayout } from './own-chart.ts';
import { againstTable, ownTable, ratesTable, type TableLinks } from './pair-tables.ts';
import { drawPlaces, placesHeight } from './places-drawing.ts';
import { layoutPlaces } from './places.ts';
import { drawStrip, stripHeight } from './strip-drawing.ts';
import { layoutStrip } from './strip.ts';
import { drawSubjects, subjectsHeight } from './subjects-drawing.ts';
import { layoutSubjects } from './subjects.ts';
import type { Table } from './table.ts';

/** Where charts lead to. */
export interface ChartLinks extends TableLinks {
  place: (id: string) => string;
  topic: (id: string) => string;
}

/** A chart as it is downloaded and embedded. */
export interface ReportChart {
  /** Path of its files below the report's charts: `growth`, `gdp-level`. */
  name: string;
  title: string;
  /** Path of the page that it stands on, below the report. */
  page: string;
  /** In px. */
  height: number;
  /** Inner SVG, without links. */
  drawing: string;
  table: Table;
}

/** All charts of a report that there is something to draw for. */
export function listReportCharts(document: ReportDocument, vocabulary: Vocabulary, links: ChartLinks): ReportChart[] {
  return [
    ...rates('growth', layoutGrowth(document), links),
    ...against(document, links),
    ...rates('shares', layoutShares(document), links),
    ...others(document, vocabulary, links),
    ...document.indicators.flatMap((indicator) => {
      const layouts = layoutOwnCharts(document, indicator);
      return layouts.map((layout, i) => ({
        name: ownChartName(layouts, i),
        title: layout.title,
        page: `indicators/${indicator.id}/`,
        height: layout.height,
        drawing: drawOwnChart(layout),
        table: ownTable(layout, links),
      }));
    }),
  ];
}

/** Name of one of an indicator's own charts: by its measure, numbered where two have the same. */
export function ownChartName(layouts: readonly OwnLayout[], i: number): string {
  const measureOf = (layout: OwnLayout | undefined): string => layout?.rows[0]?.quantity.measure ?? 'figures';
  const measure = measureOf(layouts[i]);
  const before = layouts.slice(0, i).filter((layout) => measureOf(layout) === measure).length;
  const name = `${layouts[i]?.indicator.id ?? ''}-${measure}`;
  return before === 0 ? name : `${name}-${String(before + 1)}`;
}

function rates(name: string, layout: RatesLayout | null, links: ChartLinks): ReportChart[] {
  if (!layout) return [];
  const { title, height } = layout;
  return [{ name, title, page: 'compare/', height, drawing: drawRates(layout), table: ratesTable(layout, links) }];
}

function against(document: ReportDocument, links: ChartLinks): ReportChart[] {
  const layout = layoutAgainstLastYear(document);
  if (!layout) return [];
  const { title, height } = layout;
  const [drawing, table] = [drawAgainst(layout), againstTable(layout, links)];
  return [{ name: 'against-last-year', title, page: 'compare/', height, drawing, table }];
}

function others(document: ReportDocument, { places, topics }: Vocabulary, links: ChartLinks): ReportChart[] {
  const strip = layoutStrip(document, links.text);
  const map = layoutPlaces(document, places, links.place);
  const subjects = layoutSubjects(document, topics, links.topic);
  return [
    ...(strip
      ? [
          {
            ...{ name: 'strip', title: strip.title, page: '', height: stripHeight(strip) },
            ...{ drawing: drawStrip(strip), table: stripTable(strip) },
          },
        ]
      : []),
    ...(map
      ? [
          {
            ...{ name: 'places', title: map.title, page: 'places/', height: placesHeight(map) },
            ...{ drawing: drawPlaces(map), table: placesTable(map) },
          },
        ]
      : []),
    ...(subjects
      ? [
          {
            ...{ name: 'subjects', title: subjects.title, page: 'topics/', height: subjectsHeight(subjects) },
            ...{ drawing: drawSubjects(subjects, { linked: false }), table: subjectsTable(subjects) },
          },
        ]
      : []),
  ];
}
