import { load, type CheerioAPI } from 'cheerio';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashText } from '../../src/model/permalinks/rows.ts';
import { readPage } from './dist.ts';

const REPORT = 'content/reports/xianyang-2023';
let scratch: string;
let env: NodeJS.ProcessEnv;

const run = (...args: string[]) => spawnSync('npm', ['run', '--silent', ...args], { env, encoding: 'utf8' });
const readNew = (file: string): CheerioAPI => load(readFileSync(join(scratch, 'dist', file), 'utf8'));

/** Changes the report as later editions might: a sentence more, one less, a paragraph split, a whole section gone. */
function edit(text: string): string {
  const section = text.slice(text.indexOf('（九）坚决防范'), text.indexOf('四、全面加强政府自身建设'));
  return text
    .replace('完成国土空间规划编制，', '这是新的一句。完成国土空间规划编制，')
    .replace('畅通城市循环，', '\n畅通城市循环，')
    .replace(/落实“一县一策”事项清单[^。]*。/, '')
    .replace(section, '');
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'permalinks-test-'));
  env = { ...process.env, CONTENT_DIR: join(scratch, 'content') };
  cpSync('content', join(scratch, 'content'), { recursive: true });
  const path = join(scratch, REPORT, 'report.txt');
  const text = edit(readFileSync(path, 'utf8'));
  writeFileSync(path, text);
  const yaml = join(scratch, REPORT, 'report.yml');
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^sha256: .*$/m, `sha256: ${sha256}`));
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe('a changed report', () => {
  test('is not built before its effect on published ids was accepted, which check tells', () => {
    const out = join(scratch, 'dist');
    const build = run('build', '--', '--out', out);
    expect(build.status).toBe(1);
    expect(build.stderr).toMatch(
      /permalinks\.tsv:1:1: published ids would change \(.*retired.*\); see them with npm run check/,
    );
    expect(existsSync(out)).toBe(false);
    const check = run('check');
    expect(check.status).toBe(1);
    expect(check.stdout).toContain('permalinks.tsv: new 3-4-p4-s1');
    expect(check.stdout).toContain('permalinks.tsv: retired 3-4-p2-s3');
    expect(check.stdout).toContain('permalinks.tsv: retired 3-9-h');
  });

  test('keeps every other published id on its text once it was accepted', () => {
    expect(run('check', '--', '--accept').status).toBe(0);
    execFileSync('npm', ['run', '--silent', 'build', '--', '--out', join(scratch, 'dist')], { env, stdio: 'pipe' });
    const before = readPage('xianyang-2023/text/index.html');
    const after = readNew('xianyang-2023/text/index.html');
    const gone = (id: string): boolean => id === '3-4-p2-s3' || id.startsWith('3-9-');
    const kept = before('[data-eid]')
      .toArray()
      .map((element) => before(element).attr('data-eid') ?? '')
      .filter((id) => !gone(id));
    expect(kept.length).toBeGreaterThan(230);
    for (const id of kept) expect(after(`[data-eid="${id}"]`).text(), id).toBe(before(`[data-eid="${id}"]`).text());
    expect(after('[data-eid="3-4-p4-s1"]').text()).toBe('这是新的一句。');
  });

  test('says at an old link what became of the text', () => {
    const page = readNew('xianyang-2023/3/4/index.html');
    expect(page('.retired #p2-s3').text()).toContain('3.4.2 段第 3 句');
    expect(page('.retired #p2-s3').text()).toContain('这段文字已不在报告中');
    expect(page('[id="p2-s3"]')).toHaveLength(1);
  });

  test('keeps the page of a section that is gone, with all its old links', () => {
    const page = readNew('xianyang-2023/3/9/index.html');
    expect(page('h1').text()).toBe('停用的页面');
    for (const id of ['h', 'p1', 'p1-s1', 'p3-s6']) expect(page(`.retired [id="${id}"]`)).toHaveLength(1);
  });
});

test('a build fails when a published id would get another text', () => {
  const path = join(scratch, REPORT, 'permalinks.tsv');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^(1-p1-s1\t)[0-9a-f]{16}/m, '$10123456789abcdef'));
  const { status, stderr } = run('build', '--', '--out', join(scratch, 'dist'));
  expect(status).toBe(1);
  expect(stderr).toContain('published ids would change');
});

describe('a changed rule', () => {
  /** As a reader would have published the text that did not yet end a sentence between the first two of 1-p1. */
  const before = readPage('xianyang-2023/text/index.html');
  const textOf = (page: CheerioAPI, id: string): string => page(`[data-eid="${id}"]`).text();
  const first = textOf(before, '1-p1-s1');
  const second = textOf(before, '1-p1-s2');
  let content: string;

  beforeAll(() => {
    content = join(scratch, 'rule');
    cpSync('content', content, { recursive: true });
    const path = join(content, 'reports/xianyang-2023/permalinks.tsv');
    const rows = readFileSync(path, 'utf8').replace(/^1-p1-s2\t.*\n/m, '');
    writeFileSync(path, rows.replace(/^(1-p1-s1\t)[0-9a-f]{16}/m, `$1${hashText(first + second)}`));
    env = { ...process.env, CONTENT_DIR: content };
  });

  test('shows its effect, and leaves every other published id on its text', () => {
    expect(run('check').stdout).toContain('permalinks.tsv: retired 1-p1-s1');
    expect(run('check', '--', '--accept').status).toBe(0);
    execFileSync('npm', ['run', '--silent', 'build', '--', '--out', join(scratch, 'rule-dist')], {
      env,
      stdio: 'pipe',
    });
    const after = load(readFileSync(join(scratch, 'rule-dist/xianyang-2023/text/index.html'), 'utf8'));
    const ids = before('[data-eid]')
      .toArray()
      .map((element) => before(element).attr('data-eid') ?? '');
    const kept = ids.filter((id) => id !== '1-p1-s1' && id !== '1-p1-s2');
    expect(kept.length).toBeGreaterThan(250);
    for (const id of kept) expect(textOf(after, id), id).toBe(textOf(before, id));
    expect([textOf(after, '1-p1-s4'), textOf(after, '1-p1-s5')]).toEqual([first, second]);
    const page = load(readFileSync(join(scratch, 'rule-dist/xianyang-2023/1/index.html'), 'utf8'));
    expect(page('.retired #p1-s1').text()).toContain('1.1 段第 1 句');
  });
});
