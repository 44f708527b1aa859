import { load, type CheerioAPI } from 'cheerio';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const DIST = 'dist';

/** Paths of all files of a folder, relative to it, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
}

/** Every page of the built site: its file and its HTML. */
export function listPages(folder = DIST): { file: string; html: string }[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }));
}

export function readPage(file: string): CheerioAPI {
  return load(readFileSync(join(DIST, file), 'utf8'));
}
