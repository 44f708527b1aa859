import { listReportCharts, type ChartLinks, type ReportChart } from '../charts/report-charts.ts';
import type { Report } from '../model/load.ts';
import { otherTellings } from '../model/tellings.ts';
import { getSite } from '../model/site.ts';
import { standAloneSvg } from '../pictures/stand-alone.ts';
import { indicatorAddress, placeAddress, textAddress, topicAddress } from './addresses.ts';
import { href } from './href.ts';

const listed = new WeakMap<Report, ReportChart[]>();

/** All charts of a report; made once a report. */
export function chartsOf(report: Report): ReportChart[] {
  const known = listed.get(report) ?? listReportCharts(report.document, getSite().vocabulary, chartLinks(report));
  listed.set(report, known);
  return known;
}

/** Addresses on this site for what stands in a report's charts. */
export function chartLinks({ slug, document }: Report): ChartLinks {
  return {
    indicator: (id) => indicatorAddress(slug, id),
    text: (id) => textAddress(slug, id),
    also: (id) => otherTellings(document, id).map((one) => ({ at: one.sentence, href: textAddress(slug, one.id) })),
    place: (id) => placeAddress(slug, id),
    topic: (id) => topicAddress(slug, id),
  };
}

/** The chart as a file of its own, which tells its source and, where the site's origin is known, its address. */
export function chartFile({ slug, name }: Report, { title, height, drawing, page }: ReportChart, origin?: URL): string {
  const address = origin ? new URL(href(`/${slug}/${page}`), origin).href : null;
  const notes = [`来源：${name}。${getSite().config.name}据原文整理。`, ...(address === null ? [] : [address])];
  return standAloneSvg({ title, drawing, height, notes });
}

const written = new WeakMap<Report, string>();

/** The characters of all of a report's chart files, each once; gathered once a report. */
export function chartCharacters(report: Report, origin?: URL): string {
  const known =
    written.get(report) ??
    [...new Set(chartsOf(report).flatMap((chart) => Array.from(chartFile(report, chart, origin))))].sort().join('');
  written.set(report, known);
  return known;
}

/** The addresses of all charts' files. */
export function listChartPaths(): { params: { slug: string; name: string } }[] {
  return getSite().reports.flatMap((report) =>
    chartsOf(report).map(({ name }) => ({ params: { slug: report.slug, name } })),
  );
}

/** @throws {Error} for an address that `listChartPaths` does not have */
export function findChart(params: Record<string, string | undefined>): { report: Report; chart: ReportChart } {
  const report = getSite().reports.find(({ slug }) => slug === params['slug']);
  const chart = report && chartsOf(report).find(({ name }) => name === params['name']);
  if (!chart) throw new Error(`no chart ${params['name'] ?? ''}`);
  return { report, chart };
}
