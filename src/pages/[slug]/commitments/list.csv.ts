import type { APIRoute } from 'astro';
import { commitmentAddress, textAddress } from '../../../components/addresses.ts';
import { commitmentColumns, commitmentRows } from '../../../export/commitment-rows.ts';
import { toCsv } from '../../../export/csv.ts';
import { commitmentNames } from '../../../model/commitment-facets.ts';
import { viewCommitments } from '../../../model/commitment-pages.ts';
import { getSite } from '../../../model/site.ts';

export const getStaticPaths = () =>
  getSite()
    .reports.filter(({ document }) => document.commitments.length > 0)
    .map(({ slug }) => ({ params: { slug } }));

export const GET: APIRoute = ({ params, site }) => {
  const { reports, vocabulary } = getSite();
  const report = reports.find(({ slug }) => slug === params['slug']);
  if (!report) throw new Error(`no report ${params['slug'] ?? ''}`);
  const { slug, document } = report;
  const pages = viewCommitments(document);
  const addressOf = (id: string): string => {
    const path = pages.has(id) ? commitmentAddress(slug, id) : textAddress(slug, id);
    return site ? new URL(path, site).href : path;
  };
  const rows = commitmentRows(document, commitmentNames(document, vocabulary), addressOf);
  return new Response(toCsv(commitmentColumns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
