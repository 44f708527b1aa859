import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { DIST, listFiles, listPages } from './dist.ts';

/** The words of Markdown that the pages were made of, without its signs and what they escape. */
const plain = (markdown: string): string => markdown.replace(/\\([^\w\s])/g, '$1').replace(/\s/g, '');

const reading = listPages().flatMap(({ file, html }) => {
  const $ = load(html);
  const twin = $('link[rel=alternate][type="text/markdown"]').attr('href');
  return twin === undefined ? [] : [{ file, $, twin }];
});

test('every reading page has a Markdown twin with each of its paragraphs behind its number', () => {
  expect(reading.length).toBeGreaterThan(13);
  for (const { file, $, twin } of reading) {
    const text = plain(readFileSync(join(DIST, twin), 'utf8'));
    const paragraphs = $('.report-text .para').toArray();
    for (const paragraph of paragraphs) {
      const number = $(paragraph).find('.para-number').first().text();
      const words = $(paragraph)
        .find('[data-eid]')
        .toArray()
        .map((sentence) => $(sentence).text())
        .join('');
      expect(text, file).toContain(plain(`**${number}**${words}`));
    }
    expect(text, file).toContain(plain($('h1').first().text()));
  }
});

test('the links of llms.txt and of the twins lead to files that are there', () => {
  const files = ['llms.txt', ...listFiles(DIST).filter((file) => file.endsWith('.html.md'))];
  expect(files.length).toBeGreaterThan(13);
  for (const file of files) {
    const links = [...readFileSync(join(DIST, file), 'utf8').matchAll(/(?<!\\)\]\((\/[^)\s]*)\)/g)];
    expect(links.length, file).toBeGreaterThan(0);
    for (const [, address = ''] of links) {
      const target = join(DIST, address.endsWith('/') ? `${address}index.html` : address);
      expect(existsSync(target), `${file}: ${address}`).toBe(true);
      expect(dirname(target).startsWith(DIST)).toBe(true);
    }
  }
});
