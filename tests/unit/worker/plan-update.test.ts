import { expect, test } from 'vitest';
import { isLeftOver, planUpdate, unitsFor } from '../../../src/worker/plan-update.ts';
import type { FileList } from '../../../src/worker/protocol.ts';

const index = { site: '1', 'a-2023/': '2', 'b-2023/': '3', 'search/': '4' };
const list = (packed: number, ...revisions: string[]): FileList => ({
  packed,
  files: revisions.map((revision, i) => [`a-2023/${String(i)}/`, revision, 30_000]),
});

test('the first time the pack is fetched, later what has changed', () => {
  const later = list(50_000, 'a', 'b', 'c');
  expect(planUpdate(null, later)).toEqual({ changed: later.files, byPack: true });
  expect(planUpdate(list(50_000, 'a', 'x'), later)).toEqual({ changed: later.files.slice(1), byPack: false });
  expect(planUpdate(later, later)).toEqual({ changed: [], byPack: false });
});

test('where nearly all has changed, the pack moves less', () => {
  expect(planUpdate(list(25_000, 'x', 'y', 'z'), list(25_000, 'a', 'b', 'c')).byPack).toBe(true);
});

test('kept are what all pages share, the report that is open, those that were, and the search, as far as they exist', () => {
  expect(unitsFor('a-2023/3/', index, [])).toEqual(['site', 'a-2023/', 'search/']);
  expect(unitsFor('about/', index, ['site', 'b-2023/', 'gone-2020/'])).toEqual(['site', 'b-2023/', 'search/']);
  expect(unitsFor('search/', index, [])).toEqual(['site', 'search/']);
  expect(unitsFor('', index, [])).toEqual(['site', 'search/']);
  const ofOne = { site: '1', 'a-2023/': '2', 'search/': '4' };
  expect(unitsFor('', ofOne, []), 'the front page of a site of one report is that report’s').toEqual([
    'site',
    'a-2023/',
    'search/',
  ]);
  expect(unitsFor('about/', ofOne, [])).toEqual(['site', 'search/']);
});

test('a copy is left over that no unit lists, unless it is a visited page of a report that is not kept whole', () => {
  const left = (path: string): boolean =>
    isLeftOver(path, new Set(['a-2023/1/']), index, new Set(['site', 'a-2023/', 'search/']));
  expect(['a-2023/1/', 'b-2023/1/'].map(left)).toEqual([false, false]);
  expect(['a-2023/2/', '_astro/old.js', 'gone-2020/1/', 'search/old.json'].map(left)).toEqual([true, true, true, true]);
});
