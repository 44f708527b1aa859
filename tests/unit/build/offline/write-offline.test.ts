import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gatherUnits } from '../../../../src/build/offline/unit-files.ts';
import { writeLists } from '../../../../src/build/offline/write-offline.ts';
import type { FileList, OfflineIndex } from '../../../../src/worker/protocol.ts';

let folder: string;

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, 'offline', file), 'utf8'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-lists-'));
  write('index.html', 'home fonts/song-site.woff2');
  write('a-2023/1/index.html', 'a fonts/song-a.woff2 fonts/song-site.woff2');
  write('b-2023/1/index.html', 'b fonts/song-b.woff2');
  write('a-2023/og/sections/1.png', 'picture');
  write('search/index.html', 'search');
  write('search/a-2023/0.json', '[]');
  write('pagefind/pagefind.js', 'x');
  for (const font of ['site', 'a', 'b']) write(`fonts/song-${font}.woff2`, font);
  write('sw.js', 'worker');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('files belong to the site, a report or the search; fonts to the report that alone is set in them', () => {
  const units = gatherUnits(folder, ['a-2023', 'b-2023']);
  expect([...units].map(([unit, files]) => [unit, files.map(({ path }) => path)])).toEqual([
    ['site', ['', 'fonts/song-site.woff2']],
    ['a-2023/', ['a-2023/1/', 'fonts/song-a.woff2']],
    ['b-2023/', ['b-2023/1/', 'fonts/song-b.woff2']],
    ['search/', ['pagefind/pagefind.js', 'search/', 'search/a-2023/0.json']],
  ]);
});

test('a pack holds the files one after another, as listed; a change of one report leaves the others as they were', () => {
  writeLists(folder, ['a-2023', 'b-2023']);
  const index = read('index.json') as OfflineIndex;
  const list = read(`${index['b-2023/'] ?? ''}.json`) as FileList;
  const pack = readFileSync(join(folder, 'offline', `${index['b-2023/'] ?? ''}.pack`));
  expect(gunzipSync(pack).toString()).toBe('b fonts/song-b.woff2b');
  expect(list.packed).toBe(pack.length);
  expect(list.files.map(([path, , size]) => [path, size])).toEqual([
    ['b-2023/1/', 20],
    ['fonts/song-b.woff2', 1],
  ]);
  write('a-2023/1/index.html', 'changed fonts/song-a.woff2');
  writeLists(folder, ['a-2023', 'b-2023']);
  const later = read('index.json') as OfflineIndex;
  expect(Object.keys(index).filter((unit) => index[unit] !== later[unit])).toEqual(['a-2023/']);
  expect(readdirSync(join(folder, 'offline'))).toContain(`${later['a-2023/'] ?? ''}.pack`);
});
