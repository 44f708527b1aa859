import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../../src/build/serve-site.ts';

let scratch: string;
let server: Server;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'serve-test-'));
  const site = join(scratch, 'site');
  mkdirSync(join(site, 'about'), { recursive: true });
  for (const [file, text] of [
    ['index.html', 'home'],
    ['about/index.html', 'about'],
    ['404.html', 'none'],
  ] as const)
    writeFileSync(join(site, file), text);
  writeFileSync(join(scratch, 'secret.html'), 'secret');
  server = await serveSite({ folder: site, base: '/base/', port: 0 });
});

afterAll(() => {
  server.close();
  rmSync(scratch, { recursive: true });
});

/** Status line and body of an answer to a request line as it is, which fetch would mend first. */
function ask(target: string, method = 'GET'): Promise<{ status: number; location: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('error', reject);
    socket.on('end', () => {
      const [head = '', ...body] = answer.split('\r\n\r\n');
      resolve({
        status: Number(head.split(' ')[1]),
        location: /^location: (.*)$/im.exec(head)?.[1],
        body: body.join(''),
      });
    });
    socket.write(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

describe('the server answers', () => {
  test.each([
    ['/base/', 200],
    ['/base/about/', 200],
    ['/base/about/?q=1', 200],
    ['/base/nowhere/', 404],
    ['/elsewhere/', 404],
    ['//', 404],
    ['//[', 404],
    ['//evil.example/base/', 404],
    ['/base//evil.example/', 404],
    ['/base/%', 404],
    ['/base/%E4%ZZ/', 404],
    ['/base/../secret.html', 404],
    ['/base/..%2fsecret.html', 404],
    ['/base/%2e%2e/secret.html', 404],
    ['*', 404],
  ])('%s with %i, and goes on', async (target, status) => {
    expect((await ask(target)).status).toBe(status);
    expect((await ask('/base/')).body).toContain('home');
  });

  test('a folder without its slash, and the base path, with where they are', async () => {
    expect(await ask('/base/about?q=1')).toMatchObject({ status: 301, location: '/base/about/?q=1' });
    expect(await ask('/')).toMatchObject({ status: 301, location: '/base/' });
  });
});
