import type { APIRoute } from 'astro';
import { getSite } from '../../../model/site.ts';
import { getSearchIndex } from '../../../search/index-files.ts';
import { getUnderstood } from '../../../search/site-meaning.ts';

export async function getStaticPaths() {
  const site = getSite();
  const { thesaurus } = getUnderstood(site, await getSearchIndex(site));
  return thesaurus.concepts.map((content, n) => ({ params: { part: String(n) }, props: { content } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props['content']);
