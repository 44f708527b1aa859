import type { APIRoute } from 'astro';
import { shareReport } from '../../components/share/shareable.ts';
import { getSite } from '../../model/site.ts';

export const getStaticPaths = () => getSite().reports.map(({ slug }) => ({ params: { slug } }));

/** For the menu on the pages of the text, which ask for it once it is opened. */
export const GET: APIRoute = ({ params }) => {
  const report = getSite().reports.find(({ slug }) => slug === params['slug']);
  if (!report) throw new Error(`no report ${params['slug'] ?? ''}`);
  return Response.json(shareReport(report));
};
