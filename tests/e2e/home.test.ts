import { expect, test } from '@playwright/test';

test.describe('on a phone, without JavaScript', () => {
  test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });

  test('the first screen says whose report it is, that the site is no official one, one finding and five figures', async ({
    page,
  }) => {
    await page.goto('/');
    const inFirstScreen = [
      page.getByRole('heading', { level: 1 }),
      page.getByText('非官方网站。以下取自报告'),
      page.locator('.finding'),
      page.locator('.finding-mark .mark').last(),
      page.locator('.key-figures li').last(),
    ];
    for (const part of inFirstScreen) {
      const box = await part.boundingBox();
      expect(box && box.y + box.height, String(part)).toBeLessThanOrEqual(740);
    }
    await expect(page.locator('.key-figures li')).toHaveCount(5);
    expect(await page.locator('.told-pairs > div').count()).toBeGreaterThanOrEqual(10);
  });

  test('a figure and a thing done lead to their sentences, a promise to its page', async ({ page }) => {
    await page.goto('/');
    const figure = page.locator('.key-figures a').last();
    const words = await figure.locator('b').innerText();
    await figure.click();
    await expect(page.locator(':target')).toContainText(words.replace(/^\D+/, ''));
    await page.goto('/');
    const done = page.locator('.told-pairs .done a').first();
    const told = await done.innerText();
    await done.click();
    await expect(page.locator(':target')).toContainText(told);
    await page.goto('/');
    const promised = page.locator('.told-pairs .promised a').first();
    const promise = await promised.innerText();
    await promised.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(promise);
  });
});
