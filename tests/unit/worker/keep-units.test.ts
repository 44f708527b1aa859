import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OfflineIndex } from '../../../src/worker/protocol.ts';
import { FakeBrowser, html, SCOPE } from './fake-browser.ts';

const PAGES = 12;

/** A site of two reports; its pages are of some length, so that few changes are fetched one by one. */
function siteOf(version: string, { pages = PAGES, reports = ['a-2023', 'b-2023'] } = {}): Record<string, string> {
  // Compresses to a fifth, more than single files are reckoned to.
  const fill = (path: string): string =>
    Array.from({ length: 12 }, (_, i) =>
      createHash('sha512')
        .update(`${path}${String(i)}`)
        .digest('base64'),
    )
      .join(' ')
      .repeat(5);
  const page = (path: string, i = 0): string =>
    `<html data-page="/base/${path}"><link href="/base/_astro/page.${version}.css">` +
    `${i < pages ? version : 'first'} ${path} 0 ${fill(path)}`;
  return {
    'index.html': page(''),
    'offline/index.html': page('offline/'),
    [`_astro/page.${version}.css`]: `/* ${version} */`,
    ...(pages < PAGES ? { '_astro/page.first.css': '/* first */' } : {}),
    'search/index.html': page('search/'),
    'search/manifest.json': JSON.stringify(version),
    ...Object.fromEntries(
      reports.flatMap((slug) =>
        Array.from({ length: PAGES }, (_, i) => [
          `${slug}/${String(i)}/index.html`,
          page(`${slug}/${String(i)}/`, i).replace('page.second', i < pages ? 'page.second' : 'page.first'),
        ]),
      ),
    ),
  };
}

const SLUGS = ['a-2023', 'b-2023'];
const PAGE = `${SCOPE}a-2023/3/`;

let browser: FakeBrowser;
let keepUnits: (page: string) => Promise<string | null>;

beforeEach(async () => {
  browser = new FakeBrowser();
  // It reads where it stands when it is loaded.
  ({ keepUnits } = await import('../../../src/worker/keep-units.ts'));
  browser.deploy(siteOf('first'), SLUGS);
  await keepUnits(PAGE);
});

afterEach(() => {
  browser.remove();
});

const index = (): OfflineIndex =>
  JSON.parse(readFileSync(join(browser.folder, 'offline/index.json'), 'utf8')) as OfflineIndex;
const text = (path: string): Promise<string> =>
  browser.kept().then(({ files }) => files?.[path]?.replace(/ \d.*$/s, '') ?? '');

test('the first time, what all pages share, the report and the search are kept, each by its pack', async () => {
  expect(browser.asked.filter((path) => path.endsWith('.pack'))).toHaveLength(3);
  const { files = {}, lists = {} } = await browser.kept();
  expect(Object.keys(lists).sort()).toEqual(['a-2023/', 'search/', 'site']);
  expect(Object.keys(files).filter((path) => path.startsWith('a-2023/'))).toHaveLength(PAGES);
  expect(Object.keys(files).filter((path) => path.startsWith('b-2023/'))).toEqual([]);
});

test('after a small deployment only the changed files are fetched, after a large one the packs', async () => {
  browser.deploy(siteOf('second', { pages: 2 }), SLUGS);
  browser.asked = [];
  await keepUnits(PAGE);
  expect(browser.asked).toEqual(expect.arrayContaining(['a-2023/0/', 'a-2023/1/']));
  expect(browser.asked).not.toContain('a-2023/2/');
  browser.deploy(siteOf('third'), SLUGS);
  browser.asked = [];
  await keepUnits(PAGE);
  expect(browser.asked).toContain(`offline/${index()['a-2023/'] ?? ''}.pack`);
  expect(Object.keys((await browser.kept())['files'] ?? {})).not.toContain('_astro/page.second.css');
});

const MAINTENANCE = (): Response => html('back in an hour');
const json = (value: unknown): Response => Response.json(value);
const read = (path: string): Buffer<ArrayBuffer> => readFileSync(join(browser.folder, path));

/** What is out of order, whether so much has changed that packs are fetched, and what the host answers. */
type Fault = readonly [title: string, large: boolean, answer: (path: string) => Response | null | undefined];

/** Of one file, the path of which is known once a site is deployed. */
function faultsOf(
  file: string,
  path: () => string,
  answers: Readonly<Record<string, (path: string) => Response | null>>,
): Fault[] {
  return Object.entries(answers).map(([title, answer]) => [
    `${file} ${title}`,
    file.includes('pack'),
    (asked) => (asked === path() ? answer(asked) : undefined),
  ]);
}

const listed = (unit: string, kind: 'json' | 'pack'): string => `offline/${index()[unit] ?? ''}.${kind}`;

