import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { retiredWords } from '../../../src/components/retired-words.ts';
import { fateOf } from '../../../src/model/permalinks/fate.ts';
import { compareWordings, haveSameFigures, sketchText } from '../../../src/model/permalinks/sketch.ts';
import { parseReport } from '../own-vocabulary.ts';
import { visitSentences } from '../../../src/parse/visit.ts';
import { publish, type Edition, type Reader } from './permalinks-reader.ts';

const REPORT = `一、工作回顾
全年新修乡村道路120公里，改造危旧桥梁9座。建成县级体育场馆3处。
群众办事更加方便，窗口等候时间明显缩短。
二、重点任务
（一）办好实事
加快推进老城区供热管网改造，让更多居民用上集中供热。
（二）守好底线
完善防汛抢险预案，备足物资，加强山洪灾害监测预警。`;

const READER: Reader = { quantities: /\d+(?:公里|座|处)/g, commitments: /(?:加快推进|完善)[^，。]+/g };
const first = publish(REPORT, READER);

/** What is said of a retired id and where it leads, after an edit; null where the id is not retired. */
function told(edition: Edition, id: string): string | null {
  const rows = new Map(edition.rows.map((row) => [row.id, row]));
  const row = rows.get(id);
  return row?.retired ? `${retiredWords(id, fateOf(row, rows))}${row.successor ?? ''}` : null;
}

const edit = (from: string, to: string, before: Edition = first): Edition =>
  publish(REPORT.replace(from, to), READER, before.rows);

describe('the id of a sentence that was', () => {
  test('reworded by a word leads to the new wording, and so does what stood in it', () => {
    const edition = edit('加快推进老城区供热管网改造', '加快推进老城区供暖管网改造');
    expect(told(edition, '2-1-p1-s1')).toBe('这句话有改动，现在的文字见2-1-p2-s1');
    expect(told(edition, '2-1-p1')).toBe('这一段有改动，现在的文字见2-1-p2');
    expect(told(edition, '2-1-p1-s1-k1')).toBe('这条安排所在的句子有改动，现在的文字见2-1-p2-s1');
  });

  test('given another figure leads to the new sentence, which is said to have other numbers', () => {
    const edition = edit('道路120公里', '道路125公里');
    expect(told(edition, '1-p1-s1')).toBe('这句话有改动，数字与原来不同，现在的文字见1-p1-s3');
    expect(told(edition, '1-p1-s1-q1')).toBe('这个数所在的句子有改动，现在的文字见1-p1-s3');
    expect(told(edition, '1-p1-s1-q2')).toBe('这个数现在见1-p1-s3-q2');
    expect(told(edition, '1-p1')).toBe(null);
  });

  test('put in another order keeps its figures', () => {
    const edition = edit('新修乡村道路120公里，改造危旧桥梁9座。', '改造危旧桥梁9座，新修乡村道路120公里。');
    expect(told(edition, '1-p1-s1')).toBe('这句话有改动，现在的文字见1-p1-s3');
  });

  test('cut in two leads to the part that has most of it', () => {
    const edition = edit('预案，备足物资，加强', '预案，备足物资。加强');
    expect(told(edition, '2-2-p1-s1')).toMatch(/^这句话有改动，现在的文字见2-2-p2-s[12]$/);
  });

  test('taken out leads nowhere, also where another comes in its place', () => {
    expect(told(edit('建成县级体育场馆3处。', ''), '1-p1-s2')).toBe('这段文字已不在报告中。');
    expect(told(edit('建成县级体育场馆3处。', '粮食生产连年丰收。'), '1-p1-s2')).toBe('这段文字已不在报告中。');
    // As a list goes on: other things, of other numbers.
    expect(told(edit('建成县级体育场馆3处。', '关停高耗能企业5家。'), '1-p1-s2')).toBe('这段文字已不在报告中。');
  });

  test('reworded in another section only is gone: there it is another sentence', () => {
    const edition = edit('守好底线\n', '守好底线\n加快推进老城区供暖管网改造，让更多居民用上集中供热。');
    const moved = publish(
      REPORT.replace('加快推进老城区供热管网改造，让更多居民用上集中供热。', '另有安排。').replace(
        '守好底线\n',
        '守好底线\n加快推进老城区供暖管网改造，让更多居民用上集中供热。',
      ),
      READER,
      first.rows,
    );
    expect(told(edition, '2-1-p1-s1')).toBe(null);
    expect(told(moved, '2-1-p1-s1')).toBe('这段文字已不在报告中。');
  });
});

