import type { Browser, BrowserContext, Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { median } from './median.ts';

/** What the search page of a built site costs a reader. Medians over the queries; bytes are gzip-compressed bodies. */
export interface PageCost {
  /** Loaded with the page, before the box is touched. */
  pageBytes: number;
  /** From the touch of the box to the first results on a fresh page, nothing cached. */
  firstBytes: number;
  firstBytesMost: number;
  firstMs: number;
  /** From the last key to the results on a page that has answered before, at a quarter of the processor's speed. */
  warmMs: number;
  warmMsMost: number;
}

/** What a reader might type. */
const QUERIES = [
  ...['断头路', '老旧小区', '项目', '高标准农田', '学校', '生产总值', '水', '4.2%', '就业', '煤矿', '营商环境', '公园'],
];

/** @param origin where the site is served, with the path it was built for and a slash at its end */
export async function measureSearchPage(browser: Browser, origin: string): Promise<PageCost> {
  const fresh: Cost[] = [];
  for (const query of QUERIES) {
    const context = await browser.newContext();
    fresh.push(await askFirst(context, origin, query));
    await context.close();
  }
  const warm = await askWarm(browser, origin);
  return {
    pageBytes: median(fresh.map(({ page }) => page)),
    firstBytes: median(fresh.map(({ bytes }) => bytes)),
    firstBytesMost: Math.max(...fresh.map(({ bytes }) => bytes)),
    firstMs: median(fresh.map(({ ms }) => ms)),
    warmMs: median(warm),
    warmMsMost: Math.max(...warm),
  };
}

interface Cost {
  page: number;
  bytes: number;
  ms: number;
}

async function askFirst(context: BrowserContext, origin: string, query: string): Promise<Cost> {
  const page = await context.newPage();
  let bodies: Promise<number>[] = [];
  const takeBytes = async (): Promise<number> => {
    // Suggestions may come after the results.
    await page.waitForTimeout(300);
    const sizes = await Promise.all(bodies);
    bodies = [];
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  page.on('response', (response) => {
    bodies.push(
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    );
  });
  await page.goto(`${origin}search/`, { waitUntil: 'networkidle' });
  const before = await takeBytes();
  const ms = await type(page, query);
  return { page: before, bytes: await takeBytes(), ms };
}

async function askWarm(browser: Browser, origin: string): Promise<number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}search/`);
  await type(page, '咸阳');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: number[] = [];
  for (const query of QUERIES) times.push(await type(page, query));
  await context.close();
  return times;
}

/** Types the last key of a query and waits until its answer is painted. */
function type(page: Page, query: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('form[data-search] input');
    const list = document.querySelector('ol[data-results]');
    if (!box || !list) throw new Error('this is no search page');
    const start = performance.now();
    box.focus();
    box.value = typed;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const isDone = (): boolean =>
      list.getAttribute('aria-busy') === 'false' && new URLSearchParams(location.search).get('q') === typed;
    await new Promise<void>((resolve) => {
      const watcher = new MutationObserver(() => {
        if (!isDone()) return;
        watcher.disconnect();
        requestAnimationFrame(() => {
          resolve();
        });
      });
      watcher.observe(list, { attributes: true });
    });
    return performance.now() - start;
  }, query);
}
