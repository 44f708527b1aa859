import type { APIRoute } from 'astro';
import { reportsFile } from '../../export/site-table-rows.ts';
import { compareReports } from '../../model/compared-reports.ts';
import { getSite } from '../../model/site.ts';

export function getStaticPaths() {
  return compareReports(getSite()).map(({ entry }) => ({ params: { id: entry.id } }));
}

export const GET: APIRoute = ({ params }) => {
  const own = compareReports(getSite()).filter(({ entry }) => entry.id === params['id']);
  return new Response(reportsFile(own), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
