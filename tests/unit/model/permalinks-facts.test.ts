import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lockIds } from '../../../src/model/permalinks/lock.ts';
import { readRows } from '../../../src/model/permalinks/read-rows.ts';
import { kindOf, writeRows } from '../../../src/model/permalinks/rows.ts';
import { listRetired } from '../../../src/model/reading-pages.ts';
import { publish, readWith, type Edition, type Reader } from './permalinks-reader.ts';

const REPORT = `一、2022年工作回顾
工业增加值增长7%，投资增长8%，财政收入增长7%。同时，其他工作也有进展。
新增企业3户、商户9户。建成道路5条，绿化公园12个。
二、2023年重点工作
（一）完成投资10亿元
加快建设道路20条，推进造林6万亩。
（二）改善民生
新增就业4万人，建设学校2所。`;

const FULL: Reader = {
  quantities: /\d+(?:[万亿]?(?:年|%|户|条|个|元|亩|人|所))/g,
  commitments: /(?:加快|推进|建设)[^，。]+/g,
};
const first = publish(REPORT, FULL);

/** The next edition of what was published. */
const next = (text: string, reader: Reader = FULL, before: Edition = first): Edition =>
  publish(text, reader, before.rows);

/** Sees everything but what a pattern finds in the text. */
const blindTo = (...hidden: string[]): Reader => ({
  ...FULL,
  sees: (offset) => !hidden.some((words) => REPORT.indexOf(words) + words.length === offset),
});

test('the first ids are the positional ones', () => {
  expect(Object.keys(first.facts)).toEqual(
    [
      ['1-h-q1', '2-h-q1', '2-1-h-q1'],
      ['1-p1-s1-q1', '1-p1-s1-q2', '1-p1-s1-q3'],
      ['1-p2-s1-q1', '1-p2-s1-q2', '1-p2-s2-q1', '1-p2-s2-q2'],
      ['2-1-p1-s1-q1', '2-1-p1-s1-q2', '2-2-p1-s1-q1', '2-2-p1-s1-q2'],
      ['2-1-p1-s1-k1', '2-1-p1-s1-k2', '2-2-p1-s1-k1'],
    ].flat(),
  );
});

test('an unchanged report changes nothing', () => {
  expect(next(REPORT).changes).toEqual([]);
});

test('where none were published before, quantities, commitments and indicators are only added', () => {
  const indicators = [{ id: 'touzi', label: '投资', quantities: /8%|亿/ }];
  const { changes } = next(REPORT, { ...FULL, indicators }, publish(REPORT, {}));
  expect(changes).toHaveLength(18);
  expect(changes.filter((change) => !/^new (\S+-[qk]\d|indicator:touzi)$/.test(change))).toEqual([]);
});

