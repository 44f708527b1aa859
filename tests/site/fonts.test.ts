import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { create, type Font } from 'fontkit';
import { DIST, listPages } from './dist.ts';

/** The Song face is for headings alone; a character it lacks would fall back to another face in the midst of a word. */
test.each(listPages().map(({ file, html }) => [file, html] as const))(
  'the heading font of %s has every character of its headings',
  (_file, html) => {
    const url = /url\("([^"]+\.woff2)"\)/.exec(html)?.[1] ?? '';
    const font = create(readFileSync(join(DIST, url))) as Font;
    const has = new Set(font.characterSet);
    const $ = load(html);
    const used = [...new Set($('h1, h2, h3, .song, .section-list a').text().replace(/\s/g, ''))];
    expect(used.filter((char) => !has.has(char.codePointAt(0) ?? 0))).toEqual([]);
  },
);
