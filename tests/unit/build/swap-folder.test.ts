import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  assertReplaceable,
  assertWritable,
  draftFolder,
  recoverFolder,
  swapInto,
} from '../../../src/build/swap-folder.ts';

let scratch: string;
let out: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'swap-test-'));
  out = join(scratch, 'dist');
});

afterEach(() => {
  rmSync(scratch, { recursive: true });
});

function fill(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page'), text);
}

test('a finished draft takes the place of the last build, and nothing else is left', () => {
  fill(out, 'old');
  fill(draftFolder(out), 'new');
  swapInto(draftFolder(out), out);
  expect(readFileSync(join(out, 'page'), 'utf8')).toBe('new');
  expect(readdirSync(scratch)).toEqual(['dist']);
});

test('what a killed build left is cleared away, and the last good build stays', () => {
  fill(out, 'old');
  fill(join(scratch, '.build-draft-99999999'), 'half');
  recoverFolder(out);
  expect(readdirSync(scratch)).toEqual(['dist']);
  expect(readFileSync(join(out, 'page'), 'utf8')).toBe('old');
});

test('a build killed between its two renames gives the last good build back', () => {
  fill(join(scratch, '.build-old-99999999'), 'old');
  recoverFolder(out);
  expect(readFileSync(join(out, 'page'), 'utf8')).toBe('old');
});

test("a running build's draft is left alone", () => {
  fill(join(scratch, `.build-draft-${String(process.pid)}`), 'under way');
  recoverFolder(out);
  expect(existsSync(draftFolder(out))).toBe(true);
});

test('a folder that holds anything but a built site is never replaced, nor one around the project', () => {
  fill(out, 'thesis');
  expect(() => {
    assertReplaceable(out, '/project');
  }).toThrow(/holds something else than a built site/);
  expect(() => {
    assertReplaceable(scratch, join(scratch, 'project'));
  }).toThrow(/holds the project itself/);
  writeFileSync(join(out, '404.html'), '');
  expect(() => {
    assertReplaceable(out, '/project');
  }).not.toThrow();
  expect(() => {
    assertReplaceable(join(scratch, 'new'), '/project');
  }).not.toThrow();
});

test('where a finished draft cannot be moved, the last build is put back', () => {
  fill(out, 'old');
  expect(() => {
    swapInto(join(scratch, 'no-draft'), out);
  }).toThrow(/ENOENT/);
  expect(readFileSync(join(out, 'page'), 'utf8')).toBe('old');
  expect(readdirSync(scratch)).toEqual(['dist']);
});

test('a folder beside which nothing can be written is told before anything is built', () => {
  writeFileSync(join(scratch, 'file'), '');
  expect(() => {
    assertWritable(join(scratch, 'file', 'dist'));
  }).toThrow(/file cannot be written to \((?:EEXIST|ENOTDIR)\); make it writable, or choose another folder .* --out$/);
  assertWritable(join(scratch, 'new', 'folder', 'dist'));
  expect(existsSync(join(scratch, 'new', 'folder'))).toBe(true);
});
