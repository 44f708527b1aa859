import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSearch, type SearchEngine } from '../../../src/search/engine.ts';
import { SearchFault } from '../../../src/search/fault.ts';
import { buildIndex } from '../../../src/search/index-files.ts';
import { makeLoading } from '../../../src/search/loading.ts';
import { makeManifest } from '../../../src/search/manifest.ts';
import type { Meaning } from '../../../src/search/meaning.ts';
import { openFiles } from '../../../src/search/site-files.ts';
import { compileThesaurus } from '../../../src/search/thesaurus/compile.ts';
import { writeIndexFolder, type IndexFolder } from './node-pagefind.ts';
import { makeRecord, makeReport } from './record-sample.ts';
import { listSearchFiles } from './search-files.ts';
import { concepts } from './thesaurus-sample.ts';

const texts = ['新开轮渡2条。', '白鹭岛轮渡改造完成。', '举办灯会3场。', '植树90棵。', '借助外力，着力修路。'];
const report = {
  ...makeReport('haimen', []),
  records: texts.map((text, i) => makeRecord(text, { id: `1-p${String(i + 1)}-s1`, number: /\d/.test(text) })),
};
let folder: IndexFolder;
let engine: SearchEngine;
/** The same site, whose thesaurus cannot be had. */
let lacking: SearchEngine;

beforeAll(async () => {
  const index = await buildIndex([report]);
  const all = index.shards.flatMap(({ records }) => records.map(({ text }) => text));
  const thesaurus = compileThesaurus(concepts, all);
  const places = [{ id: 'bailu', names: ['白鹭岛'], own: false }];
  const described = { reports: [report], vocabulary: { topics: [], places: [] } };
  const manifest = makeManifest(described, index, { thesaurus, places });
  folder = writeIndexFolder(index, manifest, thesaurus);
  engine = openSearch(folder.base, await folder.openFiles());
  const files = listSearchFiles(index, manifest);
  const without = await openFiles((path) => {
    const bytes = files.get(path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new SearchFault('missing', path));
  }, makeLoading());
  lacking = openSearch(folder.base, without);
}, 60_000);
afterAll(() => {
  folder.remove();
});

const idsOf = (meaning: Meaning | null): string[] => (meaning?.found.related ?? []).map(({ record }) => record.id);

test.each(['scan', 'index'] as const)('what a query means is found by the %s', async (name) => {
  expect(idsOf(await engine.mean(['坐船'], { engine: name }))).toEqual(expect.arrayContaining(['1-p1-s1', '1-p2-s1']));
  expect(idsOf(await engine.mean(['白鹭岛坐船'], { engine: name }))).toEqual(['1-p2-s1']);
  expect((await engine.mean(['风筝'], { engine: name }))?.found).toMatchObject({ related: [], silent: true });
  expect((await engine.mean(['珊瑚@'], { engine: name }))?.found.related).toEqual([]);
});

test('nothing of the thesaurus is read for what is found as it was typed', async () => {
  const files = await folder.openFiles();
  const from = folder.asked.length;
  await openSearch(folder.base, files).search('轮渡');
  expect(folder.asked.slice(from).filter((path) => /words|concepts/.test(path))).toEqual([]);
});

test('without the thesaurus the exact answer is the same, and the meaning a fault', async () => {
  expect((await lacking.search('轮渡')).total).toBe(2);
  await expect(lacking.mean(['坐船'])).rejects.toThrow(SearchFault);
});

test('characters of other regions are tried where nothing is found as it was typed', async () => {
  expect(await engine.search('著力')).toMatchObject({ total: 1, terms: ['着力'] });
  expect(await engine.search('藉助')).toMatchObject({ total: 1, terms: ['借助'] });
  expect(await engine.search('著名')).toMatchObject({ total: 0, terms: ['著名'] });
});
