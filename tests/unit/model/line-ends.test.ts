import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSite } from '../../../src/model/load.ts';

let content: string;

beforeEach(() => {
  const scratch = mkdtempSync(join(tmpdir(), 'line-ends-'));
  content = join(scratch, 'content');
  cpSync('content', content, { recursive: true });
});

afterEach(() => {
  rmSync(join(content, '..'), { recursive: true });
});

/** As git makes them where `core.autocrlf` is set and nothing holds it back. */
function convert(wanted: (name: string) => boolean): void {
  for (const { parentPath, name } of readdirSync(content, { withFileTypes: true, recursive: true }).filter(
    (entry) => entry.isFile() && wanted(entry.name),
  )) {
    const path = join(parentPath, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\r?\n/g, '\r\n'));
  }
}

test('YAML, permalinks and pages with CRLF are read as with LF', () => {
  const before = loadSite('content');
  convert((name) => name !== 'report.txt');
  expect(readFileSync(join(content, 'site.yml'), 'utf8')).toContain('\r\n');
  const after = loadSite(content);
  expect(after.config).toEqual(before.config);
  expect(after.vocabulary).toEqual(before.vocabulary);
  expect(after.reports).toEqual(before.reports);
});

test('a report.txt whose line ends were changed is told as that, and how to mend it', () => {
  convert((name) => name === 'report.txt');
  const { length } = readFileSync(join(content, 'reports/xianyang-2023/report.txt'));
  expect(length).not.toBe(readFileSync('content/reports/xianyang-2023/report.txt').length);
  expect(() => loadSite(content)).toThrow(
    /report\.txt:1:1: its SHA-256 is .* only its line ends were changed .*; restore the text byte for byte, as with git checkout/,
  );
});

test('git never changes the bytes of a report, nor gives any other text CRLF', () => {
  const attributes = (path: string): string[] =>
    execFileSync('git', ['check-attr', 'text', 'eol', '--', path], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.slice(path.length + 2));
  expect(attributes('content/reports/any/report.txt')).toContain('text: unset');
  for (const path of ['content/site.yml', 'content/reports/any/permalinks.tsv', 'src/parse/lines.ts'])
    expect(attributes(path)).toContain('eol: lf');
});
