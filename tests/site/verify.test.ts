import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSite, type Report } from '../../src/model/load.ts';
import { decodeReport } from '../../src/parse/decode.ts';
import { readBuiltSite, type BuiltSite } from '../../src/verify/built-site.ts';
import { checkServed } from '../../src/verify/check-served.ts';
import { formatFinding } from '../../src/verify/finding.ts';
import { readPage } from '../../src/verify/page.ts';
import { verifySite } from '../../src/verify/verify-site.ts';
import { DIST } from './dist.ts';

const content = loadSite('content');
const [{ slug }] = content.reports;
const site = readBuiltSite(DIST);

const verify = (built: BuiltSite): string[] =>
  verifySite(built, content, ({ folder }: Report) =>
    decodeReport(readFileSync(join('content/reports', folder, 'report.txt'))),
  ).map(formatFinding);

/** The site with one file changed; null takes it away. */
function change(file: string, alter: ((text: string) => string) | null): BuiltSite {
  const pages = new Map(site.pages);
  const files = new Set(site.files);
  if (alter === null) {
    pages.delete(file);
    files.delete(file);
    return { ...site, pages, files };
  }
  const before = site.read(file).toString('utf8');
  const text = alter(before);
  expect(text, `${file} is changed`).not.toBe(before);
  if (pages.has(file)) pages.set(file, readPage(text));
  return { ...site, pages, read: (one) => (one === file ? Buffer.from(text) : site.read(one)) };
}

test('the built site has nothing wrong', () => {
  expect(verify(site)).toEqual([]);
});

describe('told with its file, what was found, what was expected and how to mend it is', () => {
  test.each<[title: string, file: string, alter: ((text: string) => string) | null, told: RegExp]>([
    [
      'a link that leads nowhere',
      `${slug}/3/4/index.html`,
      (html) => html.replace('href="/about/"', 'href="/abuot/"'),
      /^xianyang-2023\/3\/4\/index\.html: "\/abuot\/" leads to no file; expected abuot\/index\.html; .*mend the link$/,
    ],
    [
      'a link without its slash',
      `${slug}/3/4/index.html`,
      (html) => html.replace('href="/about/"', 'href="/about"'),
      /3\/4\/index\.html: "\/about" lacks the slash at its end/,
    ],
    [
      'a place that is not on its page',
      `${slug}/3/4/index.html`,
      (html) => html.replace('href="#p1"', 'href="#p99"'),
      /3\/4\/index\.html: "#p99" leads to no place of xianyang-2023\/3\/4\/index\.html; expected .* "p99"/,
    ],
    [
      'a link of llms.txt',
      'llms.txt',
      (text) => `${text}\n[x](/nowhere/)\n`,
      /^llms\.txt: "\/nowhere\/" leads to no file/,
    ],
    [
      'a published id that is gone',
      `${slug}/3/4/index.html`,
      (html) => html.replace('id="p1-s2-k1"', ''),
      /3\/4\/index\.html: the published id "p1-s2-k1" is not here; expected an element with this id/,
    ],
    [
      'a published id on another text',
      `${slug}/text/index.html`,
      (html) => html.replace(/(id="3-4-p1-s2-k1"[^>]*>)/, '$1又'),
      /text\/index\.html: the published id "3-4-p1-s2-k1" is on "又.*"; expected "/,
    ],
    [
      'an id that stands twice',
      `${slug}/3/4/index.html`,
      (html) => html.replace('</main>', '<i id="p1"></i></main>'),
      /3\/4\/index\.html: the id "p1" stands more than once/,
    ],
    [
      'a character of the text that is lost',
      `${slug}/2/index.html`,
      (html) => html.replace(/(data-eid="2-p1-s1"[^>]*>.)[^<]/u, '$1'),
      /^xianyang-2023\/: the reading pages say ".*" at character \d+; expected ".*", as the source has it/m,
    ],
    [
      'a reading page that is missing',
      `${slug}/3/4/index.html`,
      null,
      /^xianyang-2023\/3\/4\/index\.html: is missing; expected a page with \d+ published id\(s\)/m,
    ],
    [
      'a page of a promise that is missing',
      [...site.files].find((file) => file.startsWith(`${slug}/commitments/3-`)) ?? '',
      null,
      /commitments\/3-[^/]*\/index\.html: is missing; expected the page of a published promise/,
    ],
    [
      'a page that weighs too much',
      `${slug}/3/4/index.html`,
      (html) => html.replace('</main>', `${makeNoise()}</main>`),
      /3\/4\/index\.html: HTML, CSS and script weigh \d+\.\d KB compressed; expected at most 22 on a reading page/,
    ],
    [
      'data that is not what its package says',
      `${slug}/data/targets.csv`,
      (csv) => `${csv}x`,
      /data\/targets\.csv: has \d+ bytes with sha256:.*; expected \d+ with sha256:.*, as its data package says/,
    ],
    [
      'data that is missing',
      `${slug}/data/report.json`,
      null,
      /data\/report\.json: is missing; expected it by the data/,
    ],
    ['a broken JSON file', `${slug}/data/quantities.json`, (json) => json.slice(0, 99), /quantities\.json: is no JSON/],
    ['a file that every site has', 'robots.txt', null, /^robots\.txt: is missing; every site has it/m],
  ])('%s', (_title, file, alter, told) => {
    expect(verify(change(file, alter)).join('\n')).toMatch(told);
  });

  test('all that is wrong, in one run', () => {
    const first = change('llms.txt', (text) => `${text}\n[x](/nowhere/)\n`);
    const files = new Set([...first.files].filter((file) => file !== 'robots.txt'));
    const told = verify({ ...first, files });
    expect(told.some((line) => line.startsWith('llms.txt: '))).toBe(true);
    expect(told.some((line) => line.startsWith('robots.txt: '))).toBe(true);
  });
});

