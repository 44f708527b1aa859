import { expect, test } from '@playwright/test';
import { findViolations } from './axe.ts';

test('without JavaScript every chart is drawn and tabled', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/xianyang-2023/compare/');
  await expect(page.getByRole('img', { name: /项增速中/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /项增速中/ })).toBeVisible();
  await expect(page.getByRole('button', { name: '指标' })).toHaveCount(0);
});

test('a table sorts by a column, down, up and back to the report’s order', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/xianyang-2023/compare/');
  const table = page.getByRole('table', { name: /项增速中/ });
  const targets = async (): Promise<number[]> =>
    (await table.locator('tbody tr td:nth-child(3)').allTextContents()).map((text) => parseFloat(text));
  const before = await targets();
  const head = table.getByRole('button', { name: /目标$/ });
  await head.click();
  expect(await targets()).toEqual([...before].sort((a, b) => b - a));
  await expect(table.locator('th[aria-sort=descending]')).toHaveText(/目标/);
  await head.press('Enter');
  expect(await targets()).toEqual([...before].sort((a, b) => a - b));
  await head.click();
  expect(await targets()).toEqual(before);
});

test('rows of a chart are reached by keyboard, say what they show, and can be put in order', async ({ page }) => {
  await page.goto('/xianyang-2023/compare/');
  const chart = page.locator('figure.chart').first();
  const row = chart.locator('g.row').first();
  await row.focus();
  await expect(chart.locator('.chart-tip')).toHaveText(/^地区生产总值：2022年结果 增长4.4%，2023年目标 增长6%左右$/);
  await page.keyboard.press('Escape');
  await expect(chart.locator('.chart-tip')).toBeHidden();
  await chart.getByLabel('排列').selectOption('target');
  const rows = await chart.locator('g.row').evaluateAll((all) =>
    all.map((one) => ({
      top: one.getBoundingClientRect().top,
      target: Number((one as SVGGElement).dataset['target']),
    })),
  );
  expect(rows.map(({ top }) => top)).toEqual([...rows.map(({ top }) => top)].sort((a, b) => a - b));
  expect(rows.map(({ target }) => target)).toEqual([...rows.map(({ target }) => target)].sort((a, b) => b - a));
});

test('indicators are filtered by name, full-width or half, and the address keeps it', async ({ page }) => {
  await page.goto('/xianyang-2023/indicators/');
  await page.getByPlaceholder('在指标名里找').fill('收入');
  const names = page.locator('tbody tr:visible th');
  await expect(names).not.toHaveCount(0);
  for (const name of await names.allTextContents()) expect(name).toContain('收入');
  await page.reload();
  for (const name of await names.allTextContents()) expect(name).toContain('收入');
});

test('from a number in the text to its indicator, and back to the text, by keyboard alone', async ({ page }) => {
  await page.goto('/xianyang-2023/3/4/');
  await page.locator('#p1-s4-q1').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('打通“断头路”');
  await page.locator('.figure-list a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/3\/4\/#p1-s4-q1$/);
  await expect(page.locator('#p1-s4-q1')).toBeInViewport();
});

test('axe finds nothing on charts with a table sorted and a row focused, light and dark', async ({ page }) => {
  // On a phone the tables have no heads to sort by.
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('/xianyang-2023/compare/');
  await page.locator('th button').first().click();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.locator('g.row').first().focus();
  expect(await findViolations(page)).toEqual([]);
});

test('text of a chart stays inside the picture at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of [
    '/',
    '/xianyang-2023/compare/',
    '/xianyang-2023/indicators/gdp/',
    '/xianyang-2023/charts/growth/',
  ]) {
    await page.goto(path);
    const outside = await page.locator('.chart svg text').evaluateAll((texts) =>
      texts
        .filter((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left < 0 || right > document.documentElement.clientWidth;
        })
        .map((text) => text.textContent),
    );
    expect(outside, path).toEqual([]);
  }
});
