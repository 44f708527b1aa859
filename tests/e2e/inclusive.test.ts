import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';

const REPORT = '/xianyang-2023';
const CLAUSE = `${REPORT}/commitments/3-4-p1-s4-k4/`;
const PHONE = { width: 360, height: 740 };

/** Presses a key until something has the focus, and returns how often; fails after `limit` times. */
async function pressUntil(page: Page, key: string, wanted: Locator, limit: number): Promise<number> {
  for (let times = 1; times <= limit; times += 1) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element === document.activeElement)) return times;
  }
  throw new Error(`not reached by ${key} in ${String(limit)} times`);
}

test('the first stop leads past the header into the text', async ({ page }) => {
  for (const path of ['/', `${REPORT}/3/4/`, '/search/?q=断头路']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到正文' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id), path).toBe('main');
  }
});

test('by keyboard alone from the home page to a sentence, its link, its commitment, the list, its file, and back', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page.locator('#q')).toBeFocused();
  await page.keyboard.type('断头路');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('找到 2 句');
  await pressUntil(page, 'Tab', page.locator('li[data-eid="3-4-p1-s4"] a'), 20);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/3\/4\/\?hl=.*#p1-s4$/);
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.getByRole('status')).toHaveText(/^已到 3\.4\.1 段：/);
  // The next stop is one in the sentence, the one before it the paragraph's number.
  await page.keyboard.press('Tab');
  await expect(page.locator('[id="p1-s4"] .figure')).toBeFocused();
  const number = page.getByRole('link', { name: '3.4.1 段的链接' });
  await pressUntil(page, 'Shift+Tab', number, 4);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '复制链接' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('已复制链接');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL ?? ''}${REPORT}/3/4/#p1`);
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();

  await pressUntil(page, 'Tab', page.locator('#p1 .facts summary'), 12);
  await page.keyboard.press('Enter');
  await pressUntil(page, 'Tab', page.locator(`#p1 .facts a[href="${CLAUSE}"]`), 20);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(CLAUSE);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('断头路');
  await pressUntil(page, 'Tab', page.locator(`.breadcrumbs a[href="${REPORT}/commitments/"]`), 16);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('承诺');
  await pressUntil(page, 'Tab', page.getByLabel('有数字'), 24);
  await page.keyboard.press('Space');
  const count = /里有 (\d+) 条$/.exec((await page.getByRole('status').textContent()) ?? '')?.[1];
  expect(Number(count)).toBeGreaterThan(0);
  await page.getByRole('link', { name: '下载 CSV' }).focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const rows = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(rows.length - 1).toBe(Number(count));

  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(CLAUSE);
  await page.goBack();
  await expect(page).toHaveURL(/#p1$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('filters say at the lower edge how much they leave, and lead there', async ({ page }) => {
    for (const [path, list, unit] of [
      [`${REPORT}/commitments/`, '.commitment-list li:visible', '条'],
      ['/search/?q=项目', '[data-results] li[data-eid]', '句'],
    ] as const) {
      await page.goto(path);
      await page.locator(list).first().waitFor();
      await page.getByText('筛选', { exact: true }).click();
      const button = page.getByRole('button', { name: /^看结果：/ });
      await expect(button).toBeInViewport({ ratio: 1 });
      const box = page.getByRole('checkbox').nth(1);
      await box.check();
      await expect(box).toBeFocused();
      const said = new RegExp(` (\\d+) ${unit}$`);
      const status = page.locator('main').getByRole('status');
      await expect(status).toHaveText(said);
      const count = said.exec((await status.textContent()) ?? '')?.[1] ?? '';
      await expect(button).toHaveText(`看结果：${count} ${unit}`);
      await expect(button).toBeInViewport({ ratio: 1 });
      await button.click();
      await expect(status).toBeFocused();
      await expect(status).toBeInViewport({ ratio: 1 });
      await expect(page.locator(list).first()).toBeInViewport();
      await expect(page.locator(list)).toHaveCount(Number(count));
    }
  });

  test('what takes the marks of a search away lies over no text, and says that it has', async ({ page }) => {
    for (const width of [320, 360, 800, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`${REPORT}/3/4/?hl=停车位#p1-s6`);
      const button = page.getByRole('button', { name: '去掉标记' });
      await expect(button).toBeInViewport({ ratio: 1 });
      const holds = await button.evaluate((element) => element.closest('main') === null);
      expect(holds).toBe(true);
      const box = await button.boundingBox();
      const text = await page.locator('main').boundingBox();
      const bar = await page.locator('.bottom-bar').boundingBox();
      // It is in the bar, or beside the text.
      if (bar) expect(box?.y).toBeGreaterThanOrEqual(bar.y);
      else expect((box?.x ?? 0) + (box?.width ?? 1e4)).toBeLessThanOrEqual(text?.x ?? 0);
      await button.click();
      await expect(page.locator('mark')).toHaveCount(0);
      await expect(button).toHaveCount(0);
      await expect(page.getByRole('status')).toHaveText('已去掉标记');
      await expect(page.getByRole('link', { name: '3.4.1 段的链接' })).toBeFocused();
      await expect(page.locator(':target')).toBeInViewport();
    }
  });
});
