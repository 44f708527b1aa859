import { chromium, type Browser } from '@playwright/test';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchSearch } from '../src/bench/bench-search.ts';
import { formatSize, LEGEND } from '../src/bench/format-result.ts';
import { formatPages } from '../src/bench/format-pages.ts';
import { measureSearchPage, type PageCost } from '../src/bench/search-page.ts';
import { serveSite } from '../src/build/serve-site.ts';
import { readEnvironment } from '../src/model/environment.ts';
import { readTexts } from '../src/bench/read-texts.ts';
import { loadSite } from '../src/model/load.ts';
import { findChromium } from '../tests/browser.ts';
import { run } from './run.ts';

const USAGE = `usage: npm run bench -- search [--sizes 1,10,100] [--seed N] [--json] [FILE | FOLDER]…
       npm run bench -- search-page [--json] [SITE]…`;

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '1,10,100' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [what, ...paths] = positionals;
  if (what !== 'search' && what !== 'search-page') throw new Error(USAGE);
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium to measure with; name one in CHROMIUM_PATH');
  // Chromium refuses to run as root in its sandbox; the pages are our own.
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath, args });
  try {
    if (what === 'search') await benchEngines(browser, paths, values);
    else await benchPages(browser, paths, values.json);
  } finally {
    await browser.close();
  }
});

/**
 * This site's search beside others, on the project's reports or on those in the files and folders named. Where there are
 * too few for a size, more are made from them.
 */
async function benchEngines(
  browser: Browser,
  paths: readonly string[],
  options: { sizes: string; seed: string; json: boolean },
): Promise<void> {
  const sizes = [...new Set(options.sizes.split(',').map(readCount))].sort((a, b) => a - b);
  const seed = readCount(options.seed);
  const { reports, vocabulary } = loadSite('content');
  const own = reports.map(({ folder }) => join('content', 'reports', folder, 'report.txt'));
  const texts = readTexts(paths.length > 0 ? paths : own);
  const tell = (doing: string): void => {
    if (process.stderr.isTTY) console.error(doing);
  };
  const results = await benchSearch(browser, { texts, sizes, seed, vocabulary, tell });
  if (options.json) console.log(JSON.stringify({ seed, sizes: results }, null, 2));
  else console.log([LEGEND, ...results.map(formatSize)].join('\n\n'));
}

/** What a reader waits for and what is moved on the search pages of the sites built into some folders; `dist` if none. */
async function benchPages(browser: Browser, folders: readonly string[], json: boolean): Promise<void> {
  const { base } = readEnvironment(process.env);
  const costs: Record<string, PageCost> = {};
  for (const folder of folders.length > 0 ? folders : ['dist']) {
    const server = await serveSite({ folder: resolve(folder), base, port: 0 });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    costs[folder] = await measureSearchPage(browser, `http://localhost:${String(port)}${base}`);
    server.closeAllConnections();
    server.close();
  }
  if (json) console.log(JSON.stringify(costs, null, 2));
  else console.log(formatPages(costs));
}

function readCount(given: string): number {
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new Error(`"${given}" is no whole number from 1 to 9999\n${USAGE}`);
  return Number(given);
}
