import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { LinkChecker, LinkState } from 'linkinator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/build/serve-site.ts';
import { makeSeveralReports } from '../several-reports.ts';
import { DIST, listFiles, listPages } from './dist.ts';
import { missingCharacters } from './heading-characters.ts';
import { validator } from './html-validator.ts';

let scratch: string;
let site: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'several-'));
  site = join(scratch, 'site');
  makeSeveralReports(join(scratch, 'content'));
  execFileSync('npm', ['run', '--silent', 'build', '--', '--out', site], {
    env: { ...process.env, CONTENT_DIR: join(scratch, 'content') },
    stdio: 'pipe',
  });
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const read = (file: string): string => readFileSync(join(site, file), 'utf8');
const page = (path: string): CheerioAPI => load(read(`${path}index.html`));
const rowsOf = ($: CheerioAPI, id: string): string[] =>
  $(`#${id} tbody tr`)
    .toArray()
    .map((row) =>
      $(row)
        .children()
        .toArray()
        .map((cell) => $(cell).clone().children('svg').remove().end().text().trim())
        .join('|'),
    );

describe('a site with several reports', () => {
  test('lists them on its home page by level and place', () => {
    const $ = page('');
    const links = $('#reports a').toArray();
    expect(links.map((link) => [$(link).text().trim(), $(link).attr('href')])).toEqual([
      ['2032年', '/chama-2032/'],
      ['2031年', '/chama-2031/'],
      ['历年', '/compare/places/chama/'],
      ['2032年', '/yantie-2032/'],
      [expect.stringContaining('各报告对照'), '/compare/'],
    ]);
  });

  test('compares an indicator report by report, each figure linked to its sentence', () => {
    const $ = page('compare/gdp/');
    expect(rowsOf($, 'group-1')).toEqual([
      '茶马市|2032|市级|增长5.1%|增长5.5%左右||约+0.4个百分点',
      '茶马市|2031|市级|增长4.4%|增长6%左右||约+1.6个百分点',
      '盐铁县|2032|县级|没有找到|增长8%||',
    ]);
    const target = $('#group-1 tbody tr').first().find('td').eq(3).find('a').attr('href') ?? '';
    const [path = '', id = ''] = target.slice(1).split('#');
    expect(page(path)(`[id="${id}"]`).text()).toContain('5.5%');
  });

  test('has a chain of target, result and next target for a place with two years', () => {
    expect(rowsOf(page('compare/places/chama/'), 'chain-1')).toEqual([
      '2030年|本站没有这份报告|4.4%||',
      '2031年|6%左右|5.1%|约−0.9个百分点|',
      '2032年|5.5%左右|本站没有这份报告||',
    ]);
    expect(existsSync(join(site, 'compare/places/yantie')), 'one year makes no chain').toBe(false);
  });

  test('leads from an indicator and from the contents of a report to them', () => {
    expect(page('chama-2031/indicators/gdp/')('a[href="/compare/gdp/"]').text()).toContain('另外 2 份报告');
    expect(page('chama-2031/indicators/consumer-prices/')('h2').text()).not.toContain('其他报告');
    const contents = page('chama-2032/');
    for (const address of ['/compare/', '/compare/places/chama/'])
      expect(contents(`main a[href="${address}"]`).length, address).toBe(1);
  });

  test('gives all of it as CSV with a list of fields', () => {
    const head = read('data/reports.csv').split('\r\n')[0]?.replace('\ufeff', '').split(',') ?? [];
    const $ = page('data/');
    const sections = $('section')
      .toArray()
      .filter((section) => $(section).find('code').first().text() === 'reports.csv');
    const fields = sections.flatMap((section) => $(section).find('tbody code').toArray());
    expect(fields.map((field) => $(field).text())).toEqual(head);
    expect(read('data/years.csv').split('\r\n').length).toBeGreaterThan(4);
    expect(read('compare/gdp.csv').split('\r\n').length).toBe(3 + 2 + 1 + 2);
  });

  test('has valid HTML, and headings whose characters the heading font has', async () => {
    const pages = listPages(site).filter(({ file }) => /^(?:compare\/|data\/|index|404)/.test(file));
    expect(pages.length).toBeGreaterThanOrEqual(8);
    for (const { file, html } of pages) {
      const { results } = await validator.validateString(html);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
        file,
      ).toEqual([]);
      expect(missingCharacters(site, html), file).toEqual([]);
    }
  });

  test('has no broken link, no style attribute, and no two titles alike', async () => {
    const server: Server = await serveSite({ folder: site, base: '/', port: 0 });
    const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
    const { links } = await new LinkChecker().check({
      ...{ path: `${origin}/`, recurse: true, checkFragments: true, linksToSkip: [`^(?!${origin})`] },
    });
    server.close();
    expect(links.filter(({ state }) => state === LinkState.BROKEN).map(({ url }) => url)).toEqual([]);
    const pages = listPages(site);
    expect(pages.filter(({ html }) => html.includes(' style="')).map(({ file }) => file)).toEqual([]);
    const titles = pages.map(({ html }) => load(html)('title').text());
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });
});

test('a site with one report has nothing of it', () => {
  expect(listFiles(DIST).filter((file) => /^compare\/|^data\/.*\.csv$/.test(file))).toEqual([]);
  for (const { file, html } of listPages())
    expect(/href="(?:\/compare\/|\/data\/\w|[^"]*#reports)/.exec(html)?.[0], file).toBeUndefined();
});
