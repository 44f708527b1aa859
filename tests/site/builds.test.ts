import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/build/serve-site.ts';
import { loadSite } from '../../src/model/load.ts';
import { readBuiltSite } from '../../src/verify/built-site.ts';
import { checkData } from '../../src/verify/check-data.ts';
import { checkIds } from '../../src/verify/check-ids.ts';
import { checkLinks } from '../../src/verify/check-links.ts';
import { checkWeights } from '../../src/verify/check-weights.ts';
import { decodeQr } from './decode-qr.ts';
import { DIST, listFiles, listPages } from './dist.ts';
import { testPageMetadata } from './page-metadata.ts';

/** Where the pictures are kept between builds. */
const PICTURES = 'node_modules/.cache/pictures';

let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'build-test-'));
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function build(out: string, env: Record<string, string> = {}): void {
  execFileSync('npm', ['run', '--silent', 'build', '--', '--out', out], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
}

/** Hash of every file. */
function digest(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

test('two builds of one state give identical bytes, whatever the time zone and the language of the machine', () => {
  const pictures = (): string[] =>
    listFiles(PICTURES).map((file) => `${file} ${String(statSync(join(PICTURES, file)).mtimeMs)}`);
  const made = pictures();
  build(join(scratch, 'again'), { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' });
  expect(digest(join(scratch, 'again'))).toEqual(digest(DIST));
  expect(pictures(), 'no picture is made again').toEqual(made);
});

test('a build that fails says why and leaves the last good one as it was', () => {
  const content = join(scratch, 'content');
  cpSync('content', content, { recursive: true });
  writeFileSync(join(content, 'pages/about.md'), 'no front matter');
  const before = digest(DIST);
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^content\/pages\/about\.md:1:1: has no front matter; .*\n$/m);
  expect(digest(DIST)).toEqual(before);
});

describe.each([
  ['at the root', '/', {}],
  [
    'under a base path, with an address',
    '/a/long-path/',
    { BASE_PATH: '/a/long-path/', SITE_URL: 'https://example.org' },
  ],
])('a site %s', (_title, base, env) => {
  const folder = (): string => (base === '/' ? DIST : join(scratch, 'based'));
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    if (base !== '/') build(folder(), env);
    server = await serveSite({ folder: folder(), base, port: 0 });
    origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  });

  afterAll(() => {
    server.close();
  });

  test('has addresses that every server answers alike: below its base, of a file or with a slash at their end', () => {
    const files = new Set(listFiles(folder()));
    for (const { file, html } of listPages(folder()))
      for (const [, address = ''] of html.matchAll(/ (?:href|src|action|data-base)="([^"]*)"/g)) {
        if (/^(?:#|https?:|mailto:|data:)/.test(address)) continue;
        const [path = ''] = address.split(/[?#]/);
        expect(path.startsWith(base), `${file}: ${address}`).toBe(true);
        const below = path.slice(base.length);
        expect(files.has(/(?:^|\/)$/.test(below) ? `${below}index.html` : below), `${file}: ${address}`).toBe(true);
      }
  });

  test('lets other sites frame its charts and nothing else', async () => {
    const framed = async (path: string): Promise<boolean> =>
      !(await fetch(`${origin}${base}${path}`)).headers
        .get('content-security-policy')
        ?.endsWith("frame-ancestors 'none'");
    expect(await framed('xianyang-2023/charts/growth/')).toBe(true);
    for (const path of ['', 'about/', 'xianyang-2023/3/4/']) expect(await framed(path), path).toBe(false);
  });

  test('answers an unknown address with its 404 page', async () => {
    const response = await fetch(`${origin}${base}nowhere/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有这一页');
  });
});

test('no link or fragment is broken, as a crawler finds them', async () => {
  const server = await serveSite({ folder: DIST, base: '/', port: 0 });
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const { links } = await new LinkChecker().check({
    path: `${origin}/`,
    recurse: true,
    checkFragments: true,
    linksToSkip: [`^(?!${origin})`],
  });
  server.close();
  expect(
    links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent }) => `${parent ?? ''} → ${url}`),
  ).toEqual([]);
  expect(links.filter(({ url }) => url.endsWith('/')).length).toBeGreaterThanOrEqual(18);
});

test('under a base path no link is broken, full addresses included, every published id is on its text, and no page weighs too much', () => {
  const site = readBuiltSite(join(scratch, 'based'));
  expect([site.base, site.origin]).toEqual(['/a/long-path/', 'https://example.org']);
  const { reports } = loadSite('content');
  expect(checkLinks(site)).toEqual([]);
  expect(checkWeights(site)).toEqual([]);
  expect(reports.flatMap((report) => checkIds(site, report))).toEqual([]);
  expect(
    checkData(
      site,
      reports.map(({ slug }) => slug),
    ),
  ).toEqual([]);
});

test('names its full address in canonical links, sitemap and robots.txt', () => {
  const read = (file: string): string => readFileSync(join(scratch, 'based', file), 'utf8');
  expect(read('xianyang-2023/3/4/index.html')).toContain(
    '<link rel="canonical" href="https://example.org/a/long-path/xianyang-2023/3/4/">',
  );
  expect(read('sitemap-0.xml')).toContain('<loc>https://example.org/a/long-path/xianyang-2023/3/4/</loc>');
  expect(read('robots.txt')).toContain('Sitemap: https://example.org/a/long-path/sitemap-index.xml');
});

describe('what others read of a site with an address', () => {
  testPageMetadata({ folder: () => join(scratch, 'based'), origin: 'https://example.org', base: '/a/long-path/' });
});

test('every QR code is read as the address of a place that is there, and no two lead to the same', () => {
  const based = join(scratch, 'based');
  const codes = listFiles(based).filter((file) => file.includes('/qr/'));
  const addresses = codes.map((file) => decodeQr(readFileSync(join(based, file), 'utf8')));
  expect(codes.length).toBeGreaterThan(700);
  expect(new Set(addresses).size).toBe(codes.length);
  const ids = new Map<string, Set<string>>();
  const idsOn = (file: string): Set<string> => {
    const found = [...readFileSync(join(based, file), 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    const known = ids.get(file) ?? new Set(found);
    ids.set(file, known);
    return known;
  };
  for (const [i, address] of addresses.entries()) {
    const { origin, pathname, hash } = new URL(address ?? '');
    expect(origin, codes[i]).toBe('https://example.org');
    expect(pathname, codes[i]).toMatch(/^\/a\/long-path\/xianyang-2023\/.*\/$/);
    const on = idsOn(`${pathname.slice('/a/long-path/'.length)}index.html`);
    if (hash !== '') expect(on.has(hash.slice(1)), codes[i]).toBe(true);
  }
});
