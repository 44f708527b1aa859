import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textAddress } from '../../src/components/addresses.ts';
import { loadSite } from '../../src/model/load.ts';
import { readCsv } from '../csv.ts';
import { DIST, listFiles, readPage } from './dist.ts';

const { reports } = loadSite('content');

/** The numbers in a text's digits, full-width ones and fractions too; none where it has Chinese numerals only. */
const numbersIn = (text: string): number[] =>
  [...text.normalize('NFKC').matchAll(/(\d+(?:,\d{3})*(?:\.\d+)?)(?:\/(\d+))?/g)].map(
    ([, over = '', under = '1']) => Number(over.replaceAll(',', '')) / Number(under),
  );

const words = (text: string): string => text.trim().replace(/\s*\n\s*/g, '');

describe.each(reports.map(({ slug }) => slug))('the data files of %s', (slug) => {
  const read = (name: string): string => readFileSync(join(DIST, slug, 'data', name), 'utf8');
  const quantities = readCsv(read('quantities.csv'));
  const byAddress = new Map(quantities.map((row) => [textAddress(slug, row['id'] ?? ''), row]));
  const pages = new Map<string, CheerioAPI>();
  const pageOf = (file: string): CheerioAPI => {
    const page = pages.get(file) ?? readPage(file);
    pages.set(file, page);
    return page;
  };
  /** What stands at an address within the report's pages. */
  const shownAt = (address: string) => {
    const [path = '', id = ''] = address.split('#');
    return pageOf(`${path.slice(1)}index.html`)(`[id="${id}"]`);
  };
  /** Where a page says a figure and leads to it: the words, what its cell sorts by, and the row of quantities.csv. */
  const figuresOn = (file: string, links: string) => {
    const $ = pageOf(file);
    return $(links)
      .toArray()
      .flatMap((link) => {
        const row = byAddress.get($(link).attr('href') ?? '');
        return row ? [{ row, said: words($(link).text()), sorted: $(link).closest('td').attr('data-value') }] : [];
      });
  };

  test('hold what the package says of them: size and checksum', () => {
    const { resources } = JSON.parse(read('datapackage.json')) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    const files = listFiles(join(DIST, slug, 'data')).filter((file) => file !== 'datapackage.json');
    expect(resources.map(({ path }) => path).sort()).toEqual(files);
    for (const { path, bytes, hash } of resources) {
      const content = readFileSync(join(DIST, slug, 'data', path));
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
    }
  });

  test('have each number as it stands on its reading page, and the value is that of its digits', () => {
    let counted = 0;
    for (const { id = '', raw = '', value = '', valueMax = '' } of quantities) {
      const shown = shownAt(textAddress(slug, id));
      expect(words(shown.text()), id).toBe(words(raw));
      const digits = numbersIn(shown.text());
      if (digits.length === 0) continue;
      counted++;
      // A date's digits are its parts.
      if (value !== '') expect(digits[0], `${id} ${raw}`).toBe(Number(value));
      if (valueMax !== '') expect(digits.at(-1), `${id} ${raw}`).toBe(Number(valueMax));
    }
    expect(counted).toBeGreaterThan(quantities.length / 2);
  });

  test('have every number that a reading page marks, with its status', () => {
    const readings = listFiles(join(DIST, slug)).filter((file) => /^\d+\/(\d+\/)?index\.html$/.test(file));
    const marked = readings.flatMap((file) => {
      const $ = pageOf(`${slug}/${file}`);
      const path = `/${slug}/${file.replace('index.html', '')}`;
      return $('a.figure')
        .toArray()
        .map((link) => [`${path}#${$(link).attr('id') ?? ''}`, ($(link).attr('class') ?? '').split(' ').at(-1)]);
    });
    const listed = quantities
      .filter(({ role = '' }) => ['statistic', 'enumeration'].includes(role))
      .map(({ id = '', status }) => [textAddress(slug, id), status]);
    expect(marked.sort()).toEqual(listed.sort());
  });

  test('have for each indicator the figures that its page lists, with their numbers', () => {
    for (const { id = '', label, results = '', targets = '' } of readCsv(read('indicators.csv'))) {
      const file = `${slug}/indicators/${id}/index.html`;
      expect(pageOf(file)('h1').text(), id).toBe(label);
      const listed = figuresOn(file, '.figure-list dt a');
      const own = [results, targets].flatMap((ids) => (ids === '' ? [] : ids.split('；')));
      expect(listed.map(({ row }) => row['id']).sort(), id).toEqual(own.sort());
      for (const { row, said } of listed) expect(said, id).toContain(words(row['raw'] ?? ''));
    }
  });

  test('have the numbers by which the tables of pages are sorted and drawn', () => {
    const tables = listFiles(join(DIST, slug)).filter((file) => /^(compare|indicators\/.*)\/index\.html$/.test(file));
    const figures = tables.flatMap((file) => figuresOn(`${slug}/${file}`, 'td[data-value] a'));
    expect(figures.length).toBeGreaterThan(20);
    for (const { row, said, sorted } of figures) {
      const sign = row['direction'] === 'down' && ['growth', 'change'].includes(row['measure'] ?? '') ? -1 : 1;
      const where = `${row['id'] ?? ''} ${said}`;
      expect(
        [row['value'], row['baseValue']].map((value) => sign * Number(value)),
        where,
      ).toContain(Number(sorted));
      expect(said, where).toContain(words(row['raw'] ?? ''));
    }
  });

  test('have each target with its result as the page of its indicator shows them', () => {
    const targets = readCsv(read('targets.csv'));
    const rows = new Map(quantities.map((row) => [row['id'], row]));
    for (const row of targets) {
      const { indicator = '', target = '', targetWords = '', result = '', resultWords = '' } = row;
      const verdicts = pageOf(`${slug}/indicators/${indicator}/index.html`)('.verdicts').text();
      expect(verdicts, target).toContain(targetWords);
      expect(row['targetValue'], target).toBe(rows.get(target)?.['value']);
      expect(row['targetUnit'], target).toBe(rows.get(target)?.['unit']);
      if (result === '') continue;
      expect(verdicts, target).toContain(resultWords);
      expect(row['resultValue'], target).toBe(rows.get(result)?.['value']);
      expect(row['resultUnit'], target).toBe(rows.get(result)?.['unit']);
    }
  });

  test('have each promise with the numbers that stand in it on the page', () => {
    const rows = new Map(quantities.map((row) => [row['id'], row]));
    for (const { id = '', raw = '', quantities: own = '' } of readCsv(read('commitments.csv'))) {
      const shown = shownAt(textAddress(slug, id));
      expect(words(shown.text()), id).toBe(words(raw));
      for (const quantity of own === '' ? [] : own.split('；')) {
        const said = rows.get(quantity)?.['raw'] ?? '';
        expect(said, quantity).not.toBe('');
        expect(words(shown.text()), id).toContain(words(said));
      }
    }
  });

  test('have the same numbers in JSON as in CSV', () => {
    const listed = JSON.parse(read('quantities.json')) as { id: string; value: number | null; unit: string | null }[];
    expect(listed.map(({ id, value, unit }) => [id, value === null ? '' : String(value), unit ?? ''])).toEqual(
      quantities.map(({ id, value, unit }) => [id, value, unit]),
    );
  });
});
