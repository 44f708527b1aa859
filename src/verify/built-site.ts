import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readPage, type Page } from './page.ts';

/** A finished site in a folder. Paths are below the folder, with slashes. */
export interface BuiltSite {
  folder: string;
  /** Path the site was built for, with a slash at both ends. */
  base: string;
  /** Origin the site was built for; null where it was built without. */
  origin: string | null;
  files: ReadonlySet<string>;
  /** Every HTML file. */
  pages: ReadonlyMap<string, Page>;
  /** A file's bytes. */
  read: (file: string) => Buffer;
}

/**
 * Reads a site's pages.
 *
 * @throws {Error} where the folder holds no built site
 */
export function readBuiltSite(folder: string): BuiltSite {
  const files = listFiles(folder);
  if (!files.includes('index.html') || !files.includes('404.html'))
    throw new Error(`${folder} holds no built site (no index.html and 404.html); build one with npm run build`);
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, readPage(read(file).toString('utf8'))]),
  );
  return { folder, ...readAddress(read('index.html').toString('utf8')), files: new Set(files), pages, read };
}

/** Where a site was built to stand, by the addresses of its home page. */
function readAddress(home: string): Pick<BuiltSite, 'base' | 'origin'> {
  const icon = /<link rel="icon" href="([^"]*\/)[^"/]*"/.exec(home)?.[1] ?? '/';
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(home)?.[1];
  return { base: icon, origin: canonical === undefined ? null : new URL(canonical).origin };
}

/** Paths of all files of a folder, sorted. */
export function listFiles(folder: string): string[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) throw new Error(`${folder}: no such folder; expected a built site`);
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
}
