import { describe, expect, test } from 'vitest';
import { headerRules } from '../../../../src/build/headers/header-rules.ts';
import { headersFor, parseHeadersFile, writeHeadersFile } from '../../../../src/build/headers/headers-file.ts';

const ask = (text: string, path: string): Record<string, string> =>
  Object.fromEntries(headersFor(parseHeadersFile(text), path));

describe('a _headers file', () => {
  test('gives a path what all blocks say that match it, joined by a comma', () => {
    const text = '# all\n/*\n  X-One: a\n/b/*\n  x-one: c\n  X-Two: d: e\n';
    expect(ask(text, '/b/c.html')).toEqual({ 'x-one': 'a, c', 'x-two': 'd: e' });
    expect(ask(text, '/c')).toEqual({ 'x-one': 'a' });
  });

  test('takes a header away that stands above, not below', () => {
    expect(ask('/*\n  A: 1\n/x\n  ! A\n', '/x')).toEqual({});
    expect(ask('/*\n  A: 1\n/x\n  ! A\n  A: 2\n', '/x')).toEqual({ a: '2' });
    expect(ask('/x\n  ! A\n/*\n  A: 1\n', '/x')).toEqual({ a: '1' });
  });

  test.each([
    ['/*.csv', '/a/b.csv', true],
    ['/*.csv', '/a/bxcsv', false],
    ['/*.csv', '/a.csv/b', false],
    ['/:report/charts/:chart/', '/xianyang-2023/charts/growth/', true],
    ['/:report/charts/:chart/', '/xianyang-2023/charts/', false],
    ['/:report/charts/:chart/', '/xianyang-2023/charts/growth.csv', false],
    ['/:report/charts/:chart/', '/a/b/charts/growth/', false],
    ['/:report/charts/:chart/', '/xianyang-2023/charts/growth/more/', false],
    ['/fonts/*', '/fonts/song.woff2', true],
    ['/fonts/*', '/other/fonts/song.woff2', false],
    ['/a+b/(c)', '/a+b/(c)', true],
    ['/a+b/(c)', '/aab/c', false],
  ])('%s matches %s: %s', (pattern, path, matches) => {
    expect(ask(`${pattern}\n  A: 1\n`, path)).toEqual(matches ? { a: '1' } : {});
  });

  test.each(['A: 1', '/x\n  A', '/x\n  A:', '/x\n  ! A: 1', '/x\n  A B: 1'])('%j is told with its line', (text) => {
    expect(() => parseHeadersFile(text)).toThrow(/^_headers:\d: expected a path, "Name: value" or "! Name", found/);
  });
});

describe.each(['/', '/a/long-path/'])('the headers of a site at %s', (base) => {
  const text = writeHeadersFile(headerRules(base));

  test('keep within what hosts read: 100 blocks, 2,000 characters a line, one * a path', () => {
    const blocks = parseHeadersFile(text);
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
    for (const { path } of blocks) expect(path.split('*').length, path).toBeLessThanOrEqual(2);
    for (const { path } of blocks) expect(path.startsWith(base), path).toBe(true);
  });

  test('let only the pages made for frames be framed', () => {
    const embedded = ask(text, `${base}xianyang-2023/charts/growth/`);
    expect(embedded['content-security-policy']).toMatch(/^object-src 'none'; .*; frame-ancestors \*$/);
    expect(embedded).not.toHaveProperty('x-frame-options');
    for (const path of [
      '',
      'about/',
      'search/',
      'xianyang-2023/',
      'xianyang-2023/3/4/',
      'nowhere',
      'charts/growth/x/y',
    ]) {
      const headers = ask(text, base + path);
      expect(headers['content-security-policy'], path).toMatch(/frame-ancestors 'none'$/);
      expect(headers['x-frame-options'], path).toBe('DENY');
    }
  });

  test('name no script or style, which each page allows by hashes of its own', () => {
    expect(ask(text, base)['content-security-policy']).not.toMatch(/(?:script|style|default)-src/);
  });

  test('say nothing of what stands beside the site', () => {
    if (base !== '/') expect(ask(text, '/other/')).toEqual({});
  });

  test('let nothing be kept unasked but what has a hash in its name', () => {
    const caching = (path: string): string | undefined => ask(text, base + path)['cache-control'];
    expect(caching('_astro/base.DpVugwMD.css')).toBe('public, max-age=31536000, immutable');
    for (const path of ['', 'sw.js', 'favicon.svg', 'pagefind/pagefind-entry.json', 'xianyang-2023/data/report.json'])
      expect(caching(path), path).toBe('no-cache');
  });
});
