import type { APIRoute, GetStaticPaths } from 'astro';
import { allHeadingFonts } from '../../typography/fonts.ts';

export const getStaticPaths = (async () =>
  (await allHeadingFonts()).map(({ fileName, bytes }) => ({
    params: { file: fileName },
    props: { bytes },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'content-type': 'font/woff2' } });
