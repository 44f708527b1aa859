import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportDocumentSchema } from '../../../src/schema/report-document.ts';

const REPORT = 'content/reports/xianyang-2023/report.txt';
let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'parse-test-'));
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function parse(args: string[], input = ''): { lines: string[]; errors: string[]; status: number | null } {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'parse', '--', ...args], {
    input,
    encoding: 'utf8',
  });
  const split = (text: string): string[] =>
    text.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn'));
  return { lines: split(stdout), errors: split(stderr), status };
}

function file(name: string, bytes: string | Uint8Array): string {
  writeFileSync(join(scratch, name), bytes);
  return join(scratch, name);
}

describe('npm run parse', () => {
  test('prints one document a file, one a line, in order', () => {
    const { lines, status } = parse([REPORT, file('a b.md', '一、甲\n乙。')]);
    const documents = lines.map((line) => reportDocumentSchema.parse(JSON.parse(line)));
    expect(documents.map(({ slug, source }) => [slug, source.file])).toEqual([
      ['xianyang-2023', REPORT],
      ['a-b', join(scratch, 'a b.md')],
    ]);
    expect(status).toBe(0);
  });

  test('reads standard input', () => {
    const { lines } = parse(['-'], '甲。');
    expect(reportDocumentSchema.parse(JSON.parse(lines[0] ?? '')).source.file).toBe('stdin');
  });

  test('names each file that cannot be read, still prints the others, and exits with 1', () => {
    const bad = file('gbk.txt', new Uint8Array([0xd5, 0xfe]));
    const nul = file('nul.txt', '甲\0');
    const { lines, errors, status } = parse([bad, nul, join(scratch, 'none.txt'), REPORT]);
    expect(lines).toHaveLength(1);
    expect(errors.map((line) => line.slice(scratch.length + 1).replace(/: .*/, ''))).toEqual([
      'gbk.txt:1:1',
      'nul.txt:1:2',
      'none.txt:1:1',
    ]);
    expect(status).toBe(1);
  });

  test('prints an outline for people', () => {
    const { lines } = parse(['--summary', REPORT]);
    expect(lines).toContain('  year: 2023');
    expect(lines).toContain('    3-4 （四）优化城镇功能布局，在促进区域协调发展上聚力突破 (3 paragraphs)');
    expect(lines).toContain('       3-4-p1 提升城市品质');
  });

  test('says how it is used when no file is named', () => {
    const { errors, status } = parse([]);
    expect(errors[0]).toMatch(/^usage: /);
    expect(status).toBe(1);
  });
});
