import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeDraft, putInPlace } from '../../../src/build/add-draft.ts';
import { addReport, findMissing } from '../../../src/build/add-report.ts';
import { replaceReports } from '../../../src/build/replace-reports.ts';
import { loadSite } from '../../../src/model/load.ts';
import { LONGEST_TEXT } from '../../../src/model/read-file.ts';
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

const add = (bytes: Uint8Array, rest: { slug?: string; encoding?: string; only?: boolean } = {}) =>
  addReport(content.root, { bytes, file: 'tea.txt', slug: 'chama-2031', ...rest });
const folder = (): string => join(content.root, 'reports/chama-2031');

describe('adding a report', () => {
  test('keeps the text byte for byte, tells what it says of itself, and publishes its ids', () => {
    const bytes = Buffer.from(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`);
    const { document } = add(bytes);
    expect(readFileSync(join(folder(), 'report.txt')).equals(bytes)).toBe(true);
    expect(parse(readFileSync(join(folder(), 'report.yml'), 'utf8'))).toMatchObject({
      ...{ slug: 'chama-2031', place: '茶马市', placeLevel: 'city', year: 2031, reviewYear: 2030, date: '2031-01-05' },
      sources: [{ label: 'tea.txt', note: '报告全文。' }],
    });
    expect(document.quantities.map(({ raw }) => raw)).toEqual(expect.arrayContaining(['12.5亿元', '4.4%', '6%']));
    const site = loadSite(content.root);
    expect(site.reports[0].permalinks.rows.length).toBeGreaterThan(8);
    expect(site.reports.map(({ slug }) => slug)).toEqual(['chama-2031', 'xianyang-2023']);
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

  test('takes the address of the source from its front matter, where it is one', () => {
    const sources = (front: string, slug: string): unknown => {
      add(Buffer.from(`---\n${front}\n---\n${TEXT}`), { slug });
      const yaml = readFileSync(join(content.root, 'reports', slug, 'report.yml'), 'utf8');
      return (parse(yaml) as { sources: unknown }).sources;
    };
    const url = 'https://www.example.org/tea/2031.html';
    expect(sources(`title: 茶\nsource: ${url}`, 'a')).toEqual([{ label: 'tea.txt', url, note: '报告全文。' }]);
    expect(sources(`来源: 茶马市政府网\nurl: "${url}"`, 'b')).toEqual([{ label: 'tea.txt', url, note: '报告全文。' }]);
    expect(sources('source: javascript:alert(1)', 'c')).toEqual([{ label: 'tea.txt', note: '报告全文。' }]);
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
    const { document } = add(Buffer.from(TEXT.replace('茶马市2031年', '茶马\u202e市2031年\u0001')));
    expect(parse(readFileSync(join(folder(), 'report.yml'), 'utf8'))).not.toHaveProperty('title');
    expect(document.title).toContain('\u202e');
    expect(loadSite(content.root).reports[0].name).toContain(document.title);
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

  test.each([
    ...[['con'], ['nul'], ['aux'], ['prn'], ['com1'], ['lpt9'], ['search'], ['data'], ['compare'], ['404'], ['index']],
    ...[['cdn-cgi'], ['cgi-bin'], ['CON'], ['Search'], ['_astro'], ['a'.repeat(101)]],
  ])('the slug %s, which systems, hosts or the site keep, is refused in one line', (slug) => {
    expect(() => add(Buffer.from(TEXT), { slug })).toThrow(/^"[^"\n]*" is no slug: [^\n]+$/);
  });

  test('a slug of 100 characters is taken, and one that only begins like a kept one', () => {
    for (const slug of ['a'.repeat(100), 'constance-2031']) expect(add(Buffer.from(TEXT), { slug }).slug).toBe(slug);
  });

  test('a text above the limit is refused, also where only its conversion is', () => {
    const long = Buffer.from('茶。\n'.repeat(LONGEST_TEXT / 7 + 1));
    expect(() => add(long)).toThrow(/^tea\.txt:1:1: .*too long; at most 10 MB are read$/);
    const narrow = Buffer.alloc(LONGEST_TEXT - 2, Buffer.from([0xb2, 0xe8]));
    expect(() => add(narrow, { encoding: 'gb18030' })).toThrow(/too long/);
    expect(readdirSync(content.root).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a date or year that cannot be is left open', () => {
    add(Buffer.from(TEXT.replace('2031年1月5日', '0031年1月5日')));
    expect(parse(readFileSync(join(folder(), 'report.yml'), 'utf8'))).toMatchObject({ date: null, year: 2031 });
  });
});

describe('in place of the sample', () => {
  const slugs = (): string[] => loadSite(content.root).reports.map(({ slug }) => slug);
  const left = (): string[] => readdirSync(content.root).filter((name) => name.startsWith('.'));

  test('the report is the only one, and the home page opens with it', () => {
    add(Buffer.from(TEXT), { only: true });
    expect(slugs()).toEqual(['chama-2031']);
    expect(readdirSync(join(content.root, 'reports'))).toEqual(['chama-2031']);
    expect(left()).toEqual([]);
  });

  test('a site.yml that names the sample names the report instead', () => {
    content.edit('site.yml', (yaml) => `${yaml}featured: xianyang-2023  # 首页\n`);
    add(Buffer.from(TEXT), { only: true });
    expect(readFileSync(join(content.root, 'site.yml'), 'utf8')).toContain('featured: chama-2031  # 首页\n');
    expect(slugs()).toEqual(['chama-2031']);
  });

  test('into content without any it is added as ever', () => {
    rmSync(join(content.root, 'reports'), { recursive: true });
    add(Buffer.from(TEXT), { only: true });
    expect(slugs()).toEqual(['chama-2031']);
  });

  test('a report that is no sample is never lost', () => {
    add(Buffer.from(TEXT));
    expect(() => add(Buffer.from(TEXT), { slug: 'chama-2032', only: true })).toThrow(/^--only .* chama-2031 [^\n]*$/);
    expect(slugs()).toEqual(['chama-2031', 'xianyang-2023']);
  });

  test('a text that cannot be read and a slug that is taken leave the sample where it is', () => {
    expect(() => add(Buffer.from('\0'), { only: true })).toThrow(/NUL/);
    expect(() => add(Buffer.from(TEXT), { slug: 'xianyang-2023', only: true })).toThrow(/is there already/);
    expect(slugs()).toEqual(['xianyang-2023']);
    expect(left()).toEqual([]);
  });

  test('where the sample cannot be moved, all is as before', () => {
    content.edit('site.yml', (yaml) => `${yaml}featured: xianyang-2023\n`);
    add(Buffer.from(TEXT));
    const { draft, remove } = makeDraft(content.root, 'chama-2031');
    mkdirSync(join(draft, 'replaced'));
    expect(() => {
      replaceReports({ root: content.root, draft, slug: 'chama-2031', folders: ['xianyang-2023'] });
    }).toThrow(/EEXIST/);
    // The report that was to replace it is in the draft, whose folder of that name was empty.
    expect(readdirSync(join(draft, 'reports/chama-2031')).sort()).toContain('report.txt');
    remove();
    expect(slugs()).toEqual(['xianyang-2023']);
  });
});

describe('two at once', () => {
  test('the one that comes second says so, and leaves the first one’s report as it is', () => {
    const { draft, remove } = makeDraft(content.root, 'chama-2031');
    writeFileSync(join(draft, 'reports/chama-2031/report.txt'), '后来的。');
    add(Buffer.from(TEXT));
    expect(() => {
      putInPlace(draft, content.root, 'chama-2031');
    }).toThrow(/^\S*chama-2031 was made by another process meanwhile; [^\n]*$/);
    remove();
    expect(readFileSync(join(folder(), 'report.txt'), 'utf8')).toBe(TEXT);
    expect(readdirSync(folder()).sort()).toEqual(['permalinks.tsv', 'report.txt', 'report.yml']);
    expect(readdirSync(content.root).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('whatever stands in the place is in the way: a file, a link to nothing, a folder in capitals', () => {
    mkdirSync(join(content.root, 'reports/CHAMA-2031'));
    expect(() => add(Buffer.from(TEXT))).toThrow(/CHAMA-2031 is there already/);
    rmSync(join(content.root, 'reports/CHAMA-2031'), { recursive: true });
    writeFileSync(folder(), '别的。');
    expect(() => add(Buffer.from(TEXT))).toThrow(/is there already/);
    expect(readFileSync(folder(), 'utf8')).toBe('别的。');
    rmSync(folder());
    symlinkSync('nowhere', folder());
    expect(() => add(Buffer.from(TEXT))).toThrow(/is there already/);
  });
});

test('what a killed process has left is cleared away by the next, what a running one makes is not', () => {
  const host = hostname().replace(/[^a-z0-9]/gi, '');
  const names = [`.add-${host}-4194399-abcDEF`, `.add-${host}-${String(process.ppid)}-abcDEF`, '.add-mine'];
  for (const name of names) mkdirSync(join(content.root, name, 'reports/half'), { recursive: true });
  expect(loadSite(content.root).reports).toHaveLength(1);
  add(Buffer.from(TEXT));
  expect(readdirSync(content.root).filter((name) => name.startsWith('.'))).toEqual(names.slice(1).sort());
});

describe('the first report', () => {
  test('is added to content without any, and the home page opens with it', () => {
    rmSync(join(content.root, 'reports'), { recursive: true });
    content.edit('site.yml', (yaml) => `featured: "xianyang-2023"  # 首页\n${yaml}`);
    add(Buffer.from(TEXT));
    expect(readFileSync(join(content.root, 'site.yml'), 'utf8')).toContain('featured: chama-2031  # 首页\n');
    expect(findMissing(content.root)).toEqual([]);
    expect(loadSite(content.root).reports.map(({ slug }) => slug)).toEqual(['chama-2031']);
  });

  test('is added where there is no content at all, which tells what else is needed', () => {
    const scratch = mkdtempSync(join(tmpdir(), 'add-test-'));
    try {
      const root = join(scratch, 'deep/content');
      expect(() => addReport(root, { bytes: Buffer.from(''), file: 'tea.txt', slug: 'chama-2031' })).toThrow(/blank/);
      expect(readdirSync(scratch)).toEqual([]);
      addReport(root, { bytes: Buffer.from(TEXT), file: 'tea.txt', slug: 'chama-2031' });
      expect(readdirSync(root)).toEqual(['reports']);
      expect(readdirSync(join(root, 'reports/chama-2031')).sort()).toEqual([
        ...['permalinks.tsv', 'report.txt', 'report.yml'],
      ]);
      expect(findMissing(root).map(({ file }) => file)).toContain('content/site.yml');
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
});
