import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFile, readKept } from '../../../src/typography/keep-file.ts';

let scratch: string;
let path: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'keep-test-'));
  path = join(scratch, 'cache', 'picture.png');
});

afterEach(() => {
  rmSync(scratch, { recursive: true });
});

test('what was kept is read again', () => {
  expect(readKept(path)).toBeNull();
  keepFile(path, Buffer.from('picture'));
  expect(Buffer.from(readKept(path) ?? []).toString()).toBe('picture');
  expect(readdirSync(join(scratch, 'cache'))).toEqual(['picture.png', 'picture.png.sha256']);
});

test.each([
  [
    'cut short',
    () => {
      truncateSync(path, 3);
    },
  ],
  [
    'emptied',
    () => {
      truncateSync(path, 0);
    },
  ],
  [
    'changed',
    () => {
      writeFileSync(path, 'pictura');
    },
  ],
  [
    'without its checksum',
    () => {
      rmSync(`${path}.sha256`);
    },
  ],
  [
    'with a damaged checksum',
    () => {
      writeFileSync(`${path}.sha256`, 'x');
    },
  ],
])('a file that is %s is noticed', (_title, damage) => {
  keepFile(path, Buffer.from('picture'));
  damage();
  expect(readKept(path)).toBeNull();
});

test('where it cannot be kept, the error says what to do', () => {
  writeFileSync(join(scratch, 'cache'), 'a file where the folder should be');
  expect(() => {
    keepFile(path, Buffer.from('picture'));
  }).toThrow(/make .*cache writable, or name another folder in CACHE_DIR$/);
});
