import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, ICONS, type IconName } from '../../pictures/icons.ts';

export const getStaticPaths = (() => Object.keys(ICONS).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await drawIcon(params['name'] as IconName)), {
    headers: { 'content-type': 'image/png' },
  });
