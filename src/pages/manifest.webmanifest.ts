import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { getSite } from '../model/site.ts';
import { ICONS } from '../pictures/icons.ts';

/** Colours of the paper; pages name that of the dark scheme themselves, for which a manifest has no member. */
const PAPER = '#fbfaf6';

/** What a browser needs to install the site (W3C, Web Application Manifest). */
export const GET: APIRoute = () => {
  const { name, description } = getSite().config;
  const manifest = {
    id: href('/'),
    name,
    short_name: name,
    description,
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: href('/'),
    scope: href('/'),
    // Links are to be gone back from, and copied.
    display: 'minimal-ui',
    theme_color: PAPER,
    background_color: PAPER,
    icons: Object.entries(ICONS).map(([icon, { size, maskable }]) => ({
      src: href(`/icons/${icon}.png`),
      type: 'image/png',
      sizes: `${String(size)}x${String(size)}`,
      purpose: maskable ? 'maskable' : 'any',
    })),
    shortcuts: [{ name: '搜索', url: href('/search/') }],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
