import { expect, test } from '@playwright/test';
import { kindsOfPages } from './pages.ts';

declare global {
  interface Window {
    shifted: number;
  }
}

test.use({ viewport: { width: 360, height: 740 } });

test('hardly anything moves while a page loads on a phone', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) window.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of kindsOfPages) {
    await page.goto(path, { waitUntil: 'networkidle' });
    // What is good, by Web Vitals, is 0.1.
    expect(await page.evaluate(() => window.shifted), path).toBeLessThan(0.05);
  }
});
