import type { APIRoute } from 'astro';
import { listQrTargets } from '../../../components/share/qr-targets.ts';
import { fullAddress } from '../../../components/share/shareable.ts';
import { qrSvg } from '../../../export/qr.ts';
import { readEnvironment } from '../../../model/environment.ts';
import { getSite } from '../../../model/site.ts';

/** A code holds a full address, so that there are none without the site's origin. */
export const getStaticPaths = () =>
  readEnvironment(process.env).site === null
    ? []
    : getSite().reports.flatMap((report) =>
        [...listQrTargets(report).keys()].map((id) => ({ params: { slug: report.slug, id } })),
      );

export const GET: APIRoute = ({ params }) => {
  const report = getSite().reports.find(({ slug }) => slug === params['slug']);
  const path = report && listQrTargets(report).get(params['id'] ?? '');
  if (path === undefined) throw new Error(`no QR code ${params['id'] ?? ''}`);
  return new Response(qrSvg(fullAddress(path)), { headers: { 'content-type': 'image/svg+xml' } });
};
