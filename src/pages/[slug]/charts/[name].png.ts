import type { APIRoute } from 'astro';
import { chartCharacters, chartFile, findChart, listChartPaths } from '../../../components/report-charts.ts';
import { pngOf } from '../../../pictures/png.ts';

export const getStaticPaths = listChartPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const { report, chart } = findChart(params);
  const png = await pngOf(chartFile(report, chart, site), 2, chartCharacters(report, site));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
