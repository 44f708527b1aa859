import { expect, test, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeLists, writeWorker } from '../../src/build/offline/write-offline.ts';
import { serveSite } from '../../src/build/serve-site.ts';

const BUILT = resolve('dist');
const SLUG = 'xianyang-2023';
const HELD = '本报告已可离线阅读';

test.use({ serviceWorkers: 'allow' });

/** A server of the test's own, which can go away and come back. */
class Host {
  folder = BUILT;
  /** Paths asked for since the server came up. */
  asked: string[] = [];
  port = 0;
  /** Answers in the host's place, where it says that it did. */
  fault: (url: string, response: ServerResponse) => boolean = () => false;
  #server: Server | null = null;

  get origin(): string {
    return `http://localhost:${String(this.port)}`;
  }

  async up(): Promise<void> {
    this.#server = await serveSite({ folder: this.folder, base: '/', port: this.port });
    this.port = (this.#server.address() as AddressInfo).port;
    this.asked = [];
    const [answer] = this.#server.listeners('request') as RequestListener[];
    this.#server.removeAllListeners('request').on('request', (request: IncomingMessage, response: ServerResponse) => {
      const { url = '' } = request;
      this.asked.push(url);
      if (!this.fault(url, response)) answer?.call(this.#server, request, response);
    });
  }

  down(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
    this.#server = null;
  }

  /** Goes on from a copy of the site, which the test may change. */
  fork(): void {
    this.folder = mkdtempSync(join(tmpdir(), 'offline-test-'));
    cpSync('dist', this.folder, { recursive: true, filter: (path) => !path.endsWith('/og') });
  }

  /** Replaces words of a file, as a deployment would. */
  change(file: string, words: string, by: string): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(words);
    writeFileSync(path, text.replaceAll(words, by));
  }
}

let host: Host;

test.beforeEach(async () => {
  host = new Host();
  await host.up();
});

test.afterEach(() => {
  host.down();
  if (host.folder !== BUILT) rmSync(host.folder, { recursive: true });
});

/** Opens a page and waits until its report is kept. */
async function openAndKeep(page: Page, path = `/${SLUG}/3/`): Promise<void> {
  await page.goto(host.origin + path);
  await expect(page.locator('.site-footer')).toContainText(HELD, { timeout: 20_000 });
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('report-files'));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });

