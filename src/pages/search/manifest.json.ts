import type { APIRoute } from 'astro';
import { getSite } from '../../model/site.ts';
import { getSearchIndex } from '../../search/index-files.ts';
import { makeManifest } from '../../search/manifest.ts';

export const GET: APIRoute = async () => {
  const site = getSite();
  return Response.json(makeManifest(site, await getSearchIndex(site)));
};
