import type { Browser, JSHandle, Page } from '@playwright/test';
import type { PageEngine, PageModule } from './page/page-engine.ts';
import type { PreparedEngine } from './prepare-engines.ts';
import type { Queries } from './queries.ts';
import { serveFiles, type FileServer, type Sent } from './serve-files.ts';

/** What one engine did in the browser. Times are milliseconds. */
export interface Measured {
  /** Each in a fresh page with nothing cached, from the script's request to the answer. */
  cold: number[];
  /** What each of those moved. */
  sent: Sent[][];
  /** One a query that occurs, each asked for the second time in one page. */
  warm: number[];
  /** What was found, as keys of records, by query, those that do not occur too. */
  found: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Measures engines in turn, round by round, so that what slows the machine slows them all.
 *
 * @param rounds fresh pages that each engine gets, each with another query
 */
export async function measureEngines(
  browser: Browser,
  engines: readonly PreparedEngine[],
  queries: Queries,
  rounds: number,
): Promise<Map<PreparedEngine, Measured>> {
  const files = engines.flatMap(({ name, files }) =>
    [...files].map(([path, file]) => [`${name}/${path}`, file] as const),
  );
  const server = await serveFiles(new Map(files));
  try {
    const measured = new Map(
      engines.map((engine): [PreparedEngine, Measured] => [engine, { cold: [], sent: [], warm: [], found: new Map() }]),
    );
    for (let round = 0; round < rounds; round += 1) {
      const query = queries.present[Math.floor((round * queries.present.length) / rounds)] ?? '';
      for (const [engine, { cold, sent }] of measured) {
        const { ms, files } = await inFreshPage(browser, (page) => askFirst(page, server, engine, query));
        cold.push(ms);
        sent.push(files);
      }
    }
    for (const [engine, one] of measured) {
      const { warm, found } = await inFreshPage(browser, (page) => askAll(page, server, engine, queries));
      measured.set(engine, { ...one, warm, found });
    }
    return measured;
  } finally {
    await server.close();
  }
}

async function inFreshPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

async function askFirst(
  page: Page,
  { origin, takeSent }: FileServer,
  { name }: PreparedEngine,
  query: string,
): Promise<{ ms: number; files: Sent[] }> {
  const base = `${origin}${name}/`;
  await page.goto(base);
  takeSent();
  const ms = await page.evaluate(
    async ({ base, query }) => {
      const start = performance.now();
      const { open } = (await import(`${base}open.js`)) as PageModule;
      await (await open(base)).ask(query);
      return performance.now() - start;
    },
    { base, query },
  );
  return { ms, files: takeSent() };
}

async function askAll(
  page: Page,
  { origin }: FileServer,
  { name, keys }: PreparedEngine,
  { present, absent }: Queries,
): Promise<Pick<Measured, 'warm' | 'found'>> {
  const base = `${origin}${name}/`;
  await page.goto(base);
  const engine = await page.evaluateHandle(async (path) => {
    const { open } = (await import(`${path}open.js`)) as PageModule;
    return open(path);
  }, base);
  const first = await askInPage(engine, [...present, ...absent]);
  const again = await askInPage(engine, present);
  const nameOf = (key: string): string => (keys === null ? key : (keys.get(key) ?? key));
  const found = new Map(first.map(({ query, found }) => [query, new Set(found.map(nameOf))]));
  return { warm: again.map(({ ms }) => ms), found };
}

function askInPage(
  engine: JSHandle<PageEngine>,
  queries: readonly string[],
): Promise<{ query: string; ms: number; found: string[] }[]> {
  return engine.evaluate(async ({ ask }, queries) => {
    const answers: { query: string; ms: number; found: string[] }[] = [];
    for (const query of queries) {
      const start = performance.now();
      const list = await ask(query);
      answers.push({ query, ms: performance.now() - start, found: await list() });
    }
    return answers;
  }, queries);
}