test('once a report was opened, all of it works without the network', async ({ page }) => {
  await openAndKeep(page);
  // What is moved for it, in few requests, and not before the page is there.
  const packs = host.asked.filter((path) => path.startsWith('/offline/'));
  expect(packs.filter((path) => path.endsWith('.pack'))).toHaveLength(3);
  expect(packs.length).toBeLessThanOrEqual(8);
  expect(host.asked.filter((path) => /\.png$|\/(og|qr)\//.test(path))).toEqual([]);
  const kept = await keptPaths(page);
  expect(kept.filter((path) => path.startsWith(`/${SLUG}/commitments/`)).length).toBeGreaterThan(100);
  expect(kept.filter((path) => /\.png$|\/(og|qr)\//.test(path))).toEqual([]);

  host.down();
  await page.goto(`${host.origin}/${SLUG}/1/?hl=项目`);
  await expect(page.locator('.report-text mark').first()).toHaveText('项目');
  expect(
    await page.evaluate(() => document.fonts.ready.then((fonts) => fonts.check('600 20px "Heading Song"', '政府'))),
  ).toBe(true);
  await page.goto(`${host.origin}/${SLUG}/3/4/#p1-s2`);
  await expect(page.locator('#p1-s2')).toBeInViewport();
  await page.goto(`${host.origin}/${SLUG}/commitments/3-4-p1-s4-k4/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto(`${host.origin}/search/?q=项目`);
  const results = page.locator('ol[data-results]');
  await expect(results).toHaveAttribute('aria-busy', 'false');
  const all = Number(await results.getAttribute('data-count'));
  expect(all).toBeGreaterThan(10);
  await page.locator('input[name=kind][value=承诺]').check();
  await expect(results).not.toHaveAttribute('data-count', String(all));

  const data = await page.evaluate(async (path) => {
    const response = await fetch(path);
    return { type: response.headers.get('content-type'), bytes: (await response.arrayBuffer()).byteLength };
  }, `/${SLUG}/data/quantities.csv`);
  expect(data).toEqual({
    type: 'text/csv; charset=utf-8',
    bytes: readFileSync(`dist/${SLUG}/data/quantities.csv`).length,
  });
  await page.goto(`${host.origin}/data/`);
  await page.context().setOffline(true);
  // The page listens once it is done with itself.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/offline.')),
  );
  const download = page.waitForEvent('download');
  await page.locator(`a[href="/${SLUG}/data/quantities.csv"]`).click();
  expect(readFileSync(await (await download).path())).toEqual(readFileSync(`dist/${SLUG}/data/quantities.csv`));
});

test('without the network, a page that is not kept says so, one that is nowhere says that, slashes may lack', async ({
  page,
}) => {
  await openAndKeep(page);
  await page.goto(`${host.origin}/${SLUG}/3/4?hl=项目`);
  await expect(page).toHaveURL(/\/3\/4\/\?hl=/);
  host.down();
  await page.goto(`${host.origin}/another-2024/1/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有网络');
  await expect(page.locator('[data-report]')).toContainText('（已存）');
  await page.goto(`${host.origin}/${SLUG}/3/99/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  await page.goto(`${host.origin}/${SLUG}/3/4`);
  await expect(page.locator('#p1-s2')).toBeVisible();
});

test('after a deployment the next load shows the new page, and only what has changed is fetched again', async ({
  page,
}) => {
  await openAndKeep(page);
  const unused = '/_astro/unused.00000000.css';
  await page.evaluate(async (path) => {
    const [name = ''] = (await caches.keys()).filter((one) => one.startsWith('report-files'));
    await (await caches.open(name)).put(path, new Response(''));
  }, unused);
  host.down();
  host.fork();
  for (const chapter of ['3', '4']) host.change(`${SLUG}/${chapter}/index.html`, '<h1', '<h1 data-new');
  writeLists(host.folder, [SLUG]);
  await host.up();

  await page.reload();
  await expect(page.locator('h1[data-new]')).toBeVisible();
  await expect(page.locator('.site-footer')).toContainText(HELD);
  expect(host.asked.filter((path) => path.endsWith('.pack'))).toEqual([]);
  // The page itself was asked for by the reload, and again for its revision.
  expect(host.asked.filter((path) => /^\/[^_/]*\/\d+\/$/.test(path)).sort()).toEqual(
    ['3', '3', '4'].map((chapter) => `/${SLUG}/${chapter}/`),
  );
  expect(await keptPaths(page)).not.toContain(unused);

  host.down();
  for (const chapter of ['4', '3']) {
    await page.goto(`${host.origin}/${SLUG}/${chapter}/`);
    await expect(page.locator('h1[data-new]')).toBeVisible();
  }
});

test('who saves data keeps what was visited, and nothing else is fetched', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${host.origin}/${SLUG}/1/`);
  await expect.poll(() => keptPaths(page)).toContain(`/${SLUG}/1/`);
  await expect.poll(async () => (await keptPaths(page)).some((path) => path.endsWith('.woff2'))).toBe(true);
  expect(host.asked.filter((path) => /\.pack$|index\.json$/.test(path))).toEqual([]);
  host.down();
  await page.reload();
  await expect(page.locator('#p1-s1')).toBeVisible();
  await page.goto(`${host.origin}/${SLUG}/2/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有网络');
});

test('a worker that is switched off removes itself and all it has kept', async ({ page }) => {
  await openAndKeep(page);
  expect(await cacheNames(page)).not.toEqual([]);
  host.down();
  host.fork();
  rmSync(join(host.folder, 'offline'), { recursive: true });
  await writeWorker(host.folder, 'retire');
  await host.up();
  await page.reload();
  // Chromium looks for a new worker when it has nothing else to do.
  await expect.poll(() => cacheNames(page), { timeout: 15_000 }).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

/** Says the same whatever is asked. */
const says =
  (status: number, body: string, type = 'text/html') =>
  (_url: string, response: ServerResponse): boolean => {
    response.writeHead(status, { 'content-type': type }).end(body);
    return true;
  };
const CSV = `/${SLUG}/data/quantities.csv`;

test('what a host out of order answers, with whatever status, gives way to the copy and never takes its place', async ({
  page,
}) => {
  await openAndKeep(page);
  const copies = (): Promise<string[]> =>
    page.evaluate(
      async (paths) => {
        const texts = await Promise.all(paths.map(async (path) => (await caches.match(path))?.text()));
        return texts.map((text) => text ?? '');
      },
      [`/${SLUG}/3/`, CSV, '/'],
    );
  const before = await copies();
  expect(before[0]).toContain('<html');
  expect(before[1]).toBe(readFileSync(join('dist', CSV), 'utf8').replace('\ufeff', ''));
  const faults = {
    'out of order': says(500, '<h1>Internal Server Error</h1>'),
    'no gateway': says(502, '<html><h1>Bad Gateway</h1></html>'),
    busy: says(503, ''),
    'too many': says(429, 'slow down', 'text/plain'),
    forbidden: says(403, '<html><h1>Forbidden</h1></html>'),
    'no such site': says(404, '<!doctype html><html><h1>There is no site here</h1></html>'),
    'gone, says the host': says(410, 'gone', 'text/plain'),
    'at work': says(200, '<!doctype html><html lang="zh-CN"><h1>维护中</h1></html>'),
    'one page for all': says(200, readFileSync('dist/index.html', 'utf8')),
    nothing: says(200, ''),
    'a network that wants a login': says(200, '<html><form action="/login"><input name="room"></form></html>'),
    'the connection is cut': (_url: string, response: ServerResponse) => Boolean(response.destroy()),
  };
  for (const [title, fault] of Object.entries(faults)) {
    host.fault = fault;
    await page.goto(`${host.origin}/${SLUG}/3/`);
    await expect(page.locator('.report-text').first(), title).toBeVisible();
    const file = await page.evaluate((path) => fetch(path).then((response) => response.text()), CSV);
    expect(file === before[1], title).toBe(true);
    // Of what is not kept the browser gets what the host says, and that is not kept either.
    await page.evaluate((path) => fetch(path).catch(() => undefined), '/_astro/none.12345678.js');
  }
  expect((await copies()).map((text, i) => text === before[i])).toEqual([true, true, true]);
  expect(await keptPaths(page)).not.toContain('/_astro/none.12345678.js');

  host.fault = says(503, '<h1>Back soon</h1>');
  await page.goto(`${host.origin}/another-2024/1/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Back soon');
  // A page that this site says it has no more is gone, though it is kept.
  host.fault = says(404, readFileSync('dist/404.html', 'utf8'));
  await page.goto(`${host.origin}/${SLUG}/3/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  // Who has to log in is led there, and what stands there is not kept.
  host.fault = (url, response) => {
    if (!url.startsWith('/login')) return Boolean(response.writeHead(302, { location: '/login/' }).end());
    return says(200, '<!doctype html><html><h1>Log in</h1></html>')(url, response);
  };
  await page.goto(`${host.origin}/${SLUG}/3/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log in');
  expect(await keptPaths(page)).not.toContain('/login/');
  expect((await copies()).map((text, i) => text === before[i])).toEqual([true, true, true]);
});

test('a host that does not answer is not waited for where there is a copy', async ({ page }) => {
  await openAndKeep(page);
  host.fault = () => true;
  await page.goto(`${host.origin}/${SLUG}/1/`);
  await expect(page.locator('#p1-s1')).toBeVisible();
});

test('a pack that is cut off, or of another deployment, is not kept, and the next page begins anew', async ({
  page,
}) => {
  for (const part of [(pack: Buffer) => pack.subarray(0, -100), () => readFileSync(`dist/index.html`)]) {
    host.fault = (url, response) => {
      if (!url.endsWith('.pack')) return false;
      return Boolean(response.writeHead(200).end(part(readFileSync(join('dist', url)))));
    };
    host.asked = [];
    await page.goto(`${host.origin}/${SLUG}/3/`);
    await expect.poll(() => host.asked.some((path) => path.endsWith('.pack')), { timeout: 10_000 }).toBe(true);
  }
  expect((await keptPaths(page)).filter((path) => path.startsWith(`/${SLUG}/commitments/`))).toEqual([]);
  host.fault = () => false;
  await openAndKeep(page);
});

test('while a deployment is half done the page is the new one, what is kept the old, and then all the new', async ({
  page,
}) => {
  await openAndKeep(page);
  host.down();
  host.fork();
  for (const chapter of ['3', '4']) host.change(`${SLUG}/${chapter}/index.html`, '<h1', '<h1 data-new');
  writeLists(host.folder, [SLUG]);
  // Each of the three is asked for once a page is opened, and answered by a host at work.
  for (const half of [/index\.json$/, /^\/offline\/[0-9a-f]+\.json$/, new RegExp(`^/${SLUG}/4/|\\.pack$`)]) {
    host.fault = (url, response) => half.test(url) && says(200, '<html><h1>维护中</h1></html>')(url, response);
    await host.up();
    await page.goto(`${host.origin}/${SLUG}/3/`);
    await expect(page.locator('h1[data-new]')).toBeVisible();
    await expect.poll(() => host.asked.some((url) => half.test(url)), { timeout: 10_000 }).toBe(true);
    host.down();
    for (const chapter of ['4', '3']) {
      await page.goto(`${host.origin}/${SLUG}/${chapter}/`);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('h1[data-new]')).toHaveCount(0);
    }
  }
  host.fault = () => false;
  await host.up();
  await openAndKeep(page);
  host.down();
  await page.goto(`${host.origin}/${SLUG}/4/`);
  await expect(page.locator('h1[data-new]')).toBeVisible();
});
