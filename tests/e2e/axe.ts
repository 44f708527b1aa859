import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/** Rules whose answer depends on the colours, which alone differ between light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What can be pressed is 24 px wide and high or has that room: of WCAG 2.2, and not asked unless told to. */
const OF_SIZE = { rules: { 'target-size': { enabled: true } } };

/**
 * What axe finds on a page as it stands: its address, the rule, the elements. In the dark only the rules of colours run:
 * whoever asks there asks in the light too.
 */
export async function findViolations(page: Page): Promise<string[]> {
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  // What it lies over scrolls out from behind it: no matter of size.
  const button: Locator = page.locator('.to-results');
  await button.evaluateAll((all) => {
    for (const one of all) one.style.setProperty('position', 'static');
  });
  // The pages hold no frames, for which alone axe would open a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (dark ? axe.withRules(OF_COLOURS) : axe.options(OF_SIZE)).analyze();
  await button.evaluateAll((all) => {
    for (const one of all) one.style.removeProperty('position');
  });
  const { pathname } = new URL(page.url());
  return violations.map(
    ({ id, help, nodes }) => `${pathname} ${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
