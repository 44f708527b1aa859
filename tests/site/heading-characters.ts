import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

const read = new Map<string, ReadonlySet<number>>();

/** The characters of a font file. */
function charactersOf(path: string): ReadonlySet<number> {
  const known = read.get(path) ?? new Set((create(readFileSync(path)) as Font).characterSet);
  read.set(path, known);
  return known;
}

/** The characters of a page's headings that its heading font lacks. */
export function missingCharacters(folder: string, html: string): string[] {
  const $ = load(html);
  // Pages to embed set their only heading in the system's face, as clauses are set that head a page.
  if ($('.embed').length > 0) return [];
  const has = charactersOf(join(folder, /url\("([^"]+\.woff2)"\)/.exec(html)?.[1] ?? ''));
  const used = [...new Set($('h1:not(.clause-title), h2, h3, .song, .section-list a').text().replace(/\s/g, ''))];
  return used.filter((char) => !has.has(char.codePointAt(0) ?? 0));
}