/** Text that no compression makes much smaller. */
function makeNoise(): string {
  return Array.from({ length: 12_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + ((i * i * 7919 + i * 104_729) % 20_000)),
  ).join('');
}

describe('npm run check -- --site', () => {
  const check = (...args: string[]) =>
    spawnSync('npm', ['run', '--silent', 'check', '--', ...args], { encoding: 'utf8' });
  let scratch: string;

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'verify-test-'));
  });

  afterAll(() => {
    rmSync(scratch, { recursive: true });
  });

  test('ends with 0 on a good site, and with 1 on a broken one', () => {
    const good = check('--site', DIST);
    expect(good.stderr).toBe('');
    expect(good.stdout).toMatch(/^dist: \d+ pages, \d+ files, no errors/);
    expect(good.status).toBe(0);
    const broken = join(scratch, 'site');
    cpSync(DIST, broken, { recursive: true });
    writeFileSync(join(broken, slug, 'data/targets.csv'), '');
    const { status, stderr, stdout } = check('--site', broken);
    expect(stderr).toMatch(/^xianyang-2023\/data\/targets\.csv: has 0 bytes/);
    expect(stdout).toMatch(/1 error\(s\)/);
    expect(status).toBe(1);
  });

  test('says what is wrong with a folder that is no site', () => {
    const { status, stderr } = check('--site', 'src');
    expect(stderr).toMatch(/^src holds no built site .*; build one with npm run build\n$/);
    expect(status).toBe(1);
    expect(check('--site', 'nowhere').stderr).toBe('nowhere: no such folder; expected a built site\n');
  });
});

describe('a served site', () => {
  const servers: Server[] = [];
  const serve = async (headers: Record<string, string>, lost: number): Promise<string> => {
    const server = createServer((request, response) => {
      const found = request.url === '/';
      response.writeHead(found ? 200 : lost, found ? headers : {}).end('<html>');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return `http://localhost:${String((server.address() as AddressInfo).port)}`;
  };

  afterAll(() => {
    for (const server of servers) server.close();
  });

  test('needs its headers and a status 404', async () => {
    const bare = (await checkServed(await serve({}, 200))).map(formatFinding);
    expect(bare).toEqual([
      expect.stringMatching(/sends no x-content-type-options; expected such as nosniff; set/),
      expect.stringMatching(/sends no referrer-policy/),
      expect.stringMatching(/sends no content-security-policy/),
      expect.stringMatching(/no-such-page\/: answers with status 200; expected 404/),
    ]);
    const headers = {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-security-policy': "default-src 'self'",
    };
    expect(await checkServed(await serve(headers, 404))).toEqual([]);
  });

  test('that cannot be fetched is told', async () => {
    const [finding] = await checkServed('http://localhost:1/');
    expect(finding?.message).toMatch(/^cannot be fetched \(.+\); expected the site there/);
  });
});
