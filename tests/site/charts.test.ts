import { load, type CheerioAPI } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadSite } from '../../src/model/load.ts';
import { DIST, listFiles, listPages, readPage } from './dist.ts';

const { reports } = loadSite('content');
const files = listFiles(DIST);
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/** The first number of a cell, a fall negative. */
const numberOf = (text: string): number => Number(/\d+(\.\d+)?/.exec(text)?.[0]) * (/^(下降|[−-])/.test(text) ? -1 : 1);

/** The rows of a page's chart that have both figures, as the script sorts them. */
const drawnRows = ($: CheerioAPI, figure: string) =>
  $(`figure:has(#${figure}) > svg > g.row`)
    .toArray()
    .map((row) => ({
      name: $(row).attr('data-indicator') ?? '',
      result: Number($(row).attr('data-result')),
      target: Number($(row).attr('data-target')),
    }));

const tableRows = ($: CheerioAPI, figure: string) =>
  $(`figure:has(#${figure}) tbody tr`)
    .toArray()
    .map((row) =>
      $(row)
        .find('th, td')
        .toArray()
        .map((cell) => ({ text: $(cell).text().trim(), href: $(cell).find('a').attr('href') ?? '' })),
    );

describe.each(reports.map((report) => [report.slug, report] as const))('%s', (slug, { document }) => {
  const $ = readPage(`${slug}/compare/index.html`);
  const quantities = new Map(document.quantities.map((quantity) => [quantity.id, quantity]));

  test('chart and table of growth rates have the same rows, and the numbers are those of the quotes', () => {
    const [drawn, tabled] = [drawnRows($, 'growth-title'), tableRows($, 'growth-title')];
    expect(drawn.length).toBeGreaterThan(3);
    expect(tabled.map(([name]) => name?.href)).toEqual(drawn.map(({ name }) => `/${slug}/indicators/${name}/`));
    for (const [i, [, result, target]] of tabled.entries()) {
      expect(numberOf(result?.text ?? '')).toBe(drawn[i]?.result);
      expect(numberOf(target?.text ?? '')).toBe(drawn[i]?.target);
    }
  });

  test('every pair that compares fully is drawn, and none that does not compare', () => {
    const drawn = new Set(
      ['growth-title', 'against-last-year-title', 'share-title']
        .flatMap((id) => drawnRows($, id))
        .map(({ name }) => name),
    );
    for (const { indicator, comparable, result, target } of document.pairings) {
      const [a, b] = [quantities.get(result ?? ''), quantities.get(target ?? '')];
      if (!a || !b) continue;
      if (comparable === 'no') expect(drawn, indicator).not.toContain(indicator);
      if (comparable === 'yes' && a.measure === b.measure && a.measure !== 'rank')
        expect(drawn, indicator).toContain(indicator);
    }
  });

  test('what cannot be compared stands in a table with its reason', () => {
    const text = $('main').text();
    for (const { comparable, result, target, reason } of document.pairings)
      if (comparable === 'no' && result !== null && target !== null) expect(text).toContain(reason);
  });

  test('a target with a lower end alone is never drawn as an exact point', () => {
    const marks = $('g.row [data-status=target]').toArray();
    expect(marks.length).toBeGreaterThan(10);
    for (const row of $('g.row[data-indicator]').toArray()) {
      const label = $(row).find('title').text();
      const [mark] = $(row).find('[data-status=target][data-mark]').toArray();
      if (/以上|突破|超过|不低于/.test(label.split('目标')[1] ?? ''))
        expect($(mark).attr('data-mark'), label).toBe('open-right');
      if ((label.split('目标')[1] ?? '').includes('左右')) expect($(mark).attr('data-mark'), label).toBe('soft');
    }
  });

  test('every indicator has a page with its figures, each a link to its place in the text', () => {
    for (const { id, label, results, targets } of document.indicators) {
      const page = readPage(`${slug}/indicators/${id}/index.html`);
      expect(page('h1').text()).toBe(label);
      const links = new Set(
        page('.figure-list a')
          .toArray()
          .map((link) => page(link).attr('href')),
      );
      expect(links.size).toBe(results.length + targets.length);
      expect(page('blockquote mark').length).toBeGreaterThanOrEqual(1);
    }
  });

  test('every chart has its SVG, PNG, CSV and a page to embed, and every such link leads somewhere', () => {
    const names = files.flatMap((file) => new RegExp(`^${slug}/charts/([^/]+)\\.svg$`).exec(file)?.[1] ?? []);
    expect(names).toEqual(
      expect.arrayContaining(['growth', 'against-last-year', 'strip', 'places', 'subjects', 'gdp-level']),
    );
    for (const name of names) {
      const svg = load(read(`${slug}/charts/${name}.svg`), { xml: true });
      const title = svg('svg > title').text();
      expect(title).not.toBe('');
      expect(svg('text').text()).toContain('来源：');
      expect(read(`${slug}/charts/${name}/index.html`)).toContain(title.slice(0, 8));
      const png = readFileSync(join(DIST, slug, 'charts', `${name}.png`));
      expect(png.readUInt32BE(16)).toBe(1440);
      expect(read(`${slug}/charts/${name}.csv`).startsWith('\ufeff')).toBe(true);
    }
  });
});

test('no chart adds more than 12 KB compressed to its page', () => {
  const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;
  for (const { file, html } of listPages()) {
    const $ = load(html);
    const whole = gzipped(html);
    for (const figure of $('figure.chart').toArray()) {
      const without = html.replace($.html(figure), '');
      const added = without.length < html.length ? whole - gzipped(without) : gzipped($.html(figure));
      expect(added, `${file} ${$(figure).find('figcaption').text()}`).toBeLessThan(12 * 1024);
    }
  }
});
