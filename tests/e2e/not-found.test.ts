import { expect, test } from '@playwright/test';

const box = 'main input[name=q]';

test('an address without a page gets the pages near it, and the contents of its report', async ({ page }) => {
  const response = await page.goto('/xianyang-2023/3/99/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('[data-near] a')).toHaveAttribute('href', '/xianyang-2023/3/');
  await expect(page.locator(box)).toHaveValue('');
  await expect(page.locator('[data-report="xianyang-2023/"] a[href="/xianyang-2023/3/4/"]')).toBeVisible();
  await page.goto('/xianyang-2023/commitments/3-4-p1-s4-k99/');
  const near = page.locator('[data-near] a').first();
  await expect(near).toHaveText('3.4.1 段');
  await near.click();
  await expect(page.locator('#p1:target')).toBeInViewport();
});

test('a name that is misspelt leads to those spelt alike, and stands in the search box', async ({ page }) => {
  await page.goto('/xianyang-2023/indicators/gpd/');
  await expect(page.locator('[data-near] a').first()).toHaveAttribute('href', '/xianyang-2023/indicators/gdp/');
  await expect(page.locator(box)).toHaveValue('gpd');
  await page.goto('/xianyang-2023/places/武功/');
  await expect(page.locator(box)).toHaveValue('武功');
  await page.locator('main form[data-search] button').click();
  await expect(page.locator('li[data-eid]').first()).toContainText('武功');
});

test('an address that was copied with what stood behind it, or without its end, leads where it was meant to', async ({
  page,
}) => {
  await page.goto(`/xianyang-2023/3/4/${encodeURIComponent('。请看')}`);
  await expect(page).toHaveURL(/\/xianyang-2023\/3\/4\/$/);
  await page.goto('/xianyang-2023/3/4/index.htm#p1-s2');
  await expect(page).toHaveURL(/\/xianyang-2023\/3\/4\/#p1-s2$/);
});

test.describe(() => {
  test.use({ javaScriptEnabled: false });
  test('without JavaScript there are the search form and the contents', async ({ page }) => {
    await page.goto('/nowhere/');
    await expect(page.locator(box)).toBeVisible();
    await expect(page.getByRole('link', { name: '承诺', exact: true }).last()).toBeVisible();
    await expect(page.locator('[data-near]')).toBeHidden();
  });
});
