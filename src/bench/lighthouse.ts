import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.ts';

/** Medians of a page: scores, 0–100, by Lighthouse's category; milliseconds or shares by the name of a measure. */
export type Scores = Readonly<Record<string, number>>;

/** What is used of Lighthouse, which the project does not bring: it is large, and used seldom. */
type Lighthouse = (
  url: string,
  flags: { port: number; output: 'json'; logLevel: 'error' },
) => Promise<{ lhr: LighthouseResult } | undefined>;

interface LighthouseResult {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}

/** Measures that the score for speed is made of; one task that blocks is one of over 50 ms at a quarter of the speed. */
const MEASURES = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

const PACKAGE = 'lighthouse';
const VERSION = '13.5.0';

/**
 * Opens pages of a served site with Lighthouse, as a phone on a slow network, each some times.
 *
 * @param origin with the path the site stands under, without a slash at the end
 * @throws {Error} where Lighthouse is not installed, with the command that does it
 */
export async function measurePages(
  chromium: string,
  origin: string,
  { paths, runs }: { paths: readonly string[]; runs: number },
): Promise<Record<string, Scores>> {
  const lighthouse = await findLighthouse();
  const browser = await openBrowser(chromium);
  try {
    const found: Record<string, Scores> = {};
    for (const path of paths) {
      const scores: Scores[] = [];
      for (let i = 0; i < runs; i += 1) {
        const result = await lighthouse(origin + path, { port: browser.port, output: 'json', logLevel: 'error' });
        if (result) scores.push(readScores(result.lhr));
      }
      const categories = Object.keys(scores[0] ?? {});
      found[path] = Object.fromEntries(categories.map((id) => [id, median(scores.map((score) => score[id] ?? 0))]));
    }
    return found;
  } finally {
    browser.close();
  }
}

function readScores({ categories, audits }: LighthouseResult): Scores {
  return Object.fromEntries([
    ...Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)] as const),
    ...MEASURES.map((id) => [id, Math.round((audits[id]?.numericValue ?? Number.NaN) * 1000) / 1000] as const),
  ]);
}

async function findLighthouse(): Promise<Lighthouse> {
  try {
    return ((await import(PACKAGE)) as { default: Lighthouse }).default;
  } catch {
    throw new Error(`Lighthouse is not installed: npm install --no-save ${PACKAGE}@${VERSION}`);
  }
}

interface OpenBrowser {
  /** Where it listens to the protocol of its developer tools. */
  port: number;
  close: () => void;
}

async function openBrowser(chromium: string): Promise<OpenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const args = ['--headless=new', '--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  // Chromium refuses to run as root in its sandbox; the pages are our own.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const browser = spawn(chromium, [...args, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const close = (): void => {
    browser.kill();
    browser.once('exit', () => {
      rmSync(profile, { recursive: true, force: true });
    });
  };
  const port = await new Promise<number>((resolve, reject) => {
    let told = '';
    browser.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(told);
      if (found) resolve(Number(found[1]));
    });
    browser.once('exit', () => {
      reject(new Error(`Chromium ended: ${told}`));
    });
  });
  return { port, close };
}

/** The scores of some pages for people, a line each. */
export function formatScores(pages: Readonly<Record<string, Scores>>): string {
  return Object.entries(pages)
    .map(
      ([path, scores]) =>
        `${path}: ${Object.entries(scores)
          .map(([id, score]) => `${id} ${String(score)}`)
          .join(', ')}`,
    )
    .join('\n');
}
