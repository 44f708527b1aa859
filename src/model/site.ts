import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadSite, type Site } from './load.ts';

/** Where the content stands; `CONTENT_DIR` lets the tests build other content. */
export const contentRoot = resolve(process.env['CONTENT_DIR'] ?? 'content');

let loaded: { fingerprint: string; site: Site } | null = null;

/** The site's content, read once and again only after a file of it has changed, which happens under the dev server. */
export function getSite(): Site {
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
