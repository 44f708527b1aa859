import { load, type CheerioAPI } from 'cheerio';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hashText } from '../../src/model/permalinks/rows.ts';
import { copyContent, FOLDER } from '../unit/model/scratch-content.ts';
import { readPage } from './dist.ts';

const PERMALINKS = `${FOLDER}/permalinks.tsv`;
const content = copyContent();
const out = join(content.root, '../dist');

const run = (...args: string[]) =>
  spawnSync('npm', ['run', '--silent', ...args], {
    env: { ...process.env, CONTENT_DIR: content.root },
    encoding: 'utf8',
  });
const readNew = (file: string): CheerioAPI => load(readFileSync(join(out, 'xianyang-2023', file), 'utf8'));
const textOf = (page: CheerioAPI, id: string): string => page(`[data-eid="${id}"]`).text();

const before = readPage('xianyang-2023/text/index.html');
const first = textOf(before, '1-p1-s1');
const second = textOf(before, '1-p1-s2');

/** A word and a figure that are put right, and the sentences they stand in. */
const REWORDED = ['夜间经济示范区创建', '夜间经济集聚区创建'] as const;
const REFIGURED = ['确保507个市级', '确保509个市级'] as const;
const holding = (page: CheerioAPI, words: string): string =>
  page('[data-eid]')
    .filter((_, element) => page(element).text().includes(words))
    .attr('data-eid') ?? '';
const reworded = holding(before, REWORDED[0]);
const refigured = holding(before, REFIGURED[0]);

/**
 * Changes the report as later editions might: a sentence more, one less, one with another word, one with another figure, a
 * paragraph split, a whole section gone.
 */
function edit(text: string): string {
  const section = text.slice(text.indexOf('（九）坚决防范'), text.indexOf('四、全面加强政府自身建设'));
  return text
    .replace('完成国土空间规划编制，', '这是新的一句。完成国土空间规划编制，')
    .replace('畅通城市循环，', '\n畅通城市循环，')
    .replace(...REWORDED)
    .replace(...REFIGURED)
    .replace(/落实“一县一策”事项清单[^。]*。/, '')
    .replace(section, '');
}

/** Two commitments that are gone, one into another. */
const RETIRED = [
  ['3-4-p1-s4-k98', '3-4-p1-s4-k2'],
  ['3-4-p1-s4-k99', ''],
].map(([id, successor]) => [id, '0123456789abcdef', 'retired', successor, '0-4'].join('\t') + '\n');

/** Makes of the rows what a reader would have published that did not yet end a sentence between the first two of 1-p1. */
const beforeRule = (rows: string): string =>
  rows.replace(/^1-p1-s2\t.*\n/m, '').replace(/^(1-p1-s1\t)[0-9a-f]{16}/m, `$1${hashText(first + second)}`);

content.editText(edit);
content.edit(PERMALINKS, (rows) => beforeRule(rows) + RETIRED.join(''));

afterAll(() => {
  content.remove();
});

describe('a changed report, read by changed rules', () => {
  test('is not built before its effect on published ids was accepted, which check tells', () => {
    const build = run('build', '--', '--out', out);
    expect(build.status).toBe(1);
    expect(build.stderr).toMatch(
      /permalinks\.tsv:1:1: published ids would change \(.*retired.*\); see them with npm run check/,
    );
    expect(existsSync(out)).toBe(false);
    const check = run('check');
    expect(check.status).toBe(1);
    for (const change of ['new 3-4-p4-s1', 'retired 3-4-p2-s3', 'retired 3-9-h', 'retired 1-p1-s1'])
      expect(check.stdout).toContain(`permalinks.tsv: ${change}`);
  });

  test('keeps every other published id on its text once it was accepted', () => {
    expect(run('check', '--', '--accept').status).toBe(0);
    const build = run('build', '--', '--out', out);
    expect(build.status, build.stderr).toBe(0);
    const after = readNew('text/index.html');
    const gone = (id: string): boolean =>
      ['3-4-p2-s3', '1-p1-s1', '1-p1-s2', reworded, refigured].includes(id) || id.startsWith('3-9-');
    const kept = before('[data-eid]')
      .toArray()
      .map((element) => before(element).attr('data-eid') ?? '')
      .filter((id) => !gone(id));
    expect(kept.length).toBeGreaterThan(230);
    for (const id of kept) expect(textOf(after, id), id).toBe(textOf(before, id));
    expect(textOf(after, '3-4-p4-s1')).toBe('这是新的一句。');
    expect([textOf(after, '1-p1-s4'), textOf(after, '1-p1-s5')]).toEqual([first, second]);
  });

  test('says at an old link what became of the text', () => {
    const retired = readNew('3/4/index.html')('.retired #p2-s3').text();
    expect(retired).toContain('3.4.2 段第 3 句');
    expect(retired).toContain('这段文字已不在报告中');
    expect(readNew('3/4/index.html')('[id="p2-s3"]')).toHaveLength(1);
    expect(readNew('1/index.html')('.retired #p1-s1').text()).toContain('1.1 段第 1 句');
  });

  test.each([
    ['a word', reworded, REWORDED[1], '这句话有改动，现在的文字见'],
    ['a figure', refigured, REFIGURED[1], '这句话有改动，数字与原来不同，现在的文字见'],
  ])('leads from a sentence in which %s was put right to what it says now', (_title, id, words, said) => {
    expect(id).toMatch(/^3-1-p\d+-s\d+$/);
    const entry = readNew('3/1/index.html')(`.retired [id="${id.replace('3-1-', '')}"]`);
    expect(entry.text()).toContain(said);
    const now = holding(readNew('text/index.html'), words);
    expect(now).not.toBe(id);
    expect(entry.find('a').attr('href')).toBe(`/xianyang-2023/3/1/#${now.replace('3-1-', '')}`);
  });

  test('keeps the page of a section that is gone, with all its old links', () => {
    const page = readNew('3/9/index.html');
    expect(page('h1').text()).toBe('停用的页面');
    for (const id of ['h', 'p1', 'p1-s1', 'p3-s6']) expect(page(`.retired [id="${id}"]`)).toHaveLength(1);
  });

  test('keeps a page for a commitment that is gone, which says what became of it', () => {
    const page = (id: string): CheerioAPI => readNew(`commitments/${id}/index.html`);
    expect(page('3-4-p1-s4-k98')('main a[href="/xianyang-2023/commitments/3-4-p1-s4-k2/"]').text()).toBe(
      '3.4.1 段第 4 句第 2 条安排',
    );
    expect(page('3-4-p1-s4-k99')('main').text()).toContain('3.4.1 段第 4 句第 99 条安排：这条安排已不在报告中。');
    expect(page('3-4-p1-s4-k2')('h1').text()).not.toBe('停用的页面');
    expect(existsSync(join(out, 'xianyang-2023/commitments/3-4-p1-s4-k1/index.html'))).toBe(false);
  });

  test('is not built when a published id would get another text', () => {
    content.edit(PERMALINKS, (rows) => rows.replace(/^(1-p1-s3\t)[0-9a-f]{16}/m, '$10123456789abcdef'));
    const { status, stderr } = run('build', '--', '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('published ids would change');
  });
});
