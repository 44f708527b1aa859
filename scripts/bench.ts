import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchSearch } from '../src/bench/bench-search.ts';
import { formatSize, LEGEND } from '../src/bench/format-result.ts';
import { readTexts } from '../src/bench/read-texts.ts';
import { loadSite } from '../src/model/load.ts';
import { findChromium } from '../tests/browser.ts';
import { run } from './run.ts';

const USAGE = 'usage: npm run bench -- search [--sizes 1,10,100] [--seed N] [--json] [FILE | FOLDER]…';

/**
 * npm run bench -- search: this site's search beside others, on the project's reports or on those in the files and
 * folders named. Where there are too few for a size, more are made from them.
 */
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
  if (what !== 'search') throw new Error(USAGE);
  const sizes = [...new Set(values.sizes.split(',').map(readCount))].sort((a, b) => a - b);
  const seed = readCount(values.seed);
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium to measure with; name one in CHROMIUM_PATH');
  const { reports, vocabulary } = loadSite('content');
  const own = reports.map(({ folder }) => join('content', 'reports', folder, 'report.txt'));
  const texts = readTexts(paths.length > 0 ? paths : own);
  // Chromium refuses to run as root in its sandbox; the pages are our own.
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const tell = (doing: string): void => {
      if (process.stderr.isTTY) console.error(doing);
    };
    const results = await benchSearch(browser, { texts, sizes, seed, vocabulary, tell });
    if (values.json) console.log(JSON.stringify({ seed, sizes: results }, null, 2));
    else console.log([LEGEND, ...results.map(formatSize)].join('\n\n'));
  } finally {
    await browser.close();
  }
});

function readCount(given: string): number {
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new Error(`"${given}" is no whole number from 1 to 9999\n${USAGE}`);
  return Number(given);
}
