import { expect, test, type Page } from '@playwright/test';
import { allPages, kindsOfPages } from './pages.ts';

/** What reaches further to the right than the window. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { documentElement: root } = document;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80));
  });
}

/** Lines of text that start with a closing mark, which Chinese typesetting forbids. */
function badLineStarts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const closing = /[。，、；：！？”’）》】〕…%％]/;
    const bad: string[] = [];
    for (const paragraph of document.querySelectorAll('main p, main h1, main h2, main h3, main li > a')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let previous: DOMRect | null = null;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let i = 0; i < text.length; i += 1) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = range.getClientRects()[0];
          if (!box || box.width === 0) continue;
          const startsLine =
            previous !== null && box.top > previous.top + previous.height / 2 && box.left < previous.left;
          if (startsLine && closing.test(text.charAt(i))) bad.push(text.slice(Math.max(0, i - 8), i + 8));
          previous = box;
        }
      }
    }
    return bad;
  });
}

for (const width of [320, 360, 768, 1280, 1920]) {
  test.describe(() => {
    test.use({ viewport: { width, height: 800 } });
    test(`nothing overflows and no line starts with a closing mark at ${String(width)} px`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const path of allPages) {
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready);
        expect(await overflowing(page), path).toEqual([]);
        expect(await badLineStarts(page), path).toEqual([]);
      }
    });
  });
}

test.describe(() => {
  test.use({ viewport: { width: 640, height: 800 } });
  test('nothing overflows with the text twice as large', async ({ page }) => {
    for (const path of kindsOfPages) {
      await page.goto(path);
      await page.evaluate(() => {
        document.documentElement.style.setProperty('font-size', '36px', 'important');
      });
      expect(await overflowing(page), path).toEqual([]);
    }
  });
});

test('in print the page holds the text with its numbers, in light colours, without navigation', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/xianyang-2023/3/4/');
  await expect(page.locator('.para-number').first()).toBeVisible();
  await expect(page.locator('h1')).toBeVisible();
  for (const hidden of ['.reading-tree', '.page-turner', '.bottom-bar', '.breadcrumbs'])
    await expect(page.locator(hidden)).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});