describe('published ids stay with their text when', () => {
  test('a quantity is newly recognised before another: it takes the next free number', () => {
    const before = publish(REPORT, blindTo('新增企业'));
    expect(before.facts['1-p2-s1-q1']).toBe('9户');
    const { facts, changes } = next(REPORT, FULL, before);
    expect([facts['1-p2-s1-q1'], facts['1-p2-s1-q2']]).toEqual(['9户', '3户']);
    expect(changes).toEqual(['new 1-p2-s1-q2']);
  });

  test('a commitment is newly recognised before another', () => {
    const before = publish(REPORT, { ...FULL, commitments: /推进[^，。]+/g });
    const { facts, changes } = next(REPORT, FULL, before);
    expect([facts['2-1-p1-s1-k1'], facts['2-1-p1-s1-k2']]).toEqual(['推进造林6万亩', '加快建设道路20条']);
    expect(changes).toEqual(['new 2-1-p1-s1-k2', 'new 2-2-p1-s1-k1']);
  });

  test('one of two quantities that read alike is newly recognised: their places tell them apart', () => {
    const before = publish(REPORT, blindTo('工业增加值增长'));
    const { document, changes } = next(REPORT, FULL, before);
    expect(changes).toEqual(['new 1-p1-s1-q3']);
    const at = (id: string): number | undefined =>
      document.quantities.find((quantity) => quantity.id === id)?.span.start;
    expect(at('1-p1-s1-q3')).toBe(REPORT.indexOf('7%'));
    expect(at('1-p1-s1-q2')).toBe(REPORT.lastIndexOf('7%'));
  });

  test('one of two quantities that read alike was seen, and now the other is', () => {
    const text = '一、工作回顾\n利润增长7%，税收本年同比增长幅度为7%，收入本年同比增长幅度为7%。';
    const seeing = (at: number): Reader => ({ ...FULL, sees: (offset) => offset === at });
    const before = publish(text, seeing(text.lastIndexOf('7%')));
    const { changes } = next(text, seeing(text.indexOf('度为7%') + 2), before);
    expect(changes).toEqual(['new 1-p1-s1-q2', 'retired 1-p1-s1-q1 → 1-p1-s1']);
  });

  test('a sentence is inserted before theirs: the sentence keeps its id, and so do they', () => {
    const { changes, facts } = next(REPORT.replace('建成道路', '种树8个。建成道路'));
    expect(changes).toEqual(['changed 1-p2', 'new 1-p2-s3', 'new 1-p2-s3-q1']);
    expect([facts['1-p2-s2-q1'], facts['1-p2-s3-q1']]).toEqual(['5条', '8个']);
  });

  test('a sentence that reads like theirs is inserted in a paragraph before', () => {
    const { facts, document } = next(REPORT.replace('进展。', '进展。新增企业3户、商户9户。'));
    expect(document.quantities.find(({ id }) => id === '1-p2-s1-q1')?.span.start).toBeGreaterThan(
      REPORT.indexOf('3户'),
    );
    expect(facts['1-p1-s3-q1']).toBe('3户');
  });

  test('their section gets another number', () => {
    const { facts, changes } = next(REPORT.replace('（一）完成', '（一）促进消费\n发券1万个。\n（二）完成'));
    expect(facts).toMatchObject(first.facts);
    expect(facts['2-3-p1-s1-q1']).toBe('1万个');
    expect(changes.filter((change) => !change.startsWith('new 2-3-'))).toEqual(['changed 2-1-h']);
  });

  test('their heading is reworded', () => {
    const { facts, changes } = next(REPORT.replace('（一）完成投资', '（一）力争全年完成投资'));
    expect(facts['2-1-h-q1']).toBe('10亿元');
    expect(changes).toEqual(['changed 2-1-h']);
  });

  test('the source gets markup', () => {
    const { changes } = next(
      REPORT.replace('新增企业3户', '新增**企业**3户').replace('绿化公园12个', '绿化**公园12个**'),
    );
    expect(changes).toEqual([]);
  });
});

