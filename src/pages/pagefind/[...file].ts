import type { APIRoute } from 'astro';
import { getSite } from '../../model/site.ts';
import { getSearchIndex } from '../../search/index-files.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

export async function getStaticPaths() {
  const { files } = await getSearchIndex(getSite());
  return [...files.keys()].map((file) => ({ params: { file } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { files } = await getSearchIndex(getSite());
  const file = params['file'] ?? '';
  const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(new Uint8Array(files.get(file) ?? []), { headers: { 'content-type': type } });
};
