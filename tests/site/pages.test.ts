import { load } from 'cheerio';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DIST, listFiles, listPages } from './dist.ts';
import { validator } from './html-validator.ts';
import { spreadPages } from './spread.ts';

const pages = listPages();
/** Of pages that are many and made alike, some from all over. */
const spread = new Set(
  spreadPages(
    pages.map(({ file }) => file),
    8,
  ),
);
const kilobytes = (bytes: number): number => bytes / 1024;
const gzipped = (data: string | Buffer): number => kilobytes(gzipSync(data, { level: 9 }).length);
const isReadingPage = (file: string): boolean => /^[a-z0-9-]+\/\d+\/(\d+\/)?index\.html$/.test(file);

/** What a page loads before it is ready, by kind. */
function weigh(html: string): { markup: number; style: number; script: number; fonts: number } {
  const $ = load(html);
  const file = (url: string | undefined): Buffer => readFileSync(join(DIST, url ?? ''));
  const sum = (selector: string, attribute: string): number =>
    $(selector)
      .toArray()
      .reduce((total, element) => total + gzipped(file($(element).attr(attribute))), 0);
  const inline = $('script:not([src], [type="application/ld+json"])')
    .toArray()
    .map((element) => $(element).text());
  const fonts = [...html.matchAll(/url\("([^"]+\.woff2)"\)/g)].map(([, url]) => kilobytes(file(url).length));
  return {
    markup: gzipped(html),
    style: sum('link[rel=stylesheet]', 'href'),
    script: sum('script[src]', 'src') + inline.reduce((total, code) => total + gzipped(code), 0),
    fonts: fonts.reduce((total, size) => total + size, 0),
  };
}

describe.each(pages.filter(({ file }) => spread.has(file)).map(({ file, html }) => [file, html] as const))(
  '%s',
  (_file, html) => {
    const $ = load(html);

    test('is valid HTML', async () => {
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) => `${String(line)}:${String(column)} ${ruleId}: ${message}`,
          ),
        ),
      ).toEqual([]);
    });

    test('has one h1, headings in order, a title, a description and its language', () => {
      expect($('html').attr('lang')).toBe('zh-CN');
      expect($('h1')).toHaveLength(1);
      const levels = $('h1, h2, h3, h4')
        .toArray()
        .map(({ tagName }) => Number(tagName.slice(1)));
      for (const [i, level] of levels.entries())
        if ($('main').find('h1').length > 0 && i > 0) expect(level - (levels[i - 1] ?? 1)).toBeLessThanOrEqual(1);
      expect($('title').text()).not.toBe('');
      expect($('meta[name=description]').attr('content')).not.toBe('');
    });

    test('has no inline style, no handler, and a policy that allows neither and covers what is inline', () => {
      const policy = $('meta[http-equiv=content-security-policy]').attr('content') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).not.toContain("'unsafe-eval'");
      expect($('[style]')).toHaveLength(0);
      expect(html).not.toMatch(/<[^>]+\son[a-z]+=/);
      // A policy is about what runs; a script element of another type is data.
      for (const element of $('style, script:not([src], [type="application/ld+json"])').toArray()) {
        const hash = createHash('sha256').update($(element).text()).digest('base64');
        expect(policy).toContain(`'sha256-${hash}'`);
      }
    });

    test('asks nothing of any other site', () => {
      const asked = $('[src], link[href]')
        .toArray()
        .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
      expect(asked.filter((url) => !url.startsWith('/') || url.startsWith('//'))).toEqual([]);
    });

    test('says that it is not official', () => {
      expect($('.site-footer, .embed').text()).toContain('非官方网站');
    });
  },
);

describe.each(pages.filter(({ file }) => isReadingPage(file)).map(({ file, html }) => [file, html] as const))(
  'reading page %s',
  (_file, html) => {
    test('weighs at most 22 KB until load, 4 KB of script, 75 KB of fonts', () => {
      const { markup, style, script, fonts } = weigh(html);
      expect(markup + style + script).toBeLessThanOrEqual(22);
      expect(script).toBeLessThanOrEqual(4);
      expect(fonts).toBeLessThanOrEqual(75);
    });
  },
);

test('style sheets and scripts ask nothing of any other site', () => {
  for (const file of listFiles(DIST).filter((name) => /\.(css|js)$/.test(name))) {
    // Pagefind puts a made-up origin before relative addresses, to take them apart.
    const text = readFileSync(join(DIST, file), 'utf8').replaceAll('https://example.com${', '');
    expect(text, file).not.toMatch(/https?:\/\//);
  }
});

test('robots.txt, a favicon and a 404 page are there', () => {
  expect(listFiles(DIST)).toEqual(expect.arrayContaining(['404.html', 'favicon.svg', 'robots.txt']));
});

test('without SITE_URL there is no address that could be wrong', () => {
  expect(listFiles(DIST).filter((file) => file.includes('sitemap'))).toEqual([]);
  for (const { html } of pages) {
    expect(html).not.toContain('rel="canonical"');
    expect(html).not.toContain('localhost');
  }
});
