import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { create, type Font } from 'fontkit';
import { DIST, listPages } from './dist.ts';

const read = new Map<string, ReadonlySet<number>>();

/** The characters of a font file. */
function charactersOf(url: string): ReadonlySet<number> {
  const known = read.get(url) ?? new Set((create(readFileSync(join(DIST, url))) as Font).characterSet);
  read.set(url, known);
  return known;
}

/** The Song face is for headings alone; a character it lacks would fall back to another face in the midst of a word. */
test('the heading font of each page has every character of its headings', () => {
  for (const { file, html } of listPages()) {
    const $ = load(html);
    // Pages to embed set their only heading in the system's face, as clauses are set that head a page.
    if ($('.embed').length > 0) continue;
    const has = charactersOf(/url\("([^"]+\.woff2)"\)/.exec(html)?.[1] ?? '');
    const used = [...new Set($('h1:not(.clause-title), h2, h3, .song, .section-list a').text().replace(/\s/g, ''))];
    expect(
      used.filter((char) => !has.has(char.codePointAt(0) ?? 0)),
      file,
    ).toEqual([]);
  }
});
