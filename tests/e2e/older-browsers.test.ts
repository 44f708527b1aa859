import { expect, test } from '@playwright/test';
import type { Browser } from '../compat/features.ts';
import { makeOlder } from '../compat/older-browser.ts';
import { loadSite } from '../../src/model/load.ts';
import { makeRecords } from '../../src/search/records.ts';

const [report] = loadSite('content').reports;
const list = `/${report.slug}/commitments/`;
const { records } = makeRecords(report);
const WORDS = ['粮食', '产量'] as const;
const holding = records.filter(({ text }) => WORDS.every((word) => text.includes(word)));

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false };

/** What they lack is taken from a newer one, by MDN's data. */
const OLDER: [string, Browser, typeof PHONE][] = [
  ['Chromium 109', { name: 'chrome', version: '109' }, DESKTOP],
  ["WeChat's Chromium 110", { name: 'chrome', version: '110' }, PHONE],
  ['iOS 15.4', { name: 'ios_saf', version: '15.4' }, PHONE],
  ['Safari 16.3', { name: 'safari', version: '16.3' }, DESKTOP],
  ['iOS 17.3', { name: 'ios_saf', version: '17.3' }, PHONE],
  ['Firefox 115', { name: 'firefox', version: '115' }, DESKTOP],
];

for (const [name, browser, device] of OLDER)
  test.describe(name, () => {
    test.use({ ...device, permissions: ['clipboard-read', 'clipboard-write'] });
    const problems: string[] = [];
    const read = new Map<string, string>();

    test.beforeEach(async ({ page }) => {
      problems.length = 0;
      page.on('pageerror', ({ message }) => problems.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await makeOlder(page, browser, read);
    });

    test.afterEach(() => {
      expect(problems).toEqual([]);
    });

    test('two words are found, a suggestion taken, and a result leads to its words', async ({ page }) => {
      await page.goto(`/${report.slug}/3/4/`);
      const box = page.locator('input[name=q]');
      await box.click();
      await page.keyboard.insertText('投资');
      await page.locator('.suggestions li').first().click();
      await expect(page).toHaveURL(/\/search\/\?q=/);
      // Till its scripts ran the page's box is empty; what is typed in that moment stands beside the query.
      await expect(page.locator('ol[data-results]')).toHaveAttribute('aria-busy', 'false');
      await box.fill(WORDS.join(' '));
      await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(WORDS[0])}`));
      await expect(page.locator('ol[data-results]')).toHaveAttribute('aria-busy', 'false');
      await expect(page.getByRole('status').first()).toHaveText(`找到 ${String(holding.length)} 句`);
      await page.locator('li[data-eid] a').first().click();
      // Words that stand side by side are one mark.
      for (const word of WORDS) await expect(page.locator('mark').filter({ hasText: word })).not.toHaveCount(0);
      await expect(page.locator(':target')).toBeInViewport();
      await page.getByRole('button', { name: '去掉标记' }).locator('visible=true').click();
      await expect(page.locator('mark')).toHaveCount(0);
    });

    test('a number in the margin opens the menu, which copies and draws', async ({ page }) => {
      await page.goto(`/${report.slug}/3/4/`);
      const number = page.getByRole('link', { name: '3.4.2 段的链接' });
      await (device.hasTouch ? number.tap() : number.click());
      const menu = page.getByRole('dialog', { name: /^分享：/ });
      await expect(menu).toBeInViewport({ ratio: 1 });
      expect(await menu.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
      // A finger would lose its place by the jump.
      expect(new URL(page.url()).hash).toBe(device.hasTouch ? '' : '#p2');
      await menu.getByRole('button', { name: '复制链接' }).click();
      await expect(page.locator('#arrival, [role=status]').filter({ hasText: '已复制链接' })).toHaveCount(1);
      await menu.getByRole('button', { name: '保存图片' }).click();
      await expect(menu.locator('img.share-picture')).toHaveAttribute('src', /^data:image\/png/);
    });

    test('the list of commitments is filtered, and stands as wide as the window lets it', async ({ page }) => {
      await page.goto(list);
      const shown = page.locator('.commitment-list li:visible');
      const all = await shown.count();
      await page.locator('[data-filters] details').evaluateAll((parts) => {
        for (const part of parts) (part as HTMLDetailsElement).open = true;
      });
      await page.getByLabel('交通出行').check();
      await expect(page).toHaveURL(/\?topic=transport$/);
      expect(await shown.count()).toBeLessThan(all);
      await expect(page.locator('.commitment-count')).toHaveText(/^\d+ 条里有 \d+ 条$/);
      const display = await page
        .locator('.commitment-columns')
        .evaluate((element) => getComputedStyle(element).display);
      expect(display).toBe(device.hasTouch ? 'block' : 'grid');
    });

    test('no page is wider than the window, and what styles say is not lost', async ({ page }) => {
      for (const path of ['compare/', 'places/', '3/4/#p1-s2']) {
        await page.goto(`/${report.slug}/${path}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, path).toBeLessThanOrEqual(0);
      }
      const look = await page.evaluate(() => {
        const style = (selector: string, pseudo?: string): CSSStyleDeclaration => {
          const element = document.querySelector(selector);
          if (!element) throw new Error(selector);
          return getComputedStyle(element, pseudo);
        };
        return {
          figure: `${style('.figure').textDecorationLine} ${style('.figure').textDecorationStyle}`,
          separator: style('.breadcrumbs li', '::after').content,
          foot: Number.parseFloat(style('.site-footer').paddingBottom) > 60,
        };
      });
      expect(look).toEqual({
        figure: 'underline dotted',
        separator: expect.stringContaining('›'),
        foot: device.hasTouch,
      });
    });
  });
