import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/** Rules whose answer depends on the colours, which alone differ between light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** To describe all that is right takes half of axe's time. */
const ASKED = { resultTypes: ['violations' as const] };

/** What can be pressed is 24 px wide and high or has that room: of WCAG 2.2, and not asked unless told to. */
const OF_SIZE = { ...ASKED, rules: { 'target-size': { enabled: true } } };

/** Widths of windows that pages are looked at in, and the colours there: the dark ones have no rules of width. */
export const WINDOWS = [
  { device: 'a phone', viewport: { width: 360, height: 740 }, schemes: ['light', 'dark'] },
  { device: 'a desktop', viewport: { width: 1280, height: 900 }, schemes: ['light'] },
] as const;

export type Schemes = readonly ('light' | 'dark')[];

/** What axe finds on a page as it stands, in each of the colours: its address, the rule, the elements. */
export async function findViolations(page: Page, schemes: Schemes = ['light', 'dark']): Promise<string[]> {
  // What it lies over scrolls out from behind it: no matter of size.
  const button: Locator = page.locator('.to-results');
  await button.evaluateAll((all) => {
    for (const one of all) one.style.setProperty('position', 'static');
  });
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    // The pages hold no frames, for which alone axe would open a page of its own.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const all = colorScheme === 'light' ? axe.options(OF_SIZE) : axe.options(ASKED).withRules(OF_COLOURS);
    const { violations } = await all.analyze();
    const where = `${new URL(page.url()).pathname}, ${colorScheme}`;
    found.push(
      ...violations.map(
        ({ id, help, nodes }) => `${where}: ${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
      ),
    );
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await button.evaluateAll((all) => {
    for (const one of all) one.style.removeProperty('position');
  });
  return found;
}
