import type { APIRoute } from 'astro';
import { getSite } from '../../model/site.ts';
import { getSearchIndex } from '../../search/index-files.ts';

export function getStaticPaths() {
  return getSite().reports.map(({ slug }) => ({ params: { slug } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { reports } = await getSearchIndex(getSite());
  return Response.json(reports.find(({ slug }) => slug === params['slug']) ?? null);
};
