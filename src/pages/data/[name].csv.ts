import type { APIRoute } from 'astro';
import { siteFiles } from '../../components/reports/site-files.ts';

/** The tables of the whole site; none with one report. */
export function getStaticPaths() {
  return siteFiles().map(({ name }) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) => {
  const file = siteFiles().find(({ name }) => name === params['name']);
  return new Response(file?.content ?? null, {
    status: file ? 200 : 404,
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