const FAULTS: readonly Fault[] = [
  ...faultsOf('the index', () => 'offline/index.json', {
    'is out of order': () => new Response('', { status: 503 }),
    'cannot be reached': () => null,
    'is a page': MAINTENANCE,
    'is empty': () => json({}),
    'is null': () => json(null),
    'is a list': () => json([]),
    'is an error in JSON': () => json({ error: 'busy' }),
    'has values of another kind': () => json({ site: 3, 'a-2023/': null }),
    'has no revisions': () => json({ site: 'first', 'a-2023/': 'second' }),
    'lacks what every site has': () => json({ 'a-2023/': index()['a-2023/'] }),
    'is cut off': (path) => new Response(read(path).subarray(0, 30)),
    'names what is not there': () => json({ ...index(), 'a-2023/': '0123456789ab' }),
  }),
  ...faultsOf('the list of a report', () => listed('a-2023/', 'json'), {
    'is out of order': () => new Response('', { status: 500 }),
    'is a page': MAINTENANCE,
    'is JSON of another kind': () => json({ files: [] }),
    'is cut off': (path) => new Response(read(path).subarray(0, 200)),
    'is that of another unit': () => new Response(read(listed('b-2023/', 'json'))),
  }),
  ...faultsOf('the pack of a report', () => listed('a-2023/', 'pack'), {
    'is out of order': () => new Response('', { status: 502 }),
    'breaks off': () => null,
    'is a page': MAINTENANCE,
    'is cut off': (path) => new Response(read(path).subarray(0, -9)),
    'is that of another unit': () => new Response(read(listed('b-2023/', 'pack'))),
  }),
  ...faultsOf('the pack of the search, which comes last,', () => listed('search/', 'pack'), {
    'cannot be reached': () => null,
  }),
  ...faultsOf('a changed page', () => 'a-2023/1/', {
    'is out of order': () => new Response('', { status: 503 }),
    'cannot be reached': () => null,
  }),
  ['all that is not a list is a page', false, (path) => (/^a-2023|pack$/.test(path) ? MAINTENANCE() : undefined)],
];

describe('what is kept stays as it was, to the last file, and is brought up to date later, where', () => {
  test.each(FAULTS)('%s', async (_title, large, fault) => {
    const before = await browser.kept();
    browser.deploy(siteOf('second', large ? {} : { pages: 2 }), SLUGS);
    browser.fault = fault;
    await expect(keepUnits(PAGE)).rejects.toThrow();
    expect(await browser.kept()).toEqual(before);
    browser.fault = () => undefined;
    expect(await keepUnits(PAGE)).toBe('a-2023/');
    expect(await text('a-2023/1/')).toContain('second a-2023/1/');
    expect(await text('search/manifest.json')).toBe('"second"');
  });
});

test('a file that a host has changed on its way is taken from the pack', async () => {
  browser.deploy(siteOf('second', { pages: 2 }), SLUGS);
  browser.fault = (path) => (path === 'a-2023/1/' ? html('with an advertisement') : undefined);
  await keepUnits(PAGE);
  expect(await text('a-2023/1/')).toContain('second a-2023/1/');
});

test('a pack of the right length whose files are others is refused', async () => {
  const before = await browser.kept();
  browser.deploy(siteOf('other0'), SLUGS);
  const pack = read(`offline/${index()['a-2023/'] ?? ''}.pack`);
  browser.deploy(siteOf('second'), SLUGS);
  browser.fault = (path) => (path === `offline/${index()['a-2023/'] ?? ''}.pack` ? new Response(pack) : undefined);
  await expect(keepUnits(PAGE)).rejects.toThrow('is not as listed');
  expect(await browser.kept()).toEqual(before);
});

test('wherever the space ends, every page that is kept has the styles it was made with, and the next update mends it', async () => {
  browser.deploy(siteOf('second'), SLUGS);
  const { FILES } = await import('../../../src/worker/store.ts');
  for (let space = 0; space < PAGES; space++) {
    browser.cache(FILES).space = space;
    await expect(keepUnits(PAGE)).rejects.toThrow();
    const { files = {} } = await browser.kept();
    for (const [path, page] of Object.entries(files)) {
      const styles = /_astro\/[\w.]+css/.exec(page)?.[0];
      if (styles !== undefined) expect(files, path).toHaveProperty([styles]);
    }
  }
  browser.cache(FILES).space = Infinity;
  await keepUnits(PAGE);
  for (let i = 0; i < PAGES; i++) expect(await text(`a-2023/${String(i)}/`)).toContain('second');
});

describe('a report that the index does not name', () => {
  beforeEach(async () => {
    await keepUnits(`${SCOPE}b-2023/1/`);
  });

  test('is removed where it is gone', async () => {
    browser.deploy(siteOf('second', { reports: ['a-2023'] }), ['a-2023']);
    await keepUnits(PAGE);
    const { files = {}, lists = {} } = await browser.kept();
    expect(Object.keys(lists).sort()).toEqual(['a-2023/', 'search/', 'site']);
    expect(Object.keys(files).filter((path) => path.startsWith('b-2023/'))).toEqual([]);
  });

  test.each([
    ['stands all the same: the index is an old one', () => html('the report')],
    ['cannot be asked for now', () => html('busy', 503)],
  ])('stays where it %s', async (_title, answer) => {
    browser.deploy(siteOf('second', { reports: ['a-2023'] }), ['a-2023']);
    browser.fault = (path) => (path === 'b-2023/' ? answer() : undefined);
    await keepUnits(PAGE);
    const { files = {} } = await browser.kept();
    expect(Object.keys(files).filter((path) => path.startsWith('b-2023/'))).toHaveLength(PAGES);
    expect(await text('a-2023/1/')).toContain('second');
  });
});

test('who saves data keeps no page that is another one', async () => {
  const { keepVisited } = await import('../../../src/worker/keep-units.ts');
  browser.fault = (path) => (path === 'b-2023/2/' ? MAINTENANCE() : undefined);
  for (const page of ['b-2023/1/', 'b-2023/2/'])
    await keepVisited({ page: SCOPE + page, loaded: [`${SCOPE}_astro/page.first.css`], frugal: true });
  const { files = {} } = await browser.kept();
  expect(Object.keys(files).filter((path) => path.startsWith('b-2023/'))).toEqual(['b-2023/1/']);
});
