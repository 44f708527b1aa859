import { load, type CheerioAPI } from 'cheerio';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSchemaFaults } from '../schema-org.ts';
import { listPages } from './dist.ts';
import { spreadPages } from './spread.ts';

interface BuiltSite {
  /** Path of the built site, which is there when the tests run. */
  folder: () => string;
  origin: string;
  /** With a slash at both ends. */
  base: string;
}

interface Page {
  file: string;
  $: CheerioAPI;
}

type Json = Record<string, unknown> & { '@type': string };

export function metaOf($: CheerioAPI, name: string): string | undefined {
  return $(`meta[property="${name}"], meta[name="${name}"]`).attr('content');
}

export function dataOf($: CheerioAPI): Json[] {
  return $('script[type="application/ld+json"]')
    .toArray()
    .map((element) => JSON.parse($(element).text()) as Json);
}

/** Width and height of a PNG in px. */
export function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What chats, search engines and reference managers read on the pages of a site whose origin is known. */
export function testPageMetadata({ folder, origin, base }: BuiltSite): void {
  const pages = (): Page[] => {
    const all = listPages(folder()).filter(({ file }) => !file.includes('/embed/') && file !== '404.html');
    const some = new Set(
      spreadPages(
        all.map(({ file }) => file),
        8,
      ),
    );
    return all.filter(({ file }) => some.has(file)).map(({ file, html }) => ({ file, $: load(html) }));
  };
  /** The file of an address of the site. */
  const fileOf = (address: string): string => {
    expect(address.startsWith(origin + base), address).toBe(true);
    const path = decodeURI(address.slice((origin + base).length));
    return join(folder(), path === '' || path.endsWith('/') ? `${path}index.html` : path);
  };

  test('each page names its own address, a title and a description for chats', () => {
    for (const { file, $ } of pages().filter((page) => page.$('meta[property="og:url"]').length > 0)) {
      const address = $('link[rel=canonical]').attr('href') ?? '';
      expect(fileOf(address)).toBe(join(folder(), file));
      expect(metaOf($, 'og:url')).toBe(address);
      expect(metaOf($, 'og:description')).toBe(metaOf($, 'description'));
      expect(metaOf($, 'og:locale')).toBe('zh_CN');
      const title = metaOf($, 'og:title') ?? '';
      expect($('title').text().startsWith(title), file).toBe(true);
      expect(Array.from(title).length, title).toBeLessThanOrEqual(/commitments|indicators/.test(file) ? 30 : 40);
    }
    expect(pages().filter(({ $ }) => metaOf($, 'og:url') === undefined).length).toBeLessThan(pages().length / 2);
  });

  test('each page of a report has a picture of 1200 × 630 that is there, with words for it', () => {
    const shown = pages().flatMap(({ file, $ }) => {
      const image = metaOf($, 'og:image');
      if (image === undefined) return [];
      expect(pngSize(fileOf(image)), file).toEqual([1200, 630]);
      expect([metaOf($, 'og:image:width'), metaOf($, 'og:image:height')]).toEqual(['1200', '630']);
      expect(metaOf($, 'og:image:alt'), file).toBeTruthy();
      expect(metaOf($, 'twitter:card')).toBe('summary_large_image');
      return [[file, image.replace(/^.*\/og\//, '')] as const];
    });
    const pictures = new Map(shown);
    expect(pictures.get('xianyang-2023/3/4/index.html')).toBe('sections/3-4.png');
    expect(pictures.get('xianyang-2023/commitments/index.html')).toBe('sections/report.png');
    expect(pictures.get('index.html')).toBe('sections/report.png');
    expect(pictures.has('about/index.html')).toBe(false);
    for (const [file, picture] of pictures) {
      const [, kind, id] = /^xianyang-2023\/(commitments|indicators)\/([^/]+)\/index\.html$/.exec(file) ?? [];
      if (kind !== undefined && id !== undefined) expect(picture).toBe(`${kind}/${id}.png`);
    }
  });

  test('a report’s pages have their public address for reference managers', () => {
    for (const { file, $ } of pages().filter((page) => metaOf(page.$, 'citation_title') !== undefined)) {
      expect(file).toMatch(/^xianyang-2023\//);
      expect(metaOf($, 'citation_public_url')).toBe($('link[rel=canonical]').attr('href'));
    }
  });

  test('structured data are of schema.org’s types and properties', () => {
    const items = pages().flatMap(({ $ }) => dataOf($));
    expect(items.length).toBeGreaterThan(50);
    expect(new Set(items.map((item) => item['@type']))).toEqual(new Set(['Report', 'Dataset', 'BreadcrumbList']));
    expect(findSchemaFaults(items)).toEqual([]);
  });

  test('structured data lead to pages and files that are there', () => {
    const seen = new Set<string>();
    for (const { $ } of pages())
      for (const item of dataOf($))
        for (const [address] of JSON.stringify(item).matchAll(/https:\/\/example\.org[^"]*/g)) seen.add(address);
    const files = [...seen].filter((address) => address.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(5);
    for (const address of seen) expect(existsSync(fileOf(address)), address).toBe(true);
  });

  test('pages of tables are data, the others of a report are it, and all have their trail', () => {
    const typesOf = (path: string): string[] =>
      dataOf(load(readFileSync(join(folder(), 'xianyang-2023', path, 'index.html'), 'utf8'))).map(
        (item) => item['@type'],
      );
    for (const path of ['compare', 'indicators', 'indicators/gdp', 'commitments'])
      expect(typesOf(path), path).toEqual(['Dataset', 'BreadcrumbList']);
    for (const path of ['', '1', '3/4', 'text', 'terms'])
      expect(typesOf(path), path).toEqual(['Report', 'BreadcrumbList']);
  });
}
