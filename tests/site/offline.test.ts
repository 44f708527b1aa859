import { load } from 'cheerio';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FileList, OfflineIndex } from '../../src/worker/protocol.ts';
import { DIST, listPages } from './dist.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(join(DIST, file), 'utf8'));
const index = read('offline/index.json') as OfflineIndex;
const listed = Object.values(index).flatMap((revision) => (read(`offline/${revision}.json`) as FileList).files);

describe('what is kept for reading without the network', () => {
  test('is every page, style, script, font, table and search file, and no picture', () => {
    const paths = new Set(listed.map(([path]) => path));
    for (const { file } of listPages()) expect(paths.has(file.replace(/(^|\/)index\.html$/, '$1')), file).toBe(true);
    expect(paths.size).toBe(listed.length);
    for (const path of ['manifest.webmanifest', 'search/manifest.json', 'xianyang-2023/data/quantities.csv'])
      expect(paths.has(path), path).toBe(true);
    expect([...paths].filter((path) => /\.png$|\/(og|qr)\//.test(path))).toEqual([]);
  });

  test('is fetched in three packs of together at most 1.2 MB, less than half of what the files would be one by one', () => {
    const packs = Object.values(index).map((revision) => statSync(join(DIST, 'offline', `${revision}.pack`)).size);
    const packed = packs.reduce((sum, size) => sum + size, 0);
    const single = listed.reduce((sum, [path]) => {
      const file = join(DIST, /(^|\/)$/.test(path) ? `${path}index.html` : path);
      return sum + gzipSync(readFileSync(file)).length;
    }, 0);
    expect(packs).toHaveLength(3);
    expect(packed).toBeLessThan(1_200_000);
    expect(packed).toBeLessThan(single / 2);
  });

  test('costs a service worker of at most 7 KB', () => {
    expect(gzipSync(readFileSync(join(DIST, 'sw.js'))).length).toBeLessThan(7_000);
  });
});

test('the site can be installed: name, icons that are there, start and scope at its base', () => {
  const manifest = read('manifest.webmanifest') as { icons: { src: string; purpose: string; sizes: string }[] };
  expect(manifest).toMatchObject({ lang: 'zh-CN', start_url: '/', scope: '/', id: '/', display: 'minimal-ui' });
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const { src } of manifest.icons) expect(existsSync(join(DIST, src)), src).toBe(true);
});

test('pages name the manifest, by which the worker is found; charts for frames of other sites do neither', () => {
  for (const { file, html } of listPages()) {
    const $ = load(html);
    const framed = /\/charts\/[^/]+\/index\.html$/.test(file);
    expect($('link[rel=manifest]').length, file).toBe(framed ? 0 : 1);
    if (framed) expect($('script[src]').length, file).toBe(0);
  }
});

test('every page names its address in its first tag, by which the worker tells it from what else a host may answer', () => {
  for (const { file, html } of listPages()) {
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/^404\.html$/, '404/')}`;
    expect(/^<!doctype html><html\b[^>]*\sdata-page="([^"]*)"/i.exec(html)?.[1], file).toBe(address);
  }
});
