import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveSite, type SiteServer } from '../../src/build/serve-site.ts';

let folder: string;
let server: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-property-'));
  mkdirSync(join(folder, 'about'));
  for (const file of ['index.html', 'about/index.html', '404.html', 'table.csv', '_headers'])
    writeFileSync(join(folder, file), file === '_headers' ? '/*\n  X-Site: yes\n' : `${file} `.repeat(500));
  server = await serveSite({ folder, base: '/', port: 0 });
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Milliseconds after which a request that has no answer counts as one that hangs. */
const PATIENCE = 5_000;

/**
 * Sends bytes and gives what comes back until the connection is over.
 *
 * @param complete whether an answer is waited for before the client goes
 */
function exchange(bytes: Uint8Array, complete: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    const parts: Buffer[] = [];
    socket.setTimeout(PATIENCE, () => {
      socket.destroy();
      reject(new Error('neither an answer nor an end'));
    });
    socket.on('data', (part) => {
      parts.push(part);
      socket.end();
    });
    // A connection that the server cuts is an answer too.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(Buffer.concat(parts).toString('latin1'));
    });
    if (complete) socket.write(bytes);
    else socket.end(bytes);
  });
}

const text = fc.string({ unit: 'binary', maxLength: 30 });
const segment = fc.oneof(
  fc.constantFrom(
    'about',
    'table.csv',
    '_headers',
    '404.html',
    '..',
    '.',
    '',
    '%',
    '%2e%2e',
    '%00',
    '%ff',
    '\\',
    '咸阳',
  ),
  text.map((value) => encodeURIComponent(value.toWellFormed())),
  fc.string({ maxLength: 20 }).map((value) => value.replaceAll(' ', '')),
);
const path = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('/', '/about/', '/about', '/table.csv', '/table.csv?x') },
  fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
  fc.nat(20_000).map((length) => `/${'a'.repeat(length)}`),
  text,
);
const number = fc.oneof(fc.constant(''), fc.nat(20_000).map(String), fc.constantFrom('x', '00', '1e3', '9'.repeat(30)));
const range = fc
  .tuple(
    fc.constantFrom('bytes=', 'bytes=', 'bytes=', 'bytes', 'Bytes=', 'items='),
    fc.array(fc.tuple(number, number), { maxLength: 4 }),
  )
  .map(([unit, parts]) => unit + parts.map((ends) => ends.join('-')).join(','));
const header = fc.oneof(
  { weight: 12, arbitrary: range.map((value) => `Range: ${value}`) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('If-Range', 'If-None-Match', 'If-Modified-Since', 'If-Match', 'Accept-Encoding'), text)
      .map(([name, value]) => `${name}: ${encodeURI(value.toWellFormed())}`),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Accept-Encoding: gzip',
      'Connection: close',
      'Content-Length: 9',
      'Expect: 100-continue',
    ),
  },
  text,
);
const method = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'CONNECT', 'get') },
  text,
);
const request = fc
  .tuple(
    method,
    path,
    fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9'),
    fc.array(header, { maxLength: 4 }),
  )
  .map(([verb, target, version, headers]) =>
    Buffer.from([`${verb} ${target} ${version}`, 'Host: localhost', ...headers, '', ''].join('\r\n')),
  );
const round = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(request, fc.constant(true)) },
  { weight: 1, arbitrary: fc.tuple(request, fc.constant(false)) },
  { weight: 1, arbitrary: fc.tuple(fc.uint8Array({ maxLength: 500 }), fc.constant(false)) },
);

test('whatever is asked, and however, the next request is answered as ever, and what went wrong is one line', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const home = `http://127.0.0.1:${String(server.port)}/`;
  const statuses: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(round, async ([bytes, complete]) => {
      const answer = await exchange(bytes, complete);
      if (answer !== '') expect(answer).toMatch(/^HTTP\/1\.1 (?:100|200|206|301|304|400|404|405|412|416|417|431|505) /);
      const status = answer.slice(9, 12);
      statuses[status] = (statuses[status] ?? 0) + 1;
      const next = await fetch(home, { signal: AbortSignal.timeout(5_000) });
      expect([next.status, (await next.text()).slice(0, 10)]).toEqual([200, 'index.html']);
    }),
    { numRuns: 200, seed: 20_230_301, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );
  for (const [line] of told.mock.calls) expect(line).not.toContain('\n');
  told.mockRestore();
  for (const status of ['200', '206', '400', '404', '405', '416']) expect(statuses).toHaveProperty(status);
});
