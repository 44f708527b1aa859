import { chromium, type Browser } from '@playwright/test';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuild, benchRebuild } from '../src/bench/bench-build.ts';
import { benchParse, formatParse } from '../src/bench/bench-parse.ts';
import { benchEveryday, formatEveryday } from '../src/bench/bench-everyday.ts';
import { benchSearch } from '../src/bench/bench-search.ts';
import type { NamedText } from '../src/bench/corpus.ts';
import { formatBuilds, formatRebuilds } from '../src/bench/format-build.ts';
import { formatSize, LEGEND } from '../src/bench/format-result.ts';
import { formatPages } from '../src/bench/format-pages.ts';
import { formatScores, measurePages, type Scores } from '../src/bench/lighthouse.ts';
import { measureSearchPage, type PageCost } from '../src/bench/search-page.ts';
import { serveSite } from '../src/build/serve-site.ts';
import { isCheckable } from '../src/model/commitment-pages.ts';
import { readEnvironment } from '../src/model/environment.ts';
import { readTexts } from '../src/bench/read-texts.ts';
import { loadSite } from '../src/model/load.ts';
import { formatWeights, weighPages } from '../src/bench/weigh-pages.ts';
import { findChromium } from '../tests/browser.ts';
import { run } from './run.ts';

const USAGE = `usage: npm run bench -- build [--sizes 1,10,40] [--rounds 3] [--pictures] [--json] [FILE | FOLDER]…
       npm run bench -- rebuild [--rounds 3] [--json]
       npm run bench -- parse [--sizes 30,300] [--json] [FILE | FOLDER]…
       npm run bench -- pages [--json] [SITE]…
       npm run bench -- search [--sizes 1,10,100] [--seed N] [--json] [FILE | FOLDER]…
       npm run bench -- search-page [--json] [SITE]…
       npm run bench -- everyday [--json] [SET.jsonl]…
       npm run bench -- lighthouse [--rounds 5] [--json] [SITE]`;

interface Options {
  sizes: string | undefined;
  rounds: string;
  seed: string;
  pictures: boolean;
  json: boolean;
}

/** What a benchmark is asked for by, and what it prints for people; with --json it prints the figures it was made of. */
const BENCHES: Readonly<Record<string, (paths: readonly string[], options: Options) => Promise<Printed>>> = {
  build: async (paths, { sizes, rounds, pictures }) => {
    const options = { texts: takeTexts(paths), rounds: readCount(rounds), pictures, tell };
    const figures = await benchBuild(readSizes(sizes ?? '1,10,40'), options);
    return { figures, text: formatBuilds(figures) };
  },
  rebuild: async (paths, { rounds }) => {
    const figures = await benchRebuild({
      texts: takeTexts(paths).slice(0, 1),
      rounds: readCount(rounds),
      pictures: true,
      tell,
    });
    return { figures, text: formatRebuilds(figures) };
  },
  parse: async (paths, { sizes }) => {
    const figures = await benchParse(takeTexts(paths), readSizes(sizes ?? '30,300'));
    return { figures, text: formatParse(figures) };
  },
  pages: (paths) => {
    const folders = paths.length > 0 ? paths : ['dist'];
    const figures = Object.fromEntries(folders.map((folder) => [folder, weighPages(folder)]));
    const text = Object.entries(figures).map(([folder, kinds]) => formatWeights(folder, kinds));
    return Promise.resolve({ figures, text: text.join('\n\n') });
  },
  search: (paths, options) => inBrowser((browser) => benchEngines(browser, paths, options)),
  'search-page': (paths) => inBrowser((browser) => benchPages(browser, paths)),
  everyday: async (paths) => {
    const figures = await benchEveryday(paths);
    return { figures, text: formatEveryday(figures) };
  },
  lighthouse: async ([folder = 'dist'], { rounds }) => {
    const figures = await benchLighthouse(folder, readCount(rounds));
    return { figures, text: formatScores(figures) };
  },
};

interface Printed {
  figures: unknown;
  text: string;
}

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sizes: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      pictures: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [what = '', ...paths] = positionals;
  const bench = Object.hasOwn(BENCHES, what) ? BENCHES[what] : undefined;
  if (!bench) throw new Error(USAGE);
  const { figures, text } = await bench(paths, { ...values, sizes: values.sizes });
  console.log(values.json ? JSON.stringify(figures, null, 2) : text);
});

function requireChromium(): string {
  const path = findChromium();
  if (path === null) throw new Error('no Chromium to measure with; name one in CHROMIUM_PATH');
  return path;
}

async function inBrowser(use: (browser: Browser) => Promise<Printed>): Promise<Printed> {
  const executablePath = requireChromium();
  // Chromium refuses to run as root in its sandbox; the pages are our own.
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/**
 * This site's search beside others, on the project's reports or on those in the files and folders named. Where there are
 * too few for a size, more are made from them.
 */
async function benchEngines(browser: Browser, paths: readonly string[], options: Options): Promise<Printed> {
  const sizes = readSizes(options.sizes ?? '1,10,100');
  const seed = readCount(options.seed);
  const { vocabulary } = loadSite('content');
  const results = await benchSearch(browser, { texts: takeTexts(paths), sizes, seed, vocabulary, tell });
  return { figures: { seed, sizes: results }, text: [LEGEND, ...results.map(formatSize)].join('\n\n') };
}

/** Lighthouse's scores of one page of each main kind of the first report of the site built into a folder. */
async function benchLighthouse(folder: string, runs: number): Promise<Record<string, Scores>> {
  const [{ slug, document }] = loadSite('content').reports;
  const commitment = document.commitments.find(isCheckable)?.id ?? '';
  const report = ['3/4/', `commitments/${commitment}/`, 'compare/'].map((path) => `/${slug}/${path}`);
  return served(folder, (origin) =>
    measurePages(requireChromium(), origin, { paths: ['/', ...report, '/search/?q=项目'], runs }),
  );
}

/** What a reader waits for and what is moved on the search pages of the sites built into some folders; `dist` if none. */
async function benchPages(browser: Browser, folders: readonly string[]): Promise<Printed> {
  const costs: Record<string, PageCost> = {};
  for (const folder of folders.length > 0 ? folders : ['dist']) {
    costs[folder] = await served(folder, (origin) => measureSearchPage(browser, `${origin}/`));
  }
  return { figures: costs, text: formatPages(costs) };
}

/** @param use is told where the site stands, without a slash at the end */
async function served<T>(folder: string, use: (origin: string) => Promise<T>): Promise<T> {
  const { base } = readEnvironment(process.env);
  const server = await serveSite({ folder: resolve(folder), base, port: 0 });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    return await use(`http://localhost:${String(port)}${base}`.slice(0, -1));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The texts in the files and folders named; the project's own reports if none. */
function takeTexts(paths: readonly string[]): NamedText[] {
  const own = loadSite('content').reports.map(({ folder }) => join('content', 'reports', folder, 'report.txt'));
  return readTexts(paths.length > 0 ? paths : own);
}

function tell(doing: string): void {
  if (process.stderr.isTTY) console.error(doing);
}

function readSizes(given: string): number[] {
  return [...new Set(given.split(',').map(readCount))].sort((a, b) => a - b);
}

function readCount(given: string): number {
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new Error(`"${given}" is no whole number from 1 to 9999\n${USAGE}`);
  return Number(given);
}
