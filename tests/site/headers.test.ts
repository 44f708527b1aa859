import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules } from '../../src/build/headers/header-rules.ts';
import { headersFor, parseHeadersFile, pathExpression } from '../../src/build/headers/headers-file.ts';
import { serveSite } from '../../src/build/serve-site.ts';
import { DIST, listFiles } from './dist.ts';

const blocks = parseHeadersFile(readFileSync(join(DIST, '_headers'), 'utf8'));
const rules = headerRules('/');
/** Addresses of all files. */
const addresses = listFiles(DIST).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

describe('the _headers file of the built site', () => {
  test('gives every file each header once: what the last rule says that names it', () => {
    expect(addresses.length).toBeGreaterThan(400);
    for (const address of addresses) {
      const expected = new Map<string, string>();
      for (const { headers } of rules.filter(({ path }) => new RegExp(`^${pathExpression(path)}$`).test(address)))
        for (const [name, value] of Object.entries(headers))
          if (value === null) expected.delete(name.toLowerCase());
          else expected.set(name.toLowerCase(), value);
      expect(headersFor(blocks, address), address).toEqual(expected);
    }
  });

  test('tells pages made for frames from all others by what is on them', () => {
    const framed = addresses.filter((address) => !headersFor(blocks, address).has('x-frame-options'));
    const embeds = addresses.filter(
      (address) =>
        address.endsWith('/') &&
        readFileSync(join(DIST, address, 'index.html'), 'utf8').includes('<body class="embed">'),
    );
    expect(embeds.length).toBeGreaterThan(5);
    expect(framed).toEqual(embeds);
  });

  test('calls only files for good whose name holds a hash', () => {
    const kept = addresses.filter((address) => headersFor(blocks, address).get('cache-control')?.includes('immutable'));
    expect(kept.length).toBeGreaterThan(20);
    for (const address of kept) expect(address).toMatch(/[._-](?=[\w-]*[\dA-Z])[\w-]{7,}\.\w+$/);
  });
});

describe('npm run serve', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = await serveSite({ folder: join(process.cwd(), DIST), base: '/', port: 0 });
    origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.close();
  });

  test.each([
    '/',
    '/xianyang-2023/3/4/',
    '/xianyang-2023/charts/growth/',
    '/xianyang-2023/charts/growth.svg',
    '/xianyang-2023/charts/growth.csv',
    '/xianyang-2023/data/report.json',
    '/xianyang-2023/data/report.md',
    '/xianyang-2023/data/report.txt',
    '/xianyang-2023/data/report.akn.xml',
    '/llms.txt',
    addresses.find((address) => address.startsWith('/_astro/')) ?? '',
  ])('sends what the file says with %s', async (address) => {
    const response = await fetch(origin + address);
    expect(response.status).toBe(200);
    const expected = headersFor(blocks, address);
    for (const [name, value] of expected) expect(response.headers.get(name), name).toBe(value);
    for (const name of ['x-frame-options', 'access-control-allow-origin'])
      expect(response.headers.has(name), name).toBe(expected.has(name));
    expect(response.headers.get('content-type')).toBeTruthy();
  });

  test.each(['/nowhere/', '/nowhere.csv', '/_astro/nowhere.js', '/xianyang-2023/charts/nowhere/', '/_headers'])(
    'answers %s with a page that no frame shows and no cache keeps',
    async (address) => {
      const response = await fetch(origin + address);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('x-frame-options')).toBe('DENY');
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
    },
  );
});
