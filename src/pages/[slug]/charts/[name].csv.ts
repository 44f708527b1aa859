import type { APIRoute } from 'astro';
import { findChart, listChartPaths } from '../../../components/report-charts.ts';
import { tableCsv } from '../../../export/table-csv.ts';

export const getStaticPaths = listChartPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(tableCsv(findChart(params).chart.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
