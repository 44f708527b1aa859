import type { APIRoute } from 'astro';
import { getSite } from '../../../model/site.ts';
import { viewIndicators } from '../../../model/indicator-view.ts';
import { quantityColumns, quantityRow } from '../../../export/quantity-rows.ts';
import { toCsv } from '../../../export/csv.ts';

export function getStaticPaths() {
  return getSite().reports.flatMap(({ slug, document }) =>
    document.indicators.map(({ id }) => ({ params: { slug, id } })),
  );
}

export const GET: APIRoute = ({ params }) => {
  const report = getSite().reports.find(({ slug }) => slug === params['slug']);
  const view = report && viewIndicators(report.document).get(params['id'] ?? '');
  if (!view) return new Response(null, { status: 404 });
  const rows = [...view.results, ...view.targets].map((quantity) => quantityRow(report.document, quantity));
  return new Response(toCsv(quantityColumns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
