import type { APIRoute } from 'astro';
import { getSite } from '../../model/site.ts';
import { getSearchIndex } from '../../search/index-files.ts';
import { makeManifest } from '../../search/manifest.ts';
import { getUnderstood } from '../../search/site-meaning.ts';

export const GET: APIRoute = async () => {
  const site = getSite();
  const index = await getSearchIndex(site);
  return Response.json(makeManifest(site, index, getUnderstood(site, index)));
};
