import { expect, test, type Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { FaultyHost, makeSearchSite, type Fault, type SearchSite } from './search-site.ts';

/** Of both builds, of which the second has other words in many places. */
let sites: [SearchSite, SearchSite];
let host: FaultyHost;
let origin: string;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  const other = (text: string): string => text.replaceAll('断头路', '断头巷').replaceAll('增长', '增加');
  sites = [await makeSearchSite(), await makeSearchSite(other)];
  host = new FaultyHost(...sites);
  origin = await host.listen();
});
test.beforeEach(() => {
  host.mend();
  host.site = sites[0];
});
test.afterAll(() => {
  host.close();
});

const results = (page: Page) => page.locator('ol[data-results]');
const status = (page: Page) => page.locator('.search-status');
const box = (page: Page) => page.locator('input[name=q]');
const button = (page: Page, name: string) => page.getByRole('button', { name });
const countOf = (query: string, site = sites[0]): string => String(site.placesOf(query).length);

/** Each sort of file that an answer is made of, with a query that needs it. */
const FILES: readonly { name: string; path: RegExp; query: string }[] = [
  { name: 'manifest', path: /^search\/manifest\.json$/, query: '增长' },
  { name: 'characters', path: /^search\/characters\.json$/, query: '斷頭路' },
  { name: 'shards', path: /^search\/report-\d+\//, query: '增长' },
  { name: 'entry of the index', path: /pagefind-entry\.json$/, query: '增长' },
  { name: 'head of the index', path: /\.pf_meta$/, query: '增长' },
  { name: 'parts of the index', path: /\.pf_index$/, query: '增长' },
  { name: 'filter of the index', path: /\.pf_filter$/, query: '增长' },
  { name: 'program of the index', path: /^pagefind\/wasm/, query: '增长' },
  { name: 'script of the index', path: /^pagefind\/pagefind\.js$/, query: '增长' },
  { name: 'script of the page', path: /^_astro\/search-view/, query: '增长' },
];
/** Programs, and the filter by shard, are the same in both builds; a script is not read byte by byte. */
const EXCEPT = new Set([
  'filter of the index other',
  ...['program of the index other', 'script of the index other', 'script of the index changed'],
  ...['script of the page other', 'script of the page changed', 'script of the page cut'],
]);
const KINDS: readonly Fault[] = ['missing', 'page', 'cut', 'other', 'changed', 'refused', 'busy'];
const CASES = FILES.flatMap((file) =>
  KINDS.filter((kind) => !EXCEPT.has(`${file.name} ${kind}`)).map((kind) => ({ ...file, kind })),
);

/** Notes everything that the page says, and what count it names. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const count = document.querySelector('ol[data-results]')?.getAttribute('data-count');
      said.push(document.querySelector('.search-status')?.textContent ?? '', `count ${count ?? 'none'}`);
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

async function heard(page: Page): Promise<Set<string>> {
  return new Set(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said));
}

/** Asks while a file is at fault, and again on the same page when it no longer is. */
async function goThrough(page: Page, { name, path, kind, query }: (typeof CASES)[number]): Promise<string[]> {
  const right = countOf(query.replace('斷頭', '断头'));
  host.fault = { path, kind };
  await page.goto(`${origin}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  const isTold = await button(page, '再试一次')
    .waitFor({ timeout: 5000 })
    .then(
      () => true,
      () => false,
    );
  if (!isTold) return [`${name}, ${kind}: nothing is told`];
  const told = (await status(page).textContent()) ?? '';
  host.mend();
  await button(page, '再试一次').click();
  const answered = await page
    .waitForSelector('ol[data-results][data-count][aria-busy=false]', { state: 'attached', timeout: 5000 })
    .then(
      (list) => list.getAttribute('data-count'),
      () => 'none',
    );
  const said = await heard(page);
  const mistakes = [
    ...(/没有查完|没有载入/.test(told) ? [] : [`says: ${told}`]),
    ...(answered === right ? [] : [`then finds ${String(answered)}, not ${right}`]),
    ...[...said].filter((one) => one.includes('没有一句')),
    ...[...said].filter((one) => one.startsWith('count ') && !['count none', `count ${right}`].includes(one)),
    // A page that was loaded anew would have heard none of it.
    ...(said.has(told) ? [] : ['was loaded anew']),
  ];
  return mistakes.map((mistake) => `${name}, ${kind}: ${mistake}`);
}

test('enough faults are gone through', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(55);
});

for (const part of [0, 1])
  test(`no fault of a file is taken for the absence of a word, and it is mended without a reload, half ${String(part + 1)}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await listen(page);
    const mistakes: string[] = [];
    for (const one of CASES.filter((_, i) => i % 2 === part)) mistakes.push(...(await goThrough(page, one)));
    expect(mistakes).toEqual([]);
  });

test('a look at all texts gives the same answer where the index cannot be had, and says that it is one', async ({
  page,
}) => {
  host.fault = { path: /^pagefind\//, kind: 'missing' };
  await page.goto(`${origin}search/?q=增长&all=1`);
  await button(page, '不用索引，逐句查找').click();
  await expect(results(page)).toHaveAttribute('data-count', countOf('增长'));
  await expect(status(page)).toHaveText(`已逐句查过全部原文：找到 ${countOf('增长')} 句`);
  const found = await page.locator('li[data-eid]').evaluateAll((all) => all.map((one) => one.dataset['eid']));
  expect(found).toEqual(sites[0].placesOf('增长').map((place) => place.split('#')[1]));
});

test('a page that was open while the site was built anew finds what the new texts hold', async ({ page }) => {
  await page.clock.install();
  await page.goto(`${origin}search/?q=断头路`);
  await expect(results(page)).toHaveAttribute('data-count', countOf('断头路'));
  await page.evaluate(() => (document.title = 'the same page'));
  host.site = sites[1];
  // What the page has not read yet is gone.
  await box(page).fill('高标准农田');
  await expect(results(page)).toHaveAttribute('data-count', countOf('高标准农田', sites[1]));
  await box(page).fill('断头巷');
  await expect(results(page)).toHaveAttribute('data-count', countOf('断头巷', sites[1]));
  // What the page holds says that there is none, and is no longer the newest.
  host.site = sites[0];
  await page.clock.fastForward(61_000);
  await box(page).fill('断头路');
  await expect(results(page)).toHaveAttribute('data-count', countOf('断头路'));
});

test('what stands beside an answer takes nothing of it away', async ({ page }) => {
  host.fault = { path: /^search\/suggestions\.json$/, kind: 'page' };
  await page.goto(`${origin}search/?q=断头路`);
  await expect(results(page)).toHaveAttribute('data-count', countOf('断头路'));
  host.fault = { path: /^search\/report-\d+\//, kind: 'missing' };
  await page.goto(`${origin}search/?q=断头桥`);
  await expect(status(page)).toContainText('没有一句原文里有“断头桥”');
  await expect(page.locator('[data-others]')).toContainText('这一项没有查全');
  host.fault = null;
  await page.addInitScript(() => Object.defineProperty(Map, 'groupBy', { value: undefined }));
  await page.goto(`${origin}search/?q=粮食 产量`);
  await expect(results(page)).toHaveAttribute('data-count', countOf('粮食 产量'));
});

test('who waits is told how far it is, and can stop; another query ends the downloads of the last', async ({
  page,
}) => {
  host.fault = { path: /^search\/report-\d+\//, kind: 'slow' };
  await page.goto(`${origin}search/?q=增长`);
  await expect(status(page)).toHaveText('正在查找，还没有查完。');
  await expect(page.locator('[data-notice]')).toContainText(/已读 \d+ 个文件，共 \d+ 个/);
  host.ended = [];
  await box(page).fill('项目');
  await expect.poll(() => host.ended.length).toBeGreaterThan(0);
  await button(page, '停止').click();
  await expect(status(page)).toContainText('已经停止。没有查完，还不知道原文里有没有“项目”');
  await expect(status(page)).toBeFocused();
  host.mend();
  await button(page, '再试一次').click();
  await expect(results(page)).toHaveAttribute('data-count', countOf('项目'));
  await expect(page.locator('[data-notice]')).toBeHidden();
});

test('each file that takes long can be waited for', async ({ page }) => {
  test.setTimeout(60_000);
  for (const { path, query } of FILES.filter(({ name }) => name !== 'script of the page')) {
    host.fault = { path, kind: 'slow' };
    await page.goto(`${origin}search/?q=${query}`, { waitUntil: 'commit' });
    await button(page, '停止').waitFor();
    expect(await results(page).getAttribute('data-count')).toBeNull();
    host.mend();
    await expect(results(page)).toHaveAttribute('data-count', countOf(query.replace('斷頭', '断头')));
  }
});

test('what is told fits a phone, and axe finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  host.fault = { path: /\.pf_index$/, kind: 'missing' };
  await page.goto(`${origin}search/?q=增长`);
  await expect(button(page, '再试一次')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  host.fault = { path: /\.pf_index$/, kind: 'slow' };
  await button(page, '再试一次').click();
  await expect(button(page, '停止')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});
