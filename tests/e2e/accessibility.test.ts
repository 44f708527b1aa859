import { expect, test, type Page } from '@playwright/test';
import { findViolations, WINDOWS, type Schemes } from './axe.ts';
import { allPages, everyKindOfPage } from './pages.ts';

/** What axe finds on some pages. */
async function findOn(page: Page, paths: readonly string[], schemes: Schemes): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    found.push(...(await findViolations(page, schemes)));
  }
  return found;
}

const [phone, desktop] = WINDOWS;

for (const [which, { device, viewport, schemes }, paths] of [
  ['any page', desktop, allPages],
  ['a page of each kind', phone, everyKindOfPage],
] as const) {
  test.describe(() => {
    test.use({ viewport });
    test(`axe finds nothing on ${which}, ${schemes.join(' and ')}, on ${device}`, async ({ page }) => {
      test.setTimeout(240_000);
      expect(paths.length).toBeGreaterThan(15);
      expect(await findOn(page, paths, schemes)).toEqual([]);
    });
  });
}

test('axe finds what is wrong with a page, in the dark its colours', async ({ page }) => {
  await page.setContent(
    '<html lang="zh-CN"><style>@media (prefers-color-scheme: dark) { i { color: #222; background: #000 } }</style>' +
      '<title>页</title><main><img src="x.png"><p style="color:#ccc;background:#fff">浅色的字</p><p><i>深色的字</i></p>' +
      '<button style="width:9px;height:9px;padding:0">1</button><button style="width:9px;height:9px;padding:0">2</button>' +
      '</main>',
  );
  const light = (await findViolations(page, ['light'])).join('\n');
  for (const rule of ['image-alt', 'color-contrast', 'target-size']) expect(light).toContain(rule);
  expect(light).not.toContain('<i>');
  const both = await findViolations(page);
  expect(both.filter((one) => one.includes('dark: color-contrast') && one.includes('<i>'))).toHaveLength(1);
});
