import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from '../../src/build/headers/headers-file.ts';
import { nginxConfig } from '../../src/build/headers/nginx-config.ts';
import { DIST, listFiles } from './dist.ts';

const here = spawnSync('nginx', ['-v']).error === undefined;
if (!here) console.info('nginx is not here (Debian: apt-get install --no-install-recommends nginx-light)');

const scratch = mkdtempSync(join(tmpdir(), 'nginx-test-'));
const blocks = parseHeadersFile(readFileSync(join(DIST, '_headers'), 'utf8'));
let nginx: ChildProcess | undefined;
let origin: string;

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        found(port);
      });
    });
  });
}

/** Waits until a server answers, ten seconds at most. */
async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await setTimeout(100);
  }
  throw new Error('nginx does not answer');
}

beforeAll(async () => {
  if (!here) return;
  const port = String(await freePort());
  origin = `http://127.0.0.1:${port}`;
  const site = nginxConfig({ base: '/', root: resolve(DIST), host: 'example.org' })
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${scratch}/${name};`,
  );
  const config = join(scratch, 'nginx.conf');
  mkdirSync(join(scratch, 'logs'));
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    config,
    `${user} daemon off; pid ${scratch}/pid; events {} http { access_log off; ${temporary.join(' ')}\n${site} }`,
  );
  const log = ['-p', scratch, '-e', join(scratch, 'logs/error.log'), '-c', config];
  execFileSync('nginx', ['-t', ...log], { stdio: 'pipe' });
  nginx = spawn('nginx', log, { stdio: 'ignore' });
  await answering(origin);
});

afterAll(async () => {
  if (nginx) {
    const ended = new Promise((exit) => nginx?.once('exit', exit));
    nginx.kill('SIGQUIT');
    await ended;
  }
  rmSync(scratch, { recursive: true });
});

describe.skipIf(!here)('nginx with the sample of the guides', () => {
  test('sends every kind of file with the headers of _headers', async () => {
    const kinds = new Map(listFiles(DIST).map((file) => [/[^/.]*$/.exec(file)?.[0], file]));
    const addresses = [...kinds.values(), 'xianyang-2023/charts/growth/', 'xianyang-2023/3/4/', '']
      .filter((file) => !file.endsWith('index.html') && file !== '_headers')
      .map((file) => `/${file}`);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      const { status, headers } = await fetch(origin + address);
      expect(status, address).toBe(200);
      const expected = headersFor(blocks, address);
      for (const [name, value] of expected) expect(headers.get(name), `${address} ${name}`).toBe(value);
      expect(headers.has('x-frame-options'), address).toBe(expected.has('x-frame-options'));
    }
  });

  test('redirects a folder without its slash, compresses text, and knows no listing of a folder', async () => {
    const redirect = await fetch(`${origin}/xianyang-2023/3/4?q=1`, { redirect: 'manual' });
    expect([redirect.status, redirect.headers.get('location')]).toEqual([301, '/xianyang-2023/3/4/?q=1']);
    for (const path of ['/', '/xianyang-2023/data/quantities.csv', '/xianyang-2023/data/report.json'])
      expect((await fetch(origin + path)).headers.get('content-encoding'), path).toBe('gzip');
    for (const path of ['/nowhere/', '/xianyang-2023/charts/', '/_headers', '/_astro/nowhere.js']) {
      const response = await fetch(origin + path);
      expect(response.status, path).toBe(404);
      expect(response.headers.get('cache-control'), path).toBe('no-cache');
      expect(response.headers.get('x-frame-options'), path).toBe('DENY');
      expect(await response.text(), path).toContain('没有这一页');
    }
  });
});
