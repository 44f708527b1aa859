import { expect, test } from 'vitest';
import { contentType, keptPath } from '../../../src/worker/kept-path.ts';

test.each([
  ['', ''],
  ['index.html', ''],
  ['xianyang-2023/3/4/', 'xianyang-2023/3/4/'],
  ['xianyang-2023/3/4', 'xianyang-2023/3/4/'],
  ['xianyang-2023/3/4/index.html', 'xianyang-2023/3/4/'],
  ['404.html', '404.html'],
  ['offline/index.html', 'offline/'],
  ['_astro/page.1a2b.js', '_astro/page.1a2b.js'],
  ['xianyang-2023/data/targets.csv', 'xianyang-2023/data/targets.csv'],
])('the copy of %s is kept as %s', (path, kept) => {
  expect(keptPath(path)).toBe(kept);
});

test.each([
  'sw.js',
  'robots.txt',
  'sitemap-0.xml',
  '_headers',
  '.htaccess',
  'offline/index.json',
  'offline/0123456789ab.pack',
  'icons/icon-192.png',
  'xianyang-2023/charts/growth.png',
  'xianyang-2023/og/sections/3-4.png',
  'xianyang-2023/qr/3-4-p1.svg',
])('%s is not kept', (path) => {
  expect(keptPath(path)).toBeNull();
});

test.each([
  ['', 'text/html; charset=utf-8'],
  ['xianyang-2023/3/4/', 'text/html; charset=utf-8'],
  ['_astro/page.1a2b.js', 'text/javascript; charset=utf-8'],
  ['xianyang-2023/data/targets.csv', 'text/csv; charset=utf-8'],
  ['pagefind/wasm.unknown.pagefind', 'application/octet-stream'],
])('%s is of type %s', (path, type) => {
  expect(contentType(path)).toBe(type);
});
