import { expect, test, type Page } from '@playwright/test';
import { loadSite } from '../../src/model/load.ts';
import { expectedEIds, listTexts, randomNumbers, readTypedQueries } from '../unit/search/plain-scan.ts';

const { document: report } = loadSite('content').reports[0];
const { present, absent } = readTypedQueries();

/** Addresses of the search page differ in the engine they ask for; without one the site's own choice answers. */
const ENGINES = [
  ['as it comes', ''],
  ['by the index alone', '&engine=index'],
  ['by the scan alone', '&engine=scan'],
] as const;

/** Stretches of two to six characters, and some longer, of random sentences; the same in each run. */
function sampleSubstrings(count: number, seed: number): string[] {
  const texts = listTexts(report);
  const numbers = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(numbers.next().value * limit);
  return Array.from({ length: count }, (_, i) => {
    const { text = '' } = texts[below(texts.length)] ?? {};
    const length = i % 5 === 0 ? 7 + below(30) : 2 + below(5);
    const start = below(Math.max(1, text.length - length + 1));
    return text.slice(start, start + length);
  });
}

/** What the page shows when it is done: its count, and the sentences it lists. */
interface Shown {
  query: string;
  count: string;
  eIds: string[];
}

/** Opens the search page by its address, once a query. */
async function openEach(page: Page, queries: readonly string[], engine: string): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const query of queries) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}&all=1${engine}`, { waitUntil: 'commit' });
    await page.waitForSelector('ol[data-results][data-count][aria-busy=false]', { state: 'attached' });
    const { count, eIds } = await page.$eval('ol[data-results]', (list) => ({
      count: list.getAttribute('data-count') ?? '',
      eIds: [...list.querySelectorAll('li[data-eid]')].map((item) => item.getAttribute('data-eid') ?? ''),
    }));
    shown.push({ query, count, eIds });
  }
  return shown;
}

/** Opens the search page once and goes from address to address in it, as the back button does, which loads nothing anew. */
async function walkThrough(page: Page, queries: readonly string[], engine: string): Promise<Shown[]> {
  await openEach(page, ['咸阳'], engine);
  const addresses = queries.map((query) => ({ query, address: `?q=${encodeURIComponent(query)}&all=1${engine}` }));
  return page.evaluate(async (steps) => {
    const list = document.querySelector('ol[data-results]');
    if (!list) throw new Error('the page has no list of results');
    const isDone = (): boolean => list.getAttribute('aria-busy') === 'false' && list.hasAttribute('data-count');
    const answered = (query: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const watcher = new MutationObserver(() => {
          if (isDone()) finish(resolve);
        });
        const late = setTimeout(() => {
          finish(() => {
            reject(new Error(`no answer to ${query}`));
          });
        }, 10_000);
        const finish = (then: () => void): void => {
          watcher.disconnect();
          clearTimeout(late);
          then();
        };
        watcher.observe(list, { attributes: true, childList: true });
      });
    const shown: { query: string; count: string; eIds: string[] }[] = [];
    for (const { query, address } of steps) {
      // What the page showed before cannot be taken for this answer.
      list.removeAttribute('data-count');
      const answer = answered(query);
      history.replaceState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      await answer;
      const eIds = [...list.querySelectorAll('li[data-eid]')].map((item) => item.getAttribute('data-eid') ?? '');
      shown.push({ query, count: list.getAttribute('data-count') ?? '', eIds });
    }
    return shown;
  }, addresses);
}

/** The answers that are not the expected ones. */
function listMistakes(answers: readonly Shown[]): string[] {
  return answers.flatMap(({ query, count, eIds }) => {
    const expected = expectedEIds(report, query).sort().join();
    const found = [...eIds].sort().join();
    const right = found === expected && count === String(expected === '' ? 0 : expected.split(',').length);
    return right ? [] : [`${query}: data-count ${count}, found ${found}, expected ${expected}`];
  });
}

test('the table is as large as it must be, and says rightly what occurs', () => {
  expect(new Set(present).size).toBeGreaterThanOrEqual(160);
  expect(new Set(absent).size).toBeGreaterThanOrEqual(60);
  expect(present.filter((query) => expectedEIds(report, query).length === 0)).toEqual([]);
  expect(absent.filter((query) => expectedEIds(report, query).length > 0)).toEqual([]);
});

for (const [name, engine] of ENGINES) {
  test(`every query of the table finds exactly the sentences that hold it, and what is absent none, ${name}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const answers = await walkThrough(page, [...present, ...absent], engine);
    expect(answers).toHaveLength(present.length + absent.length);
    expect(listMistakes(answers)).toEqual([]);
  });

  test(`an address with a query shows its answer on load, ${name}`, async ({ page }) => {
    test.setTimeout(60_000);
    const queries = ['断头路', '2,817.55亿元', 'ppp reits', 'G8.5+', '水', '4.2%、6.7%', '断头桥', '西安-咸阳'];
    expect(listMistakes(await openEach(page, queries, engine))).toEqual([]);
  });
}

test('random stretches of the text are found in exactly the sentences that hold them, by the index', async ({
  page,
}) => {
  test.setTimeout(120_000);
  expect(listMistakes(await walkThrough(page, sampleSubstrings(100, 2023), '&engine=index'))).toEqual([]);
});