describe('what becomes of an id that no longer has its text:', () => {
  test('where the reader takes in more or less, it sends on to what stands there now', () => {
    const { changes, facts } = next(REPORT, { ...FULL, commitments: /道路20[^，。]+|推进[^，。]+|建设学校[^，。]+/g });
    expect(changes).toEqual(['new 2-1-p1-s1-k3', 'retired 2-1-p1-s1-k1 → 2-1-p1-s1-k3']);
    expect(facts['2-1-p1-s1-k3']).toBe('道路20条');
    expect(facts['2-1-p1-s1-k2']).toBe('推进造林6万亩');
  });

  test('where the reader sees nothing any more, it sends on to the sentence; its number is not given again', () => {
    const blind = next(REPORT, blindTo('新增企业'));
    expect(blind.changes).toEqual(['retired 1-p2-s1-q1 → 1-p2-s1']);
    const wider = next(REPORT, { ...FULL, quantities: /企业\d户|\d户/g }, blind);
    expect(wider.facts['1-p2-s1-q3']).toBe('企业3户');
    expect(next(REPORT, FULL, wider).facts).toMatchObject(first.facts);
  });

  test('where it comes back, so does its id', () => {
    const { facts, changes } = next(REPORT, FULL, next(REPORT, blindTo('新增企业')));
    expect(facts).toEqual(first.facts);
    expect(changes).toEqual(['back 1-p2-s1-q1']);
  });

  test('where its sentence was edited elsewhere, it sends on to what reads like it there', () => {
    const { changes } = next(REPORT.replace('绿化公园12个', '绿化公园15个'));
    expect(changes).toContain('retired 1-p2-s2-q1 → 1-p2-s3-q1');
    // There is no such number any more, but a new wording of its sentence.
    expect(changes).toContain('retired 1-p2-s2-q2 → 1-p2-s3');
    expect(next(REPORT.replace('造林6万亩', '造林7万亩')).changes).toContain('retired 2-1-p1-s1-k1 → 2-1-p2-s1-k1');
  });

  test('what reads alike in an edited sentence is told apart by its order', () => {
    const text = '一、工作回顾\n第一季度收入同比增长7%，第二季度收入同比增长7%，共4条。';
    const before = publish(text, FULL);
    const { changes } = next(text.replace('4条', '5条'), FULL, before);
    expect(changes).toContain('retired 1-p1-s1-q1 → 1-p2-s1-q1');
    expect(changes).toContain('retired 1-p1-s1-q2 → 1-p2-s1-q2');
  });

  test('an equal number that stood elsewhere before is not taken for it', () => {
    const text = '一、工作回顾\n新增企业3户。新增企业3户，建成道路5条。';
    const before = publish(text, FULL);
    expect(next(text.replace('新增企业3户。', ''), FULL, before).changes).toContain('retired 1-p1-s1-q1');
    expect(next(REPORT.replace('新增企业3户', '新增商铺3户')).changes).toContain('retired 1-p2-s1-q1 → 1-p2-s3');
  });

  test('where its sentence moved to another page, it sends on to the same place there', () => {
    const { changes } = next(`${REPORT.replace('建成道路5条，绿化公园12个。', '')}建成道路5条，绿化公园12个。`);
    expect(changes.filter((change) => change.startsWith('retired'))).toEqual([
      'retired 1-p2-s2 → 2-2-p1-s2',
      'retired 1-p2-s2-q1 → 2-2-p1-s2-q1',
      'retired 1-p2-s2-q2 → 2-2-p1-s2-q2',
    ]);
  });

  test('what it sent on to goes too: it sends on further', () => {
    const narrow: Reader = { ...FULL, commitments: /推进[^，。]+|道路20条|建设学校[^，。]+/g };
    const second = next(REPORT, narrow);
    expect(second.changes).toContain('retired 2-1-p1-s1-k1 → 2-1-p1-s1-k3');
    const third = next(REPORT, { ...FULL, commitments: /推进[^，。]+|建设学校[^，。]+/g }, second);
    expect(third.changes).toEqual(['changed 2-1-p1-s1-k1 → 2-1-p1-s1', 'retired 2-1-p1-s1-k3 → 2-1-p1-s1']);
    expect(next(REPORT, narrow, third).changes).toContain('back 2-1-p1-s1-k3');
  });

  test('its sentence is gone: so is it', () => {
    const { changes } = next(REPORT.replace('新增企业3户、商户9户。', ''));
    expect(changes).toEqual(['changed 1-p2', 'retired 1-p2-s1', 'retired 1-p2-s1-q1', 'retired 1-p2-s1-q2']);
  });
});

describe('indicators', () => {
  const reader = (...indicators: NonNullable<Reader['indicators']>): Reader => ({ ...FULL, indicators });
  const touzi = { id: 'touzi', label: '投资', quantities: /8%|亿/ };
  const jiuye = { id: 'jiuye', label: '就业', quantities: /万人/ };
  const before = publish(REPORT, reader(touzi, jiuye));

  test('keep their id under another label', () => {
    const { changes } = next(REPORT, reader({ ...touzi, label: '固定资产投资' }, jiuye), before);
    expect(changes).toEqual(['changed indicator:touzi']);
  });

  test('keep their id where the reader names their very quantities anew', () => {
    const renamed = { ...touzi, id: 'gudingzichan-touzi', label: '固定资产投资' };
    const { changes, document } = next(REPORT, reader(renamed, jiuye), before);
    expect(changes).toEqual(['changed indicator:touzi']);
    expect(document.indicators.map(({ id }) => id)).toEqual(['touzi', 'jiuye']);
    const after = next(REPORT, reader(renamed, jiuye), next(REPORT, reader(renamed, jiuye), before));
    expect(after.changes).toEqual([]);
  });

  test('keep their id with other quantities', () => {
    expect(next(REPORT, reader({ ...touzi, quantities: /7%/ }, jiuye), before).changes).toEqual([]);
  });

  test('that are gone send on to the one that has most of their quantities', () => {
    const quanshehui = { id: 'quanshehui-touzi', label: '全社会投资', quantities: /8%|亿|条/ };
    const gone = next(REPORT, reader(jiuye, quanshehui), before);
    expect(gone.changes).toEqual([
      'new indicator:quanshehui-touzi',
      'retired indicator:touzi → indicator:quanshehui-touzi',
    ]);
    const { changes } = next(REPORT, reader(jiuye, quanshehui), gone);
    expect(changes).toEqual([]);
    expect(next(REPORT, reader(jiuye, touzi), gone).changes).toContain('back indicator:touzi');
  });

  test('that are gone with all their quantities send nowhere', () => {
    expect(next(REPORT, reader(touzi), before).changes).toEqual(['retired indicator:jiuye']);
  });
});

