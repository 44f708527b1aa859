import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pngOf } from './png.ts';

/** The icons of an installed site, by file name without ending. */
export const ICONS = {
  'icon-192': { size: 192, maskable: false },
  'icon-512': { size: 512, maskable: false },
  'maskable-512': { size: 512, maskable: true },
} as const;

export type IconName = keyof typeof ICONS;

/** Width of the favicon in its own units. */
const WIDTH = 32;

/**
 * The favicon as PNG. A maskable one fills its whole square, its drawing within the circle of 80 % of the width that no
 * mask cuts (W3C, Web Application Manifest, icon masks).
 */
export async function drawIcon(name: IconName): Promise<Uint8Array> {
  const { size, maskable } = ICONS[name];
  const favicon = readFileSync(resolve('public/favicon.svg'), 'utf8').trim();
  const svg = maskable ? makeMaskable(favicon) : favicon;
  return pngOf(svg, size / WIDTH, svg);
}

/**
 * @param favicon its background first, as a `rect`
 * @throws {Error} for a favicon that is drawn otherwise
 */
export function makeMaskable(favicon: string): string {
  const found = /^(<svg [^>]*viewBox="0 0 32 32"[^>]*>)(<rect [^>]*\/>)(.*)(<\/svg>)$/s.exec(favicon);
  if (!found) throw new Error('public/favicon.svg is no drawing 32 units wide on a rect');
  const [, start = '', ground = '', drawing = '', end = ''] = found;
  const inner = `<g transform="translate(4 4) scale(.75)">${drawing}</g>`;
  return start + ground.replace(/ rx="[^"]*"/, '') + inner + end;
}
