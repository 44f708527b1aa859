import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveSite, SiteServer } from '../../../src/build/serve-site.ts';

let scratch: string;
let server: SiteServer;
let port: number;

const HEADERS = '/base/*\n  X-Site: yes\n  Cache-Control: no-cache\n';

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'serve-test-'));
  const site = join(scratch, 'site');
  mkdirSync(join(site, 'about'), { recursive: true });
  for (const [file, text] of [
    ['index.html', 'home'],
    ['about/index.html', 'about'],
    ['404.html', 'none'],
    ['table.csv', '0123456789'],
    ['long.txt', 'long '.repeat(100_000)],
    ['_headers', HEADERS],
    ['_redirects', '/a /b'],
    ['.hidden', 'hidden'],
  ] as const)
    writeFileSync(join(site, file), text);
  writeFileSync(join(scratch, 'secret.html'), 'secret');
  server = await serveSite({ folder: site, base: '/base/', port: 0 });
  ({ port } = server);
});

afterAll(() => {
  server.close();
  rmSync(scratch, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The answer to a request as it is, which fetch would mend first. */
function ask(target: string, { method = 'GET', headers = {} }: { method?: string; headers?: object } = {}) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  return askRaw(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${lines.join('')}\r\n`);
}

function askRaw(request: string, address = '127.0.0.1'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, address);
    let answer = '';
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', reject);
    socket.on('end', () => {
      const end = answer.indexOf('\r\n\r\n');
      const [first = '', ...lines] = answer.slice(0, end).split('\r\n');
      resolve({
        status: Number(first.split(' ')[1]),
        headers: Object.fromEntries(
          lines.map((line) => [
            line.slice(0, line.indexOf(':')).toLowerCase(),
            line.slice(line.indexOf(':') + 1).trim(),
          ]),
        ),
        body: answer.slice(end + 4),
      });
    });
    socket.write(request);
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
    ['/base/%00', 404],
    ['/base/../secret.html', 404],
    ['/base/..%2fsecret.html', 404],
    ['/base/%2e%2e/secret.html', 404],
    [`/base/${'a'.repeat(5_000)}`, 404],
    [`/base/${'a/'.repeat(5_000)}`, 404],
    [`/base/${'a'.repeat(50_000)}`, 431],
    ['*', 404],
  ])('%s with %i, and goes on', async (target, status) => {
    expect((await ask(target)).status).toBe(status);
    expect((await ask('/base/')).body).toContain('home');
  });

  test('a folder without its slash, and the base path, with where they are', async () => {
    const moved = async (target: string): Promise<unknown[]> => {
      const { status, headers } = await ask(target);
      return [status, headers['location']];
    };
    expect(await moved('/base/about?q=1')).toEqual([301, '/base/about/?q=1']);
    expect(await moved('/')).toEqual([301, '/base/']);
    expect(await moved('/base/%61bout')).toEqual([301, '/base/about/']);
    expect(await moved('/base/x/..//about'), 'never at another host').toEqual([301, '/base/about/']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s with 405 and the methods it knows',
    async (method) => {
      const { status, headers, body } = await ask('/base/', { method });
      expect([status, headers['allow'], body.split('\n').length]).toEqual([405, 'GET, HEAD', 2]);
    },
  );

  test.each(['/base/about/', '/base/table.csv', '/base/nowhere/'])(
    'HEAD of %s as GET, without a body',
    async (target) => {
      const [get, head] = [await ask(target), await ask(target, { method: 'HEAD' })];
      expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
      expect([head.status, head.body]).toEqual([get.status, '']);
    },
  );

  test('an unchanged file with 304, by its mark and by its date', async () => {
    const { headers } = await ask('/base/table.csv');
    const { etag = '', 'last-modified': date = '' } = headers;
    for (const condition of [{ 'If-None-Match': etag }, { 'If-Modified-Since': date }]) {
      const again = await ask('/base/table.csv', { headers: condition });
      expect([again.status, again.body, again.headers['cache-control']]).toEqual([304, '', 'no-cache']);
    }
    expect((await ask('/base/table.csv', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    expect((await ask('/base/table.csv', { headers: { 'If-Match': '"other"' } })).status).toBe(412);
  });

  test.each(['_headers', '_redirects', '.hidden'])('404 for %s under any spelling', async (name) => {
    const encoded = `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
    for (const spelling of [
      name,
      `/${name}`,
      `./${name}`,
      `about/../${name}`,
      encoded,
      encoded.toUpperCase(),
      name.toUpperCase(),
      `${name}.`,
      `${name}/`,
      `${name}%20`,
      `${name}?x`,
    ])
      expect((await ask(`/base/${spelling}`)).status, spelling).toBe(404);
  });
});

