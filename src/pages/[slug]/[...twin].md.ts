import type { APIRoute } from 'astro';
import { frameOf, MARKDOWN_FILE } from '../../components/markdown-pages.ts';
import { pageMarkdown } from '../../export/page-markdown.ts';
import { getSite } from '../../model/site.ts';

const bare = MARKDOWN_FILE.replace(/\.md$/, '');

export const getStaticPaths = () =>
  getSite().reports.flatMap(({ slug, pages }) => pages.map(({ path }) => ({ params: { slug, twin: path + bare } })));

/** A reading page's twin for programs. */
export const GET: APIRoute = ({ params }) => {
  const report = getSite().reports.find(({ slug }) => slug === params['slug']);
  const page = report?.pages.find(({ path }) => path + bare === params['twin']);
  if (!report || !page) return new Response(null, { status: 404 });
  return new Response(pageMarkdown(page, frameOf(report, page)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
