import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { loadSite } from '../../src/model/load.ts';
import { makeRecords } from '../../src/search/records.ts';
import { findViolations, WINDOWS } from './axe.ts';

const [report] = loadSite('content').reports;
const { records } = makeRecords(report);
/** How many records hold a text as it is. */
const countOf = (text: string): number => records.filter((record) => record.text.includes(text)).length;

const results = (page: Page) => page.locator('ol[data-results]');
const box = (page: Page) => page.locator('input[name=q]');

async function search(page: Page, query: string, more = ''): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(query)}${more}`);
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
}

/** Searches in the page that is open. */
async function type(page: Page, query: string): Promise<void> {
  await box(page).fill(query);
  await expect(page).toHaveURL(new RegExp(`[?&]q=${encodeURIComponent(query)}(&|$)`));
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
}

/** Paths of what a page asks for below the site's root, which grow as it asks. */
function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

const isSearchCode = (path: string): boolean => /search\/.*\.json|search-(view|suggest)|pagefind/.test(path);

for (const engine of ['scan', 'index']) {
  test(`every sentence that holds the query is listed once, in reading order, by the ${engine}`, async ({ page }) => {
    await search(page, '、', `&all=1&engine=${engine}`);
    const wanted = records.filter(({ text }) => text.includes('、')).map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(40);
    await expect(results(page)).toHaveAttribute('data-count', String(wanted.length));
    const found = await page
      .locator('[data-results] li[data-eid]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-eid')));
    expect(found).toEqual(wanted);
  });
}

test('a long list grows as its end comes into view, until all is there', async ({ page }) => {
  await search(page, '，');
  const all = countOf('，');
  expect(await page.locator('[data-results] li[data-eid]').count()).toBeLessThan(all);
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    expect(await page.locator('[data-results] li[data-eid]').count()).toBe(all);
  }).toPass();
  await expect(page.getByRole('button', { name: /再显示/ })).toHaveCount(0);
});

test('a result shows words of the report, the match marked, its number, its chapter and kind', async ({ page }) => {
  await search(page, '断头路');
  const item = page.locator('[data-results] li[data-eid]').first();
  await expect(item.locator('mark').first()).toHaveText('断头路');
  const text = records.find(({ text }) => text.includes('断头路'))?.text ?? '';
  for (const piece of ((await item.getByRole('link').textContent()) ?? '').split('…')) expect(text).toContain(piece);
  await expect(item).toContainText('原文');
  await expect(item).toContainText(/\d\.\d/);
  await expect(page.getByRole('status')).toHaveText(`找到 ${String(countOf('断头路'))} 句`);
});

test('a result leads to its sentence, in view, the words marked; the marks can be taken away', async ({ page }) => {
  await search(page, '断头路');
  const item = page.locator('[data-results] li[data-eid]').first();
  const id = (await item.getAttribute('data-eid')) ?? '';
  await item.getByRole('link').click();
  const sentence = page.locator(`[data-eid="${id}"]`);
  await expect(sentence.locator('mark')).toHaveText(['断头路']);
  await expect(sentence).toBeInViewport();
  await expect(page).toHaveURL(/\?hl=.*#p\d+-s\d+$/);
  const before = await sentence.textContent();
  const ground = (): Promise<string> => sentence.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground()).not.toBe('rgba(0, 0, 0, 0)');
  await page.getByRole('button', { name: '去掉标记' }).click();
  await expect(page.locator('mark')).toHaveCount(0);
  expect(await ground(), 'the sentence has no ground either').toBe('rgba(0, 0, 0, 0)');
  await expect(page).toHaveURL(/\/#p\d+-s\d+$/);
  expect(await sentence.textContent()).toBe(before);
});

test('marks reach across the links of numbers, and leave the text as it is', async ({ page }) => {
  await page.goto('/xianyang-2023/1/');
  const before = await page.locator('.report-text').textContent();
  const figure = await page.locator('.sentence .figure').first().textContent();
  const words = await page.locator('.sentence:has(.figure)').first().textContent();
  const at = (words ?? '').indexOf(figure ?? '');
  const phrase = (words ?? '').slice(Math.max(0, at - 3), at + (figure ?? '').length + 2);
  await page.goto(`/xianyang-2023/1/?hl=${encodeURIComponent(phrase)}`);
  await expect(page.locator('mark').first()).toBeVisible();
  expect((await page.locator('.sentence:has(mark)').first().locator('mark').allTextContents()).join('')).toBe(phrase);
  expect(await page.locator('.report-text').textContent()).toBe(before);
});

test('no search code is loaded until the box is touched', async ({ page }) => {
  const asked = watchRequests(page);
  for (const path of ['/', '/xianyang-2023/3/4/', '/search/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(asked.filter(isSearchCode), path).toEqual([]);
  }
  await box(page).focus();
  await expect.poll(() => asked.filter(isSearchCode).length).toBeGreaterThan(0);
});

test('the first query moves at most 125 KB, by either engine at most 187', async ({ browser }) => {
  for (const [engine, limit] of [
    ['', 125_000],
    ['?engine=index', 187_500],
  ] as const) {
    const page = await browser.newPage();
    await page.goto(`/search/${engine}`, { waitUntil: 'networkidle' });
    const bodies: Promise<number>[] = [];
    page.on('response', (response) => bodies.push(response.body().then((body) => gzipSync(body).length)));
    await box(page).fill('老旧小区改造');
    await expect(page.locator('[data-results] li[data-eid]')).not.toHaveCount(0);
    // Suggestions may come after the results.
    await page.waitForTimeout(500);
    const moved = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
    expect(moved, engine).toBeGreaterThan(10_000);
    expect(moved, engine).toBeLessThan(limit);
    await page.close();
  }
});

test('facets narrow the list, stand in the address, and the back button takes them back', async ({ page }) => {
  await search(page, '项目');
  const all = await results(page).getAttribute('data-count');
  const value = page.locator('input[name=kind][value=承诺]');
  const label = page.locator('label', { has: value });
  const count = (await label.locator('.count').textContent()) ?? '';
  await value.check();
  await expect(results(page)).toHaveAttribute('data-count', count);
  await expect(value).toBeFocused();
  expect(new URL(page.url()).searchParams.get('kind')).toBe('承诺');
  await page.reload();
  await expect(results(page)).toHaveAttribute('data-count', count);
  await page.goBack();
  await expect(results(page)).toHaveAttribute('data-count', all ?? '');
  await expect(value).not.toBeChecked();
  await value.check();
  await page.getByRole('button', { name: '去掉条件' }).click();
  await expect(results(page)).toHaveAttribute('data-count', all ?? '');
});

test('the back button returns to the query before', async ({ page }) => {
  await search(page, '咸阳');
  await type(page, '就业');
  await box(page).press('Enter');
  await type(page, '就业创业');
  await page.goBack();
  await expect(box(page)).toHaveValue('就业');
  await page.goBack();
  await expect(box(page)).toHaveValue('咸阳');
  await expect(results(page)).toHaveAttribute('data-count', String(countOf('咸阳')));
});

test('by relevance those with more matches come first, and the address says so', async ({ page }) => {
  await search(page, '项目', '&all=1');
  await page.locator('select[name=order]').selectOption('relevance');
  await expect(page).toHaveURL(/order=relevance/);
  const ids = await page
    .locator('[data-results] li[data-eid]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-eid')));
  const matches = ids.map((id) => (records.find((record) => record.id === id)?.text ?? '').split('项目').length);
  expect(matches).toEqual([...matches].sort((a, b) => b - a));
});

test('nothing is searched while an input method composes', async ({ page }) => {
  await page.goto('/search/');
  await box(page).focus();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'jiu ye', selectionStart: 6, selectionEnd: 6 });
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('listbox')).toBeHidden();
  await cdp.send('Input.insertText', { text: '就业' });
  await expect(results(page)).toHaveAttribute('data-count', String(countOf('就业')));
  await expect(page).toHaveURL(/q=/);
});

test('without an exact match the page says so and lists what is like it apart', async ({ page }) => {
  await search(page, 'duantoulu');
  await expect(results(page)).toHaveAttribute('data-count', '0');
  await expect(page.getByRole('status')).toContainText('没有一句原文里有“duantoulu”');
  await expect(page.getByRole('heading', { name: /拼音/ })).toBeVisible();
  await expect(page.locator('[data-results] li[data-eid]')).toHaveCount(0);
  await page.locator('[data-others] a').first().click();
  await expect(page.locator('mark').first()).toHaveText('断头路');
});

test('traditional characters find the simplified ones, which are marked where the result leads', async ({ page }) => {
  await search(page, '斷頭路');
  await expect(results(page)).toHaveAttribute('data-count', String(countOf('断头路')));
  await page.locator('[data-results] li[data-eid] a').first().click();
  await expect(page.locator('mark').first()).toHaveText('断头路');
});

test('hostile and senseless input does no harm and gets an answer', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  for (const query of ['<img src=x onerror=alert(1)>', '"', '！！！？？？', '\\', '水'.repeat(10_000)]) {
    await page.goto('/search/');
    await box(page).fill(query);
    await expect(results(page)).toHaveAttribute('data-count', '0');
    await expect(page.getByRole('status')).toContainText('没有一句原文里有');
    await page.reload();
    await expect(results(page)).toHaveAttribute('data-count', '0');
  }
  await expect(page.locator('main img')).toHaveCount(0);
  await page.goto('/xianyang-2023/3/4/?hl=%3Cimg%20src=x%20onerror=alert(1)%3E#p1-s2');
  await page.goto('/xianyang-2023/3/4/?hl=%22#%');
  expect(errors).toEqual([]);
});

test('from any page the keyboard finds, chooses and goes', async ({ page }) => {
  await page.goto('/xianyang-2023/3/4/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.insertText('投资');
  await expect(page.locator('.suggestions li').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box(page)).toHaveValue('投资');
  await box(page).fill('gudingzi');
  const first = page.locator('.suggestions li').first();
  await expect(first).toContainText('固定资产投资');
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(results(page)).toHaveAttribute('data-count', String(countOf('固定资产投资')));
});

for (const { device, viewport, schemes } of WINDOWS) {
  test.describe(() => {
    test.use({ viewport });
    test(`axe finds nothing with results and suggestions shown, ${schemes.join(' and ')}, on ${device}`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      for (const query of ['项目', 'duantoulu', '没有这个词']) {
        await search(page, query);
        expect(await findViolations(page, schemes)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      }
      await box(page).fill('投资');
      await expect(page.locator('.suggestions li').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      expect(await findViolations(page, schemes)).toEqual([]);
      await page.locator('[data-results] li[data-eid] a').first().click();
      await expect(page.getByRole('button', { name: '去掉标记' })).toBeVisible();
      expect(await findViolations(page, schemes)).toEqual([]);
    });
  });
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the box leads to a page that says what to do instead', async ({ page }) => {
    await page.goto('/');
    await box(page).fill('咸阳');
    await box(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await page.getByRole('link', { name: /全文/ }).last().click();
    await expect(page).toHaveURL(/\/text\/$/);
  });
});