describe('of a file of ten bytes', () => {
  test.each([
    ['bytes=0-0', '0', '0-0'],
    ['bytes=2-4', '234', '2-4'],
    ['bytes=7-', '789', '7-9'],
    ['bytes=7-99', '789', '7-9'],
    ['bytes=-3', '789', '7-9'],
    ['bytes=-99', '0123456789', '0-9'],
  ])('%s is %s', async (range, body, part) => {
    const answer = await ask('/base/table.csv', { headers: { Range: range, 'Accept-Encoding': 'gzip' } });
    expect([answer.status, answer.body, answer.headers['content-range']]).toEqual([206, body, `bytes ${part}/10`]);
    expect(answer.headers).toMatchObject({ 'content-length': String(body.length), 'x-site': 'yes' });
  });

  test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('%s is no part of it', async (range) => {
    const { status, headers, body } = await ask('/base/table.csv', { headers: { Range: range } });
    expect([status, headers['content-range'], body.split('\n').length]).toEqual([416, 'bytes */10', 2]);
  });

  test.each(['bytes=0-1,4-5', 'lines=1-2', 'bytes', 'bytes 0-1'])('%s is the whole file', async (range) => {
    expect(await ask('/base/table.csv', { headers: { Range: range } })).toMatchObject({
      status: 200,
      body: '0123456789',
    });
  });

  test('a part is sent only while the file is the one that was begun', async () => {
    const { headers } = await ask('/base/table.csv');
    const part = (mark = ''): Promise<Answer> =>
      ask('/base/table.csv', { headers: { Range: 'bytes=2-4', 'If-Range': mark } });
    expect((await part(headers['last-modified'])).body).toBe('234');
    expect((await part('"other"')).body).toBe('0123456789');
    expect((await part('Sat, 01 Jan 2000 00:00:00 GMT')).body).toBe('0123456789');
  });

  test('a part of a long text is not compressed', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    expect((await ask('/base/long.txt', { headers })).headers['content-encoding']).toBe('gzip');
    const part = await ask('/base/long.txt', { headers: { ...headers, Range: 'bytes=5-20004' } });
    expect(part.headers['content-encoding']).toBeUndefined();
    expect(part.body).toBe('long '.repeat(4_000));
  });
});

test('a reader who goes in the midst of an answer is no matter to tell', async () => {
  const told = vi.spyOn(console, 'error');
  for (const encoding of ['gzip', 'identity'])
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('data', () => socket.destroy());
      socket.once('close', () => {
        resolve();
      });
      socket.write(`GET /base/long.txt HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: ${encoding}\r\n\r\n`);
    });
  expect((await ask('/base/')).status).toBe(200);
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});

test('what goes wrong on this side is told in one line, and the next request is answered', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const file = join(scratch, 'site/_headers');
  writeFileSync(file, 'no such format');
  expect(await ask('/base/')).toMatchObject({ status: 500, body: 'This server could not read the file.\n' });
  expect((await ask('/base/nowhere/')).status).toBe(500);
  writeFileSync(file, HEADERS);
  expect((await ask('/base/')).status).toBe(200);
  expect(told.mock.calls.map(([line]) => line as string)).toEqual([
    expect.stringMatching(/^GET \/base\/: _headers:1: .*$/),
    expect.stringMatching(/^GET \/base\/nowhere\/: _headers:1: .*$/),
  ]);
  told.mockRestore();
});

describe('where it listens', () => {
  const folder = (): string => join(scratch, 'site');

  test('is this computer alone, unless another address is named', async () => {
    expect(server.addresses.every((address) => ['127.0.0.1', '::1'].includes(address))).toBe(true);
    const open = await serveSite({ folder: folder(), base: '/', port: 0, host: '0.0.0.0' });
    expect(open.addresses).toEqual(['0.0.0.0']);
    open.close();
  });

  test('may be several addresses, on one port, all of which end together', async () => {
    const both = new SiteServer((_request, response) => response.end('here'));
    await both.listenOn(['127.0.0.1', '127.0.0.2'], 0);
    for (const address of both.addresses)
      expect(await (await fetch(`http://${address}:${String(both.port)}/`)).text()).toBe('here');
    const { port: former } = both;
    both.close();
    both.closeAllConnections();
    const next = new SiteServer();
    await next.listenOn(['127.0.0.2', '127.0.0.1'], former);
    expect(next.addresses).toEqual(['127.0.0.2', '127.0.0.1']);
    next.close();
  });

  test('is told in one line where it cannot be', async () => {
    const refused = (options: { port: number; host?: string }): Promise<string> =>
      serveSite({ folder: folder(), base: '/', ...options }).then(
        () => '',
        (error: unknown) => (error as Error).message,
      );
    expect(await refused({ port })).toBe(`port ${String(port)} is in use; choose another with PORT=4322`);
    expect(await refused({ port: 0, host: '192.0.2.1' })).toMatch(/^HOST is "192\.0\.2\.1"; expected .*$/);
    const taken = createServer().listen(0, '127.0.0.2');
    await new Promise((resolve) => taken.once('listening', resolve));
    const several = new SiteServer();
    await expect(
      several.listenOn(['127.0.0.1', '127.0.0.2'], (taken.address() as AddressInfo).port),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(several.listening).toBe(false);
    taken.close();
  });
});
