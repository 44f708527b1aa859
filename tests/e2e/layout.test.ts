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
    const closing = /[。，、；：！？”’）》】〕…%％]/g;
    const bad: string[] = [];
    const range = document.createRange();
    const boxOf = (node: Node, at: number): DOMRect | undefined => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      return box && box.width > 0 ? box : undefined;
    };
    const lastBox = (node: Node | null): DOMRect | undefined => {
      const text = node?.textContent ?? '';
      for (let at = text.length - 1; node && at >= 0; at -= 1) {
        const box = boxOf(node, at);
        if (box) return box;
      }
      return undefined;
    };
    for (const paragraph of document.querySelectorAll('main p, main h1, main h2, main h3, main li > a')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let before: Node | null = null;
      for (let node = walker.nextNode(); node; before = node, node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (const { index } of text.matchAll(closing)) {
          const box = boxOf(node, index);
          const previous = index > 0 ? boxOf(node, index - 1) : lastBox(before);
          if (box && previous && box.top > previous.top + previous.height / 2 && box.left < previous.left)
            bad.push(text.slice(Math.max(0, index - 8), index + 8));
        }
      }
    }
    return bad;
  });
}

/** What is wrong with some pages, each opened once and looked at in windows of all widths. */
async function findFaults(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const faults = [...(await overflowing(page)), ...(await badLineStarts(page))];
      found.push(...faults.map((fault) => `${path} at ${String(width)} px: ${fault}`));
    }
  }
  return found;
}

// Two tests, so that they run side by side.
for (const half of [0, 1]) {
  const paths = allPages.filter((_, i) => i % 2 === half);
  test(`nothing overflows and no line starts with a closing mark from 320 to 1920 px, half ${String(half + 1)} of the pages`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    expect(paths.length).toBeGreaterThan(8);
    expect(await findFaults(page, paths)).toEqual([]);
  });
}

test('a line that starts with a closing mark is found', async ({ page }) => {
  await page.setContent('<main><p>完成投资<br>，增长</p><p>完成<b>投资</b>，增长</p></main>');
  expect(await badLineStarts(page)).toEqual(['，增长']);
});

for (const width of [360, 640]) {
  test.describe(() => {
    test.use({ viewport: { width, height: 800 } });
    test(`nothing overflows with the text twice as large, ${String(width)} px wide`, async ({ page }) => {
      for (const path of kindsOfPages) {
        await page.goto(path);
        await page.evaluate(() => {
          document.documentElement.style.setProperty('font-size', '36px', 'important');
        });
        expect(await overflowing(page), path).toEqual([]);
      }
    });
  });
}

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
