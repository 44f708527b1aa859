import type { APIRoute } from 'astro';
import { picturesOf } from '../../../../components/og-pictures.ts';
import { getSite } from '../../../../model/site.ts';
import { pngOf } from '../../../../pictures/png.ts';

export const getStaticPaths = () =>
  getSite().reports.flatMap((report) =>
    [...picturesOf(report).pictures.keys()].map((key) => {
      const [kind, id] = key.split('/');
      return { params: { slug: report.slug, kind, id } };
    }),
  );

export const GET: APIRoute = async ({ params }) => {
  const report = getSite().reports.find(({ slug }) => slug === params['slug']);
  const { pictures, characters } = report ? picturesOf(report) : { pictures: new Map<string, never>(), characters: '' };
  const picture = pictures.get(`${params['kind'] ?? ''}/${params['id'] ?? ''}`);
  if (!picture) throw new Error(`no picture of ${params['id'] ?? ''}`);
  const png = await pngOf(picture.svg, 1, characters);
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
