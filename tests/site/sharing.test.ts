import { load } from 'cheerio';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isCheckable } from '../../src/model/commitment-pages.ts';
import { loadSite } from '../../src/model/load.ts';
import { DIST, listFiles, listPages, readPage } from './dist.ts';
import { dataOf, metaOf, pngSize } from './page-metadata.ts';

// What needs the site's origin is tested in builds.test.ts, on a site that knows it.

const {
  reports: [report],
} = loadSite('content');
const { slug, name, document, pages } = report;

test('each checkable commitment, indicator, chapter and section has its picture, and so has the report', () => {
  const expected = [
    ...document.commitments.filter(isCheckable).map(({ id }) => `commitments/${id}`),
    ...document.indicators.map(({ id }) => `indicators/${id}`),
    ...pages.map(({ chapter, section }) => `sections/${(section ?? chapter).eId}`),
    'sections/report',
  ].map((path) => `${path}.png`);
  expect(listFiles(join(DIST, slug, 'og'))).toEqual(expected.sort());
});

test('every picture is 1200 × 630 and under 120 KB', () => {
  for (const file of listFiles(join(DIST, slug, 'og'))) {
    const path = join(DIST, slug, 'og', file);
    expect(pngSize(path), file).toEqual([1200, 630]);
    expect(statSync(path).size, file).toBeLessThan(120 * 1024);
  }
});

test('a report’s pages tell reference managers what report they are of, other pages do not', () => {
  for (const path of ['3/4/', 'text/', 'commitments/', 'indicators/gdp/', '']) {
    const $ = readPage(join(slug, path, 'index.html'));
    expect(metaOf($, 'citation_title'), path).toBe(name);
    expect(metaOf($, 'citation_author')).toBe(`${document.place ?? ''}人民政府`);
    expect(metaOf($, 'citation_technical_report_institution')).toBe(`${document.place ?? ''}人民政府`);
    expect(metaOf($, 'citation_publication_date')).toBe((document.date ?? '').replaceAll('-', '/'));
    expect(metaOf($, 'citation_language')).toBe('zh-CN');
  }
  for (const file of ['index.html', 'about/index.html', 'search/index.html'])
    expect(readPage(file)('meta[name^=citation_]')).toHaveLength(0);
});

test('without SITE_URL there is nothing that needs it, neither in the head nor on paper', () => {
  for (const { file, html } of listPages()) {
    const $ = load(html);
    expect($('meta[property^="og:"], meta[name^="twitter:"], meta[name=citation_public_url]').length, file).toBe(0);
    expect(dataOf($), file).toEqual([]);
    expect($('.print-foot img, .print-foot span').length, file).toBe(0);
  }
  expect(readPage(join(slug, '3/4/index.html'))('.print-foot').text().trim()).toBe(name);
});
