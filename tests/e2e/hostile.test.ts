import { expect, test, type Page } from '@playwright/test';

/** What came of an address: complaints of the browser, dialogs, errors, and where it went. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) seen.push(message.text());
  });
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob)/.test(request.url()) && new URL(request.url()).hostname !== 'localhost')
      seen.push(request.url());
  });
  return seen;
}

/** Elements that no page has and a query might make. */
const made = (page: Page): Promise<number> =>
  page
    .locator('main :is(img[src="x"], iframe, object, embed, base, form[action*="evil"], [onerror], [onload])')
    .count();

const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '//evil.example/',
  '__proto__',
  'constructor',
  '\u0000\u2028\u202e',
  '\r\nSet-Cookie: a=b',
  '[data-eid]',
  '.*+?^${}()|[]\\',
];

for (const [what, addresses] of [
  ['the search page', ['/search/?q=*', '/search/?q=水&report=*', '/search/?q=水&sort=*&all=*', '/search/?*=*']],
  [
    'the list of commitments',
    [
      '/xianyang-2023/commitments/?q=*',
      '/xianyang-2023/commitments/?kind=*&topic=*',
      '/xianyang-2023/commitments/?*=*',
    ],
  ],
  ['the list of indicators', ['/xianyang-2023/indicators/?q=*', '/xianyang-2023/indicators/?q=*#*']],
  [
    'a reading page',
    ['/xianyang-2023/3/4/?hl=*', '/xianyang-2023/3/4/?hl=*#*', '/xianyang-2023/3/4/#*', '/xianyang-2023/3/4/#p1-s2*'],
  ],
  ['a page that is not there', ['/*', '/xianyang-2023/*/', '/xianyang-2023/commitments/*/?*#*']],
] as const)
  test(`no address of ${what} becomes markup, script, a request or a header`, async ({ page }) => {
    const seen = watch(page);
    // Each payload once, in each place in turn.
    for (const [i, payload] of PAYLOADS.entries()) {
      const address = addresses[i % addresses.length] ?? '';
      const filled = address.replaceAll('*', () => encodeURIComponent(payload));
      const response = await page.goto(filled);
      expect(response?.headers() ?? {}, filled).not.toHaveProperty('set-cookie');
      // Another part of the same page is no answer of its own.
      if (response) expect(response.status(), filled).toBe(what === 'a page that is not there' ? 404 : 200);
      // It may go on to the page that was meant.
      if (what === 'a page that is not there') await page.waitForLoadState('networkidle');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(new URL(page.url()).hostname, filled).toBe('localhost');
      expect(await made(page), filled).toBe(0);
    }
    expect(seen).toEqual([]);
  });

test('what is typed into the filters is text', async ({ page }) => {
  const seen = watch(page);
  for (const path of ['/xianyang-2023/commitments/', '/xianyang-2023/indicators/']) {
    await page.goto(path);
    for (const payload of PAYLOADS.filter((one) => !/[\0\r]/.test(one))) {
      await page.locator('main input[name=q], main [data-row-filter] input').first().fill(payload);
      await expect(page.locator('main tbody tr:visible, main [data-list] li:visible')).toHaveCount(0);
      expect(await made(page), payload).toBe(0);
      await page.reload();
      expect(await made(page), payload).toBe(0);
    }
  }
  expect(seen).toEqual([]);
});
