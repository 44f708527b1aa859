import type { APIRoute } from 'astro';
import { chartFile, findChart, listChartPaths } from '../../../components/report-charts.ts';

export const getStaticPaths = listChartPaths;

export const GET: APIRoute = ({ params, site }) => {
  const { report, chart } = findChart(params);
  return new Response(chartFile(report, chart, site), { headers: { 'content-type': 'image/svg+xml' } });
};
