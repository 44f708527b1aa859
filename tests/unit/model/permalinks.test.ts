import { describe, expect, test } from 'vitest';
import { comparePermalinks, describeChange } from '../../../src/model/permalinks/changes.ts';
import { lockIds } from '../../../src/model/permalinks/lock.ts';
import { relabelDocument } from '../../../src/model/permalinks/relabel.ts';
import { readRows } from '../../../src/model/permalinks/read-rows.ts';
import { writeRows, type PermalinkRow } from '../../../src/model/permalinks/rows.ts';
import { parseReport } from '../own-vocabulary.ts';
import { visitSentences } from '../../../src/parse/visit.ts';

const REPORT = `一、2022年工作回顾
一年来，我们做了这些事。新增企业3户。建成道路5条。
同时，其他工作也有进展。各位代表！
二、2023年重点工作
今年要做好以下工作。
（一）扩大投资
确保完成投资10亿元。开工项目20个。
（二）改善民生
新增就业4万人。建设学校2所。
三、加强政府自身建设
我们将依法行政。各位代表！`;

const read = (text: string) => parseReport(text, { slug: 'x', file: 'x.txt', sha256: '0'.repeat(64) });

/** What each id says: the sentences of a text under the ids that they were locked to. */
function lock(
  text: string,
  rows: readonly PermalinkRow[],
): { sentences: Map<string, string>; rows: PermalinkRow[]; changes: string[] } {
  const document = read(text);
  const { ids, rows: after } = lockIds(document, rows);
  const sentences = [...visitSentences(relabelDocument(document, ids))].map(({ eId, raw }): [string, string] => [
    eId,
    raw,
  ]);
  return { sentences: new Map(sentences), rows: after, changes: comparePermalinks(rows, after).map(describeChange) };
}

const published = lock(REPORT, []);

/** Every published sentence that is still in the text has its id. */
function expectKept(text: string, except: readonly string[] = []): ReturnType<typeof lock> {
  const now = lock(text, published.rows);
  for (const [id, sentence] of published.sentences)
    if (!except.includes(id)) expect(now.sentences.get(id), id).toBe(sentence);
  expect(new Set(now.rows.map(({ id }) => id)).size).toBe(now.rows.length);
  return now;
}

test('the first ids are the positional ones', () => {
  expect([...published.sentences.keys()]).toEqual([...visitSentences(read(REPORT))].map(({ eId }) => eId));
});

test('an unchanged text changes nothing', () => {
  expect(lock(REPORT, published.rows).changes).toEqual([]);
});

describe('published ids stay with their text when', () => {
  test('a sentence is inserted: it gets the next free number of its paragraph', () => {
    const { sentences, changes } = expectKept(REPORT.replace('新增企业3户。', '新增企业3户。新增商户9户。'));
    expect(sentences.get('1-p1-s4')).toBe('新增商户9户。');
    expect(changes.sort()).toEqual(['changed 1-p1', 'new 1-p1-s4']);
  });

  test('a sentence is deleted: its id retires and is never given again', () => {
    const without = REPORT.replace('新增企业3户。', '');
    const { rows, changes } = expectKept(without, ['1-p1-s2']);
    expect(changes.sort()).toEqual(['changed 1-p1', 'retired 1-p1-s2']);
    const { sentences } = lock(without.replace('建成道路5条。', '建成道路5条。种树8棵。'), rows);
    expect(sentences.get('1-p1-s4')).toBe('种树8棵。');
    expect(sentences.has('1-p1-s2')).toBe(false);
  });

  test('a paragraph is split', () => {
    const { changes } = expectKept(REPORT.replace('新增企业3户。', '新增企业3户。\n'));
    expect(changes.sort()).toEqual(['changed 1-p1', 'new 1-p3']);
  });

  test('two paragraphs are put together', () => {
    expectKept(REPORT.replace('5条。\n同时', '5条。同时'));
  });

  test('a paragraph is inserted before the others', () => {
    const { sentences } = expectKept(REPORT.replace('一年来', '这是新的一段。\n一年来'));
    expect(sentences.get('1-p3-s1')).toBe('这是新的一段。');
  });

  test('a section is inserted before the others: they keep their pages', () => {
    const { sentences } = expectKept(
      REPORT.replace('（一）扩大投资', '（一）促进消费\n发放消费券1亿元。\n（二）扩大投资'),
    );
    expect(sentences.get('2-3-p1-s1')).toBe('发放消费券1亿元。');
  });

  test('a chapter is inserted before the others', () => {
    const { sentences } = expectKept(`一、总体要求\n坚持稳中求进。\n${REPORT}`);
    expect(sentences.get('4-p1-s1')).toBe('坚持稳中求进。');
  });

  test('headings are reworded', () => {
    expectKept(REPORT.replace('（一）扩大投资', '（一）着力扩大有效投资').replace('2023年重点工作', '2023年主要任务'));
  });

  test('a chapter loses its sections', () => {
    const { changes } = expectKept(REPORT.replace('（一）扩大投资\n', '').replace('（二）改善民生\n', ''), [
      '2-1-p1-s1',
      '2-1-p1-s2',
      '2-2-p1-s1',
      '2-2-p1-s2',
    ]);
    expect(changes).toContain('retired 2-1-p1-s1 → 2-0-p2-s1');
  });

  test('a sentence that stands twice is deleted once', () => {
    const { sentences } = lock(REPORT.replace('依法行政。各位代表！', '依法行政。'), published.rows);
    expect(sentences.get('1-p2-s2')).toBe('各位代表！');
  });
});

test('a sentence that moves to another page retires there and says where it went', () => {
  const { changes } = lock(
    REPORT.replace('开工项目20个。', '').replace('建设学校2所。', '建设学校2所。开工项目20个。'),
    published.rows,
  );
  expect(changes).toContain('retired 2-1-p1-s2 → 2-2-p1-s3');
});

test('a sentence whose words change is another sentence', () => {
  const { sentences, changes } = lock(REPORT.replace('道路5条', '道路6条'), published.rows);
  expect(sentences.get('1-p1-s4')).toBe('建成道路6条。');
  expect(changes.sort()).toEqual(['changed 1-p1', 'new 1-p1-s4', 'retired 1-p1-s3 → 1-p1-s4']);
});

test('a text that comes back gets its id back', () => {
  const gone = lock(REPORT.replace('新增企业3户。', ''), published.rows);
  expect(lock(REPORT, gone.rows).sentences).toEqual(published.sentences);
});

describe('permalinks.tsv', () => {
  test('is read as it was written, in the order of ids', () => {
    const tsv = writeRows(published.rows);
    expect(writeRows(readRows(tsv))).toBe(tsv);
    expect(
      readRows(tsv)
        .map(({ id }) => id)
        .slice(0, 4),
    ).toEqual(['1-h', '1-p1', '1-p1-s1', '1-p1-s2']);
  });
});
