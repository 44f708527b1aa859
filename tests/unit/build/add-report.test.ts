import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addReport } from '../../../src/build/add-report.ts';
import { loadSite } from '../../../src/model/load.ts';
import { copyContent, type ScratchContent } from '../model/scratch-content.ts';

const TEXT = `茶马市2031年政府工作报告
——2031年1月5日在茶马市第三届人民代表大会第二次会议上
各位代表：
一、2030年工作回顾
全年茶税完成12.5亿元，增长4.4%。
二、2031年目标任务
茶税增长6%左右。
`;

let content: ScratchContent;
beforeAll(() => {
  content = copyContent();
});
afterEach(() => {
  content.reset();
});
afterAll(() => {
  content.remove();
});

const add = (bytes: Uint8Array, rest: { slug?: string; encoding?: string } = {}) =>
  addReport(content.root, { bytes, file: 'tea.txt', slug: 'chama-2031', ...rest });
const folder = (): string => join(content.root, 'reports/chama-2031');

describe('adding a report', () => {
  test('keeps the text byte for byte, tells what it says of itself, and publishes its ids', () => {
    const bytes = Buffer.from(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`);
    const { document, permalinks } = add(bytes);
    expect(readFileSync(join(folder(), 'report.txt')).equals(bytes)).toBe(true);
    expect(parse(readFileSync(join(folder(), 'report.yml'), 'utf8'))).toMatchObject({
      ...{ slug: 'chama-2031', place: '茶马市', placeLevel: 'city', year: 2031, reviewYear: 2030, date: '2031-01-05' },
      sources: [{ label: 'tea.txt', note: '报告全文。' }],
    });
    expect(document.quantities.map(({ raw }) => raw)).toEqual(expect.arrayContaining(['12.5亿元', '4.4%', '6%']));
    expect(permalinks.rows.length).toBeGreaterThan(8);
    const site = loadSite(content.root);
    expect(site.reports.map(({ slug }) => slug)).toEqual(['xianyang-2023', 'chama-2031']);
    expect(site.reports.flatMap((report) => report.permalinks.changes)).toEqual([]);
  });

  test('reads other encodings where they are named', () => {
    const gb = Uint8Array.from([
      0xd2, 0xbb, 0xa1, 0xa2, 0x32, 0x30, 0x33, 0x30, 0xc4, 0xea, 0xb9, 0xa4, 0xd7, 0xf7, 0x0a, 0xb2, 0xe8, 0xa1, 0xa3,
    ]);
    expect(() => add(gb)).toThrow(/tea\.txt:1:\d: the text is not UTF-8.*--encoding/);
    add(gb, { encoding: 'gb18030' });
    expect(readFileSync(join(folder(), 'report.txt'), 'utf8')).toBe('一、2030年工作\n茶。');
    expect(() => add(gb, { slug: 'other', encoding: 'klingon' })).toThrow('"klingon" is no encoding');
  });

  test('leaves what a text does not say open', () => {
    add(Buffer.from('茶税增长6%。\n'));
    expect(parse(readFileSync(join(folder(), 'report.yml'), 'utf8'))).toMatchObject({
      place: null,
      year: null,
      date: null,
    });
  });

  test('takes a text whose title holds what no YAML field takes, and leaves it to the text', () => {
    const { name, document } = add(Buffer.from(TEXT.replace('茶马市2031年', '茶马\u202e市2031年\u0001')));
    expect(parse(readFileSync(join(folder(), 'report.yml'), 'utf8'))).not.toHaveProperty('title');
    expect(document.title).toContain('\u202e');
    expect(name).not.toBe('');
  });

  test('overwrites nothing and leaves nothing half made', () => {
    const before = readdirSync(join(content.root, 'reports'));
    for (const [slug, message] of [
      ['xianyang-2023', /is there already/],
      ['Not A Slug', /is no slug/],
      ['../outside', /is no slug/],
      ['../../outside', /is no slug/],
      ['/tmp/outside', /is no slug/],
      ['.', /is no slug/],
      ['about', /the site uses this path itself/],
    ] as const)
      expect(() => add(Buffer.from(TEXT), { slug })).toThrow(message);
    expect(() => add(Buffer.from('\0'))).toThrow(/NUL/);
    mkdirSync(join(content.root, 'reports/broken'));
    expect(() => add(Buffer.from(TEXT))).toThrow();
    expect(existsSync(folder())).toBe(false);
    expect(readdirSync(join(content.root, 'reports')).filter((name) => name !== 'broken')).toEqual(before);
  });
});
