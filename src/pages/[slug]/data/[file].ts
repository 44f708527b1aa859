import type { APIRoute } from 'astro';
import { dataFilesOf } from '../../../components/data-files.ts';
import { getSite } from '../../../model/site.ts';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  xml: 'application/xml',
};

export function getStaticPaths() {
  return getSite().reports.flatMap((report) =>
    dataFilesOf(report).map(({ name }) => ({ params: { slug: report.slug, file: name } })),
  );
}

export const GET: APIRoute = ({ params }) => {
  const report = getSite().reports.find(({ slug }) => slug === params['slug']);
  const file = report && dataFilesOf(report).find(({ name }) => name === params['file']);
  if (!file) return new Response(null, { status: 404 });
  const type = TYPES[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(file.content, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
