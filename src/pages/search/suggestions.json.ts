import type { APIRoute } from 'astro';
import { getSite } from '../../model/site.ts';
import { getSearchIndex } from '../../search/index-files.ts';
import { getUnderstood } from '../../search/site-meaning.ts';
import { listSuggestions } from '../../search/suggestions.ts';

export const GET: APIRoute = async () => {
  const site = getSite();
  const { thesaurus } = getUnderstood(site, await getSearchIndex(site));
  return Response.json(listSuggestions(site, thesaurus.concepts));
};
