import type { APIRoute } from 'astro';
import { getSite } from '../../../model/site.ts';
import { viewIndicators } from '../../../model/indicator-view.ts';
import { quantityFile } from '../../../export/table-rows.ts';

export function getStaticPaths() {
  return getSite().reports.flatMap(({ slug, document }) =>
    document.indicators.map(({ id }) => ({ params: { slug, id } })),
  );
}

export const GET: APIRoute = ({ params }) => {
  const report = getSite().reports.find(({ slug }) => slug === params['slug']);
  const view = report && viewIndicators(report.document).get(params['id'] ?? '');
  if (!view) return new Response(null, { status: 404 });
  const file = quantityFile(report.document, [...view.results, ...view.targets]);
  return new Response(file, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
