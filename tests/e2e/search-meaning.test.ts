import { expect, test, type Page } from '@playwright/test';
import { loadSite } from '../../src/model/load.ts';
import { makeRecords } from '../../src/search/records.ts';
import { findViolations } from './axe.ts';

const [report] = loadSite('content').reports;
const { records } = makeRecords(report);
const textOf = new Map(records.map(({ id, text }) => [id, text]));

const results = (page: Page) => page.locator('ol[data-results]');
const related = (page: Page) => page.locator('ol[data-related]');
const status = (page: Page) => page.locator('.search-status');

async function search(page: Page, query: string, more = ''): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(query)}${more}`);
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
  await expect(related(page)).toHaveAttribute('aria-busy', 'false');
}

/** What people type, and whether the report answers it. */
const QUERIES = [
  ...['看病', '小孩上学', '养老', '房子烂尾', '工资拖欠', '空气', '地铁什么时候通', '武功有什么', '今年修哪些路'],
  ...['水费', '电动车充电', '买房补贴', '菜价', '农村厕所'],
];

for (const query of QUERIES)
  test(`“${query}” is answered by quotes of the report, or its silence is told with a way on`, async ({ page }) => {
    await search(page, query);
    const exact = Number(await results(page).getAttribute('data-count'));
    expect(exact).toBe(records.filter(({ text }) => text.includes(query)).length);
    const quotes = page.locator('[data-answer] li[data-eid]');
    if ((await quotes.count()) > 0) {
      for (const quote of await quotes.all()) {
        const text = textOf.get((await quote.getAttribute('data-eid')) ?? '') ?? '';
        for (const piece of ((await quote.locator('a').textContent()) ?? '…').split('…')) expect(text).toContain(piece);
        await expect(quote.locator('mark').first()).toBeVisible();
      }
      await expect(page.locator('[data-silent]')).toHaveCount(0);
    } else if (exact === 0) {
      await expect(page.locator('[data-silent]')).toContainText('报告里没有提到');
      await expect(page.locator('[data-ways] a:visible')).not.toHaveCount(0);
    }
    expect(exact + (await quotes.count()) + (await page.locator('[data-ways] a:visible').count())).toBeGreaterThan(0);
    expect(await findViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
  });

test('a query in people’s own words is answered by what was done and what is planned, with its figures', async ({
  page,
}) => {
  await search(page, '农村厕所');
  await expect(results(page)).toHaveAttribute('data-count', '0');
  await expect(page.locator('[data-understood]')).toContainText(/按“.+”/);
  await expect(page.locator('[data-answer] h2').first()).toHaveText(/^20\d\d年(?:做了|要做)$/);
  await expect(page.locator('[data-answer] b').first()).toHaveText(/\d/);
  await expect(status(page)).toContainText('按意思找到');
  await page.locator('[data-answer] li[data-eid] a').first().click();
  await expect(page.locator('mark').first()).toBeVisible();
});

test('the meaning of a query can be switched off, and the back button switches it on again', async ({ page }) => {
  await search(page, '看病');
  await expect(page.locator('[data-answer]')).toBeVisible();
  await page.getByRole('link', { name: '只按原字查找' }).click();
  await expect(page).toHaveURL(/as=typed/);
  await expect(page.locator('[data-answer]')).toHaveCount(0);
  await expect(related(page).locator('li')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('[data-answer]')).toBeVisible();
  await search(page, '看病', '&as=typed');
  await expect(page.locator('[data-answer]')).toHaveCount(0);
  await page.getByRole('link', { name: '也按意思查找' }).click();
  await expect(page.locator('[data-answer]')).toBeVisible();
});

test('exact matches stay first and the same, whether or not meaning is looked for', async ({ page }) => {
  const listed = () =>
    results(page)
      .locator('li')
      .evaluateAll((all) => all.map((one) => one.dataset['eid']));
  await search(page, '养老', '&all=1');
  const meant = await listed();
  await search(page, '养老', '&all=1&as=typed');
  expect(await listed()).toEqual(meant);
  expect(meant).toEqual(records.filter(({ text }) => text.includes('养老')).map(({ id }) => id));
});

test('where the thesaurus cannot be had the exact answer stands, and what is missing is told', async ({ page }) => {
  await page.route(/search\/(?:words|concepts)\//, (route) => route.abort());
  await search(page, '养老');
  await expect(results(page).locator('li')).toHaveCount(records.filter(({ text }) => text.includes('养老')).length);
  await expect(page.getByText('按意思查找：有文件没有读到')).toBeVisible();
  await search(page, '看病');
  await expect(results(page)).toHaveAttribute('data-count', '0');
  await expect(page.locator('[data-silent]')).toHaveCount(0);
});

for (const width of [360, 1280])
  test(`what a query means comes late without moving the exact matches, ${String(width)} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/search\/(?:words|concepts)\//, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/search/?q=${encodeURIComponent('养老')}`);
    await expect(results(page)).toHaveAttribute('aria-busy', 'false');
    const before = await results(page).boundingBox();
    release();
    await expect(related(page)).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator('[data-understood]')).toBeVisible();
    await expect(page.locator('[data-pages] a').first()).toBeVisible();
    expect((await results(page).boundingBox())?.y).toBe(before?.y);
  });

test('the empty page offers queries by field of life, each of which has an answer', async ({ page }) => {
  await page.goto('/search/');
  const links = page.locator('.search-examples a:visible');
  expect(await links.count()).toBeGreaterThan(12);
  expect(await findViolations(page)).toEqual([]);
  const addresses = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const address of addresses.filter((_, i) => i % 6 === 0)) {
    await page.goto(address);
    await expect(related(page)).toHaveAttribute('aria-busy', 'false');
    const exact = Number(await results(page).getAttribute('data-count'));
    expect(exact + (await page.locator('[data-answer] li').count()), address).toBeGreaterThan(0);
  }
});

test('while an everyday word is typed the box offers what the report calls it', async ({ page }) => {
  await page.goto('/search/');
  await page.locator('input[name=q]').pressSequentially('看病');
  await expect(page.getByRole('option', { name: /看病 → / })).toBeVisible();
});

test('every way is gone by keyboard alone', async ({ page }) => {
  await search(page, '看病');
  const reached = new Set<string>();
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(
        () => document.activeElement?.closest('[data-answer],[data-understood],[data-pages]')?.className ?? '',
      ),
    );
  }
  for (const wanted of ['search-answer', 'search-understood', 'search-pages']) expect(reached).toContain(wanted);
});
