import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules whose answer depends on the colours, which alone differ between light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page as it stands: its address, the rule, the elements. In the dark only the rules of colours run:
 * whoever asks there asks in the light too.
 */
export async function findViolations(page: Page): Promise<string[]> {
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  // The pages hold no frames, for which alone axe would open a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (dark ? axe.withRules(OF_COLOURS) : axe).analyze();
  const { pathname } = new URL(page.url());
  return violations.map(
    ({ id, help, nodes }) => `${pathname} ${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
