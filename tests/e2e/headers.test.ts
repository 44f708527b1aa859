import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { kindsOfPages } from './pages.ts';

/** What the browser complains of: refused by a policy, failed, or thrown. The status of the 404 page is no fault. */
function listenForErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) errors.push(message.text());
  });
  return errors;
}

test('no page of any kind does what the policies forbid', async ({ page }) => {
  const errors = listenForErrors(page);
  for (const path of [
    ...kindsOfPages,
    '/xianyang-2023/topics/',
    '/xianyang-2023/places/',
    '/xianyang-2023/terms/',
    '/data/',
  ]) {
    const response = await page.goto(path);
    expect(response?.headers()['content-security-policy'], path).toContain('frame-ancestors');
    await page.waitForLoadState('networkidle');
    expect(errors, path).toEqual([]);
  }
});

test('a drawing opened by itself looks as it should under a policy that lets nothing run', async ({ page }) => {
  const errors = listenForErrors(page);
  const response = await page.goto('/xianyang-2023/charts/growth.svg');
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  const colour = await page.evaluate(
    () => getComputedStyle(document.querySelector('.fill-paper') ?? document.documentElement).fill,
  );
  expect(colour).toBe('rgb(251, 250, 246)');
  expect(errors).toEqual([]);
});

test('other sites can frame a chart, and nothing else', async ({ page, baseURL }) => {
  const origin = baseURL ?? '';
  const [chart, reading] = ['/xianyang-2023/charts/growth/', '/xianyang-2023/3/4/'];
  const frames = [chart, reading].map((path) => `<iframe src="${origin}${path}"></iframe>`);
  // Another site: another port is another origin.
  const other = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(frames.join(''));
  });
  await new Promise<void>((listening) => other.listen(0, 'localhost', listening));
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`http://localhost:${String((other.address() as AddressInfo).port)}/`);
  await expect(page.locator('iframe').first().contentFrame().getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => complaints.join('\n')).toMatch(/frame-ancestors 'none'/);
  await expect(page.locator('iframe').last().contentFrame().getByRole('heading', { level: 1 })).toHaveCount(0);
  other.close();
});
