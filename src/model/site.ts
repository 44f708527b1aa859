import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from './content-root.ts';
import { loadSite, type Site } from './load.ts';

/** The pages of a build are a bundle with modules of its own, run in the process that has read the content. */
const GIVEN = Symbol.for('site of this build');

const shared = globalThis as { [GIVEN]?: Site };

let loaded: { fingerprint: string; site: Site } | null = null;

/** Has every page, until the process ends, made of this content, however its files change. */
export function giveSite(site: Site): void {
  shared[GIVEN] = site;
}

/** The content a build was given; else the site's, read once and, under the dev server, again after a file of it has changed. */
export function getSite(): Site {
  const given = shared[GIVEN];
  if (given) return given;
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
