import { existsSync, readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/build/serve-site.ts';
import { loadSite } from '../../src/model/load.ts';
import { makeRecords } from '../../src/search/records.ts';
import type { Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

const PORT = Number(process.env['E2E_PORT'] ?? 4391);
const BASE = `http://localhost:${String(PORT)}`;
const [report] = loadSite('content').reports;
const { records } = makeRecords(report);

const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const miniBrowser = (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
  .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((name) => `/usr/lib/${folder}/${name}/MiniBrowser`))
  .find((path) => existsSync(path));
const webDriver = ['/usr/bin/WebKitWebDriver'].find((path) => existsSync(path));

const BROWSERS: [string, (() => Promise<Driver>) | null, string][] = [
  ['Firefox', firefox ? () => startFirefox(firefox) : null, 'firefox-esr'],
  [
    'WebKitGTK',
    webDriver && miniBrowser ? () => startWebKit(webDriver, miniBrowser) : null,
    'webkit2gtk-driver and xvfb',
  ],
];

/** Queries of one character, words, several words, marks, digits. */
const QUERIES = [
  ...['粮食', '停车位', '高质量', '5G', '亿元', '2023', '，', '的', '断头路', '营商环境', '生态', '就业', '“', '%'],
  ...['粮食 产量', '项目 投资', '城市 更新', '农村 道路', '教育 学位', '文化 旅游'],
];
const countOf = (query: string): number =>
  records.filter(({ text }) => query.split(' ').every((word) => text.includes(word))).length;

let server: Server;
beforeAll(async () => {
  server = await serveSite({ folder: 'dist', base: '/', port: PORT });
});
afterAll(() => {
  server.close();
});

for (const [name, start, packages] of BROWSERS) {
  if (!start) console.log(`${name} is not tried: it is not installed (Debian: apt-get install ${packages})`);
  describe.skipIf(!start)(name, () => {
    let browser: Driver;
    beforeAll(async () => {
      if (start) browser = await start();
      console.log(`the main ways in ${browser.name}`);
    });
    afterAll(() => browser.close());

    /** Waits until an expression is true in the page. */
    const until = async (expression: string): Promise<void> => {
      const limit = Date.now() + 10_000;
      while ((await browser.run(expression)) !== true) {
        if (Date.now() > limit) throw new Error(`never true: ${expression}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const answered = (): Promise<void> =>
      until(`document.querySelector('ol[data-results]')?.getAttribute('aria-busy') === 'false'`);
    const read = (selector: string, property: string): Promise<unknown> =>
      browser.run(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`);
    const reading = `${BASE}/${report.slug}/3/4/`;

    test.each(QUERIES)('all sentences with %s are found', async (query) => {
      await browser.go(`${BASE}/search/?q=${encodeURIComponent(query)}&all=1`);
      await answered();
      expect(await browser.run(`document.querySelector('ol[data-results]').dataset.count`)).toBe(
        String(countOf(query)),
      );
    });

    test('a result leads to its words; Back has them in the box still, and the results', async () => {
      await browser.go(`${BASE}/search/`);
      await browser.press('input[name=q]');
      await browser.type('停车位');
      await until(`new URLSearchParams(location.search).get('q') === '停车位'`);
      await answered();
      const before = await browser.run(`document.querySelector('[role=status]').textContent`);
      await browser.press('li[data-eid] a');
      await until(`document.querySelector('mark.found')?.textContent === '停车位'`);
      await until(`(() => { const { top, bottom } = document.querySelector(':target').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight; })()`);
      await browser.back();
      await until(`location.pathname === '/search/'`);
      await answered();
      // WebKit empties the box only after the page has been shown.
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await browser.run(`document.querySelector('input[name=q]').value`)).toBe('停车位');
      expect(await browser.run(`document.querySelector('[role=status]').textContent`)).toBe(before);
    });

    test('the list of commitments is filtered; Back has the words in the box still', async () => {
      await browser.go(`${BASE}/${report.slug}/commitments/?q=建设`);
      const shown = `[...document.querySelectorAll('.commitment-list li')].filter((row) => !row.hidden)`;
      const all = await browser.run(`document.querySelectorAll('.commitment-list li').length`);
      expect(await browser.run(`${shown}.length`)).toBeLessThan(Number(all));
      await browser.run(`${shown}[0].querySelector('p a').click()`);
      await until(`!location.pathname.endsWith('/commitments/')`);
      await browser.back();
      await until(`location.pathname.endsWith('/commitments/')`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await browser.run(`document.querySelector('[data-filters] input[name=q]').value`)).toBe('建设');
      expect(await browser.run(`${shown}.length`)).toBeLessThan(Number(all));
    });

    test('a number in the margin opens the menu', async () => {
      await browser.go(reading);
      await browser.press('#p2 .para-number');
      await until(`document.querySelector('.share-menu button') !== null`);
      expect(await read('.share-menu', 'borderTopStyle')).toBe('solid');
      expect(
        await browser.run(`[...document.querySelectorAll('.share-menu button')].map((one) => one.textContent)`),
      ).toEqual(expect.arrayContaining(['复制链接', '保存图片']));
    });

    test('numbers of the text are underlined, and no digit lies over another', async () => {
      await browser.go(reading);
      expect(await read('.figure', 'textDecorationLine')).toBe('underline');
      expect(await read('.figure', 'textDecorationStyle')).toBe('dotted');
      expect(await read('.term', 'textDecorationLine')).toBe('underline');
      // WebKit paints them wrong where it sets them apart; see base.css.
      if (name === 'WebKitGTK') expect(await read('html', 'textAutospace')).toBe('no-autospace');
    });

    test('a page that fits on a sheet prints one', async () => {
      await browser.go(reading);
      const pdf = await browser.print();
      if (!pdf) return;
      const { totalPages, text } = await extractText(await getDocumentProxy(pdf));
      expect(totalPages).toBe(1);
      expect(text[0]?.normalize('NFKC').replace(/\s/g, '')).toContain('3.4.2');
    });
  });
}
