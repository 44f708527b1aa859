import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadSite, type Site } from './load.ts';

/** Where the content stands; `CONTENT_DIR` lets the tests build other content. */
export const contentRoot = resolve(process.env['CONTENT_DIR'] ?? 'content');

let loaded: { fingerprint: string; site: Site } | null = null;

/**
 * Astro sets this for a build, during which the content stays: every page asks for it, and to look at every file each
 * time took a sixth of the build of six reports, and would take more of more.
 */
const isBuild = process.env['NODE_ENV'] === 'production';

/** The site's content, read once and, under the dev server, again after a file of it has changed. */
export function getSite(): Site {
  if (isBuild && loaded) return loaded.site;
  const fingerprint = fingerprintFolder(contentRoot);
  if (loaded?.fingerprint !== fingerprint) loaded = { fingerprint, site: loadSite(contentRoot) };
  return loaded.site;
}

function fingerprintFolder(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files
    .sort()
    .map((file) => `${file} ${String(statSync(file).mtimeMs)}`)
    .join('\n');
}