test('every reference of the document names locked ids', () => {
  const inserted = REPORT.replace('新增企业', '种树8个。新增企业').replace('加快建设', '种草9个。加快建设');
  const { document } = next(inserted, { ...FULL, indicators: [{ id: 'daolu', label: '道路', quantities: /20条/ }] });
  expect(document.quantities.find(({ raw }) => raw === '3户')).toMatchObject({ id: '1-p2-s1-q1', sentence: '1-p2-s1' });
  expect(document.quantities.find(({ raw }) => raw === '8个')).toMatchObject({ id: '1-p2-s3-q1', sentence: '1-p2-s3' });
  expect(document.commitments[0]).toMatchObject({
    id: '2-1-p1-s1-k1',
    sentence: '2-1-p1-s1',
    quantities: ['2-1-p1-s1-q1'],
  });
  expect(document.indicators).toMatchObject([{ id: 'daolu', results: ['2-1-p1-s1-q1'] }]);
});

test('a quantity that stands in no sentence or heading is refused', () => {
  const read = readWith(REPORT, FULL);
  const [quantity] = read.quantities;
  const astray = { ...read, quantities: quantity ? [{ ...quantity, sentence: '1-p9-s1' }] : [] };
  expect(() => lockIds(astray, [])).toThrow('1-h-q1 stands in 1-p9-s1, which is no sentence or heading');
});

test('retired ids stand on the page of their text, those of indicators on their own', () => {
  const before = publish(REPORT, { ...FULL, indicators: [{ id: 'touzi', label: '投资', quantities: /8%/ }] });
  const pages = listRetired(publish(REPORT, {}, before.rows).rows);
  expect([...pages.keys()]).toEqual(['1/', '2/', '2/1/', '2/2/', 'indicators/touzi/']);
  expect(pages.get('2/1/')?.map(({ id }) => id)).toContain('2-1-h-q1');
});

describe('permalinks.tsv', () => {
  const { rows } = publish(REPORT, { ...FULL, indicators: [{ id: 'touzi', label: '投资', quantities: /8%|亿/ }] });

  test('is read as it was written', () => {
    const tsv = writeRows(rows);
    expect(readRows(tsv)).toHaveLength(rows.length);
    expect(new Set(readRows(tsv))).toEqual(new Set(rows));
    expect(writeRows(readRows(tsv))).toBe(tsv);
  });

  test('has quantities and commitments behind their sentence, indicators at the end', () => {
    const ids = readRows(writeRows(rows)).map(({ id }) => id);
    expect(ids.slice(-13)).toEqual([
      '2-1-p1',
      '2-1-p1-s1',
      '2-1-p1-s1-q1',
      '2-1-p1-s1-q2',
      '2-1-p1-s1-k1',
      '2-1-p1-s1-k2',
      '2-2-h',
      '2-2-p1',
      '2-2-p1-s1',
      '2-2-p1-s1-q1',
      '2-2-p1-s1-q2',
      '2-2-p1-s1-k1',
      'indicator:touzi',
    ]);
    expect(ids.slice(0, 2)).toEqual(['1-h', '1-h-q1']);
  });
});

test('the ids of the report as published stay, and quantities only add to them', () => {
  const folder = 'content/reports/xianyang-2023';
  const text = readFileSync(`${folder}/report.txt`, 'utf8');
  const rows = readRows(readFileSync(`${folder}/permalinks.tsv`, 'utf8')).filter(({ id }) => kindOf(id) === 'element');
  expect(publish(text, {}, rows).changes).toEqual([]);
  const { changes } = publish(text, { ...FULL, quantities: /\d+(?:\.\d+)?[^\d，。；]/g }, rows);
  expect(changes.length).toBeGreaterThan(250);
  expect(changes.filter((change) => !/^new \S+-[qk]\d+$/.test(change))).toEqual([]);
});
