import type { APIRoute } from 'astro';
import { getSite } from '../../../model/site.ts';
import { viewIndicators } from '../../../model/indicator-view.ts';
import { otherTellings } from '../../../model/tellings.ts';
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
  // A row for each place where a figure stands, however often the report tells the same.
  const figures = [...view.results, ...view.targets].flatMap((one) => [one, ...otherTellings(report.document, one.id)]);
  const file = quantityFile(report.document, figures);
  return new Response(file, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
