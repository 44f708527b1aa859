import { expect, test, type Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { allPages, kindsOfPages } from './pages.ts';

/** What axe finds on some pages. */
async function findOn(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    found.push(...(await findViolations(page)));
  }
  return found;
}

// On a desktop, in light colours.
test('axe finds nothing on any page', async ({ page }) => {
  test.setTimeout(240_000);
  expect(allPages.length).toBeGreaterThan(15);
  expect(await findOn(page, allPages)).toEqual([]);
});

for (const [colorScheme, device, viewport] of [
  ['light', 'a phone', { width: 360, height: 740 }],
  ['dark', 'a phone', { width: 360, height: 740 }],
  ['dark', 'a desktop', { width: 1280, height: 900 }],
] as const) {
  test.describe(() => {
    test.use({ colorScheme, viewport });
    test(`axe finds nothing on a page of each kind, ${colorScheme}, on ${device}`, async ({ page }) => {
      test.setTimeout(240_000);
      expect(await findOn(page, kindsOfPages)).toEqual([]);
    });
  });
}

for (const [colorScheme, rules] of [
  ['light', ['image-alt', 'color-contrast', 'target-size']],
  ['dark', ['color-contrast']],
] as const) {
  test.describe(() => {
    test.use({ colorScheme });
    test(`axe finds what is wrong with a page, ${colorScheme}`, async ({ page }) => {
      await page.setContent(
        '<html lang="zh-CN"><title>页</title><main><img src="x.png"><p style="color:#ccc;background:#fff">浅色的字</p>' +
          '<button style="width:9px;height:9px;padding:0">1</button><button style="width:9px;height:9px;padding:0">2</button>' +
          '</main>',
      );
      const found = (await findViolations(page)).join('\n');
      for (const rule of rules) expect(found).toContain(rule);
    });
  });
}
