import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { allPages, kindsOfPages } from './pages.ts';

/** Rules whose answer depends on the colours, which alone differ between light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds on some pages, each with its address. */
async function findViolations(page: Page, paths: readonly string[], rules: readonly string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    // The pages hold no frames, for which alone axe would open a page of its own.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
    for (const { id, help, nodes } of violations) {
      found.push(`${path} ${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
  }
  return found;
}

// On a desktop, in light colours.
test('axe finds nothing on any page', async ({ page }) => {
  test.setTimeout(240_000);
  expect(allPages.length).toBeGreaterThan(15);
  expect(await findViolations(page, allPages)).toEqual([]);
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
      expect(await findViolations(page, kindsOfPages, colorScheme === 'dark' ? OF_COLOURS : [])).toEqual([]);
    });
  });
}

test('axe finds what is wrong with a page', async ({ page }) => {
  await page.setContent(
    '<html lang="zh-CN"><title>x</title><main><img src="x.png"><p style="color:#ccc">浅</p></main>',
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
});
