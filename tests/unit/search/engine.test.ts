import { describe, expect, test } from 'vitest';
import { openSearch, type Answer } from '../../../src/search/engine.ts';
import { makeReport, makeSampleManifest } from './record-sample.ts';

const reports = [
  makeReport('a', ['打通“断头路”。', '改造老旧小区。', '新建公园。'], (i) => `1-p1-s${String(i + 1)}`),
  makeReport('b', ['断头路清零，老旧小区改造。']),
];
const manifest = makeSampleManifest(reports);
const forms = { traditional: { 斷: '断', 頭: '头' }, pinyin: { 断: ['duan'], 头: ['tou'], 路: ['lu'] } };

async function ask(typed: string): Promise<{ answer: Answer; asked: string[] }> {
  const asked: string[] = [];
  const engine = await openSearch('/', (path) => {
    asked.push(path);
    const [, name = '', shard] = path.replace(/\.json$/, '').split('/');
    if (shard === undefined) return Promise.resolve(name === 'manifest' ? manifest : forms);
    return Promise.resolve(reports.find(({ slug }) => slug === name));
  });
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
