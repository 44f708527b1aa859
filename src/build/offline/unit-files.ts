import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { keptPath } from '../../worker/kept-path.ts';

/** A file of the built site that is kept for reading without the network. */
export interface KeptFile {
  /** Path below the site's base as it is asked for. */
  path: string;
  bytes: Buffer;
}

const SITE = 'site';
const SEARCH = 'search/';
const FONT = /fonts\/([\w-]+\.woff2)/g;

/**
 * The files of a built site by the unit they are kept in. A font that pages of one report alone are set in belongs to
 * that report.
 *
 * @param slugs of the reports
 */
export function gatherUnits(folder: string, slugs: readonly string[]): Map<string, KeptFile[]> {
  const reports = new Set(slugs.map((slug) => `${slug}/`));
  const units = new Map<string, KeptFile[]>([SITE, ...reports, SEARCH].map((unit) => [unit, []]));
  const files = readKept(folder);
  const fonts = findFontUnits(files, reports);
  for (const file of files)
    units.get(fonts.get(file.path.replace(/^fonts\//, '')) ?? unitOf(file.path, reports))?.push(file);
  return units;
}

/** In one order whatever the file system's; files of a kind stand together, which compresses best. */
function readKept(folder: string): KeptFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const path = keptPath(encodeURI(relative(folder, file).split(sep).join('/')));
      return path === null ? [] : [{ path, bytes: readFileSync(file) }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function unitOf(path: string, reports: ReadonlySet<string>): string {
  const folder = path.slice(0, path.indexOf('/') + 1);
  if (reports.has(folder)) return folder;
  return folder === SEARCH || folder === 'pagefind/' ? SEARCH : SITE;
}

function findFontUnits(files: readonly KeptFile[], reports: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, bytes } of files.filter((file) => /(?:^|\/|\.html)$/.test(file.path))) {
    const unit = unitOf(path, reports);
    for (const [, font = ''] of bytes.toString('utf8').matchAll(FONT))
      found.set(font, (found.get(font) ?? unit) === unit ? unit : SITE);
  }
  return found;
}