test('a wording that was reworded again is followed to the last, and one that comes back takes its id back', () => {
  const second = edit('明显缩短', '大幅缩短');
  expect(told(second, '1-p2-s1')).toBe('这句话有改动，现在的文字见1-p3-s1');
  const third = edit('明显缩短', '大幅减少', second);
  expect(told(third, '1-p2-s1')).toBe('这句话有改动，现在的文字见1-p4-s1');
  expect(told(third, '1-p3-s1')).toBe('这句话有改动，现在的文字见1-p4-s1');
  const back = publish(REPORT, READER, third.rows);
  expect(told(back, '1-p2-s1')).toBe(null);
  expect(told(back, '1-p4-s1')).toBe('这句话有改动，现在的文字见1-p2-s1');
  expect(publish(REPORT, READER, back.rows).changes).toEqual([]);
});

test('where ids were published before sketches were kept, a reworded sentence leads nowhere, as before', () => {
  const older = first.rows.map((row) => ({ ...row, sketch: null }));
  const { rows } = publish(REPORT.replace('供热管网', '供暖管网'), READER, older);
  expect(rows.find(({ id }) => id === '2-1-p1-s1')).toMatchObject({ retired: true, successor: null });
  expect(publish(REPORT, READER, older).rows).toEqual(expect.arrayContaining(first.rows));
});

describe('on the sentences of reports', () => {
  const folder = 'content/reports';
  const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}/report.txt`, 'utf8'));
  const paragraphs = texts.flatMap((text) => {
    const document = parseReport(text, { slug: 'x', file: 'x.txt', sha256: '0'.repeat(64) });
    const sentences = [...visitSentences(document)].map(({ eId, raw }) => ({ raw, sketch: sketchText(raw), eId }));
    return [...Map.groupBy(sentences, ({ eId }) => eId.replace(/-s\d+$/, '')).values()];
  });

  test('nearly every one is known by its sketch after a word of two characters was put in the place of another', () => {
    const long = paragraphs.flat().filter(({ raw }) => raw.length >= 10);
    const known = long.filter(({ raw, sketch }) => {
      const at = Math.floor(raw.length / 2) - 1;
      return compareWordings(sketch, sketchText(`${raw.slice(0, at)}甲乙${raw.slice(at + 2)}`)) !== null;
    });
    expect(long.length).toBeGreaterThan(200);
    expect(known.length / long.length).toBeGreaterThan(0.95);
  });

  test('hardly any is taken for another of its paragraph', () => {
    const pairs = paragraphs.flatMap((sentences) =>
      sentences.flatMap((one, i) => sentences.slice(i + 1).map((other) => [one, other] as const)),
    );
    const alike = pairs.filter(([one, other]) => compareWordings(one.sketch, other.sketch) !== null);
    expect(pairs.length).toBeGreaterThan(500);
    expect(alike.length / pairs.length).toBeLessThan(0.01);
  });

  test('markup, marks and white space make no difference to a sketch, numbers alone to its figures', () => {
    const sketch = sketchText('全年增长6.5%，新增12户。');
    expect(sketchText(' 全年增长6.5%； 新增 12 户 ')).toBe(sketch);
    const other = sketchText('全年增长7.1%，新增8户。');
    expect(compareWordings(sketch, other)).toBe(0);
    expect([haveSameFigures(sketch, other), haveSameFigures(sketch, sketch)]).toEqual([false, true]);
    expect(compareWordings(sketchText(''), sketchText('！'))).toBe(0);
  });
});
