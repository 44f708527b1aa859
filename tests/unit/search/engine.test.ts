import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checksumOf } from '../../../src/search/checksum.ts';
import { openSearch } from '../../../src/search/engine.ts';
import type { Answer } from '../../../src/search/found.ts';
import { SearchFault } from '../../../src/search/fault.ts';
import { makeLoading } from '../../../src/search/loading.ts';
import { openFiles, type FetchFile } from '../../../src/search/site-files.ts';
import { makeReport, makeSampleManifest, shardOf } from './record-sample.ts';

const reports = [
  makeReport('a', ['打通“断头路”。', '改造老旧小区。', '新建公园。'], (i) => `1-p1-s${String(i + 1)}`),
  makeReport('b', ['断头路清零，老旧小区改造。']),
];
const forms = { traditional: { 斷: '断', 頭: '头' }, pinyin: { 断: ['duan'], 头: ['tou'], 路: ['lu'] } };
const manifest = makeSampleManifest(reports, {
  files: { 'search/characters.json': checksumOf(JSON.stringify(forms)) },
});
const built = new Map<string, unknown>([
  ['search/manifest.json', manifest],
  ['search/characters.json', forms],
  ...reports.map((report) => [`search/${report.slug}/0.json`, shardOf(report)] as const),
]);

/** Opens the search of the built files, some of which are in another state. */
async function open(states: Record<string, (text: string) => string | SearchFault> = {}) {
  const asked: string[] = [];
  const faults = new Map(Object.entries(states));
  const fetchFile: FetchFile = (path) => {
    asked.push(path);
    const text = JSON.stringify(built.get(path));
    const sent = faults.get(path)?.(text) ?? text;
    return sent instanceof SearchFault ? Promise.reject(sent) : Promise.resolve(new TextEncoder().encode(sent));
  };
  return { engine: openSearch('/', await openFiles(fetchFile, makeLoading())), asked, faults };
}

async function ask(typed: string): Promise<{ answer: Answer; asked: string[] }> {
  const { engine, asked } = await open();
  return { answer: await engine.search(typed), asked };
}
const places = (list: Answer['matches']): string[] =>
  list.map(({ report, match }) => `${report.slug} ${match.record.id}`);

describe('an answer', () => {
  test('has all sentences that hold every term, report by report', async () => {
    const { answer } = await ask('断头路');
    expect(places(answer.matches)).toEqual(['a 1-p1-s1', 'b 1-p1-s1']);
    expect(answer).toMatchObject({ total: 2, terms: ['断头路'], near: [], pinyin: [], approximate: [], more: false });
  });

  test('has what meets in a paragraph only in a list of its own', async () => {
    const { answer } = await ask('断头路 老旧小区');
    expect(places(answer.matches)).toEqual(['b 1-p1-s1']);
    expect(places(answer.near)).toEqual(['a 1-p1-s1', 'a 1-p1-s2']);
  });

  test('takes traditional characters', async () => {
    expect((await ask('斷頭路')).answer.total).toBe(2);
  });

  test('has pinyin and approximate matches only where there is no exact one', async () => {
    const { answer: pinyin } = await ask('dtl');
    expect(pinyin.total).toBe(0);
    expect(places(pinyin.pinyin)).toEqual(['a 1-p1-s1', 'b 1-p1-s1']);
    const { answer: near } = await ask('断头桥');
    expect(near.total).toBe(0);
    expect(near.pinyin).toEqual([]);
    expect(places(near.approximate)).toContain('a 1-p1-s1');
  });

  test('to nothing is nothing, and fetches no records', async () => {
    const { answer, asked } = await ask(' \u3000');
    expect(answer).toMatchObject({ total: 0, terms: [], matches: [], approximate: [] });
    expect(asked).toEqual(['search/manifest.json']);
  });

  test('to a sign that no text has is nothing, not what is left without it', async () => {
    for (const typed of ['断头路@', '断-头路', '"断头路"', '断头路🙂', 'é', '__proto__'])
      expect((await ask(typed)).answer.total, typed).toBe(0);
  });
});

describe('where a file cannot be had', () => {
  const missing = (path: string) => () => new SearchFault('missing', path);
  const SHARD = 'search/b/0.json';

  test.each([
    ['missing', missing(SHARD), 'missing'],
    ['truncated', (text: string) => text.slice(0, 60), 'damaged'],
    ['a page', () => '<!doctype html><title>维护中</title>', 'damaged'],
    ['of another build', (text: string) => text.replaceAll('断头路', '断头桥'), 'damaged'],
    ['empty', () => '', 'damaged'],
  ])('a shard that is %s is told, and the next question reads it anew', async (_state, state, kind) => {
    const { engine, faults } = await open({ [SHARD]: state });
    await expect(engine.search('断头路')).rejects.toMatchObject({ kind, path: SHARD });
    await expect(engine.search('公断')).rejects.toBeInstanceOf(SearchFault);
    faults.clear();
    expect((await engine.search('断头路')).total).toBe(2);
  });

  test('a manifest that is not as it was written opens nothing', async () => {
    for (const state of [(text: string) => text.replace('断', ''), (text: string) => text.slice(9), () => '{}'])
      await expect(open({ 'search/manifest.json': state })).rejects.toMatchObject({ kind: 'damaged' });
  });

  test('what a cache has kept of another build is asked for anew at once', async () => {
    let times = 0;
    const { engine } = await open({ [SHARD]: (text) => ((times += 1) === 1 ? '{}' : text) });
    expect((await engine.search('断头路')).total).toBe(2);
    expect(times).toBe(2);
  });

  test('traditional characters, which need the table, are not said to be nowhere without it', async () => {
    const { engine } = await open({ 'search/characters.json': missing('search/characters.json') });
    await expect(engine.search('斷頭路')).rejects.toMatchObject({ path: 'search/characters.json' });
  });

  describe('what stands beside an answer', () => {
    beforeEach(() => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
    });
    afterEach(() => {
      vi.restoreAllMocks();
    });

    test('is said to be missing, and the answer stands', async () => {
      const { engine } = await open({ 'search/characters.json': missing('search/characters.json') });
      expect(await engine.search('dtl')).toMatchObject({ total: 0, pinyin: [], failed: ['pinyin'] });
    });
  });

  test('a search that is stopped ends at once, and can be asked again', async () => {
    const { engine, faults } = await open();
    const stop = new AbortController();
    faults.set(SHARD, () => {
      stop.abort();
      return '';
    });
    await expect(engine.search('断头路', { signal: stop.signal })).rejects.toMatchObject({ kind: 'stopped' });
    faults.clear();
    expect((await engine.search('断头路')).total).toBe(2);
  });
});

test('answers need nothing that browsers of 2022 lack', async () => {
  const known = Object.getOwnPropertyDescriptor(Map, 'groupBy') ?? {};
  try {
    Object.defineProperty(Map, 'groupBy', { ...known, value: undefined });
    const { answer } = await ask('断头路 老旧小区');
    expect(places(answer.near)).toEqual(['a 1-p1-s1', 'a 1-p1-s2']);
    expect(answer.failed).toEqual([]);
  } finally {
    Object.defineProperty(Map, 'groupBy', known);
  }
});
