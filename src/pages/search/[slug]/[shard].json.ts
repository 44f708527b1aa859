import type { APIRoute } from 'astro';
import { getSite } from '../../../model/site.ts';
import { getSearchIndex } from '../../../search/index-files.ts';

export async function getStaticPaths() {
  const { shards } = await getSearchIndex(getSite());
  return shards.map(({ key }) => {
    const [slug = '', shard = ''] = key.split('/');
    return { params: { slug, shard } };
  });
}

export const GET: APIRoute = async ({ params }) => {
  const { shards } = await getSearchIndex(getSite());
  const key = `${params['slug'] ?? ''}/${params['shard'] ?? ''}`;
  return Response.json(shards.find((shard) => shard.key === key) ?? null);
};
