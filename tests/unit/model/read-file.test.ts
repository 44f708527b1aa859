import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRegularFile } from '../../../src/model/read-file.ts';

let scratch: string;
const path = (name: string): string => join(scratch, name);

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'read-file-test-'));
  writeFileSync(path('tea.txt'), '茶。');
  mkdirSync(path('folder'));
  symlinkSync('tea.txt', path('link'));
  symlinkSync('nothing', path('dangling'));
  symlinkSync('circle', path('circle'));
  symlinkSync('/dev/zero', path('zero'));
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

test('a file is read to its end, also through a link where links are allowed', () => {
  for (const name of ['tea.txt', 'link']) expect(Buffer.from(readRegularFile(path(name))).toString()).toBe('茶。');
});

test.each([
  ['folder', /^cannot be read: it is a folder; expected a file$/],
  ['dangling', /^cannot be read \(ENOENT\): it is a symbolic link to nothing$/],
  ['circle', /^cannot be read \(ELOOP\): it is a symbolic link that leads in a circle$/],
  ['zero', /^cannot be read: it is a device; expected a file$/],
  ['nothing', /^cannot be read \(ENOENT\): there is no such file$/],
  ['tea.txt/below', /^cannot be read \(ENOTDIR\): a part of its path is no folder$/],
  ['a'.repeat(300), /^cannot be read \(ENAMETOOLONG\): its name is too long$/],
])('%s is refused in one line', (name, message) => {
  expect(() => readRegularFile(path(name))).toThrow(message);
});

test.skipIf(process.platform === 'win32')('a named pipe that nobody writes to is not waited for', () => {
  execFileSync('mkfifo', [path('pipe')]);
  expect(() => readRegularFile(path('pipe'))).toThrow(/^cannot be read: it is a named pipe; expected a file$/);
});

test.skipIf(process.platform === 'win32')('a socket is refused', async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(path('socket'), done));
  expect(() => readRegularFile(path('socket'))).toThrow(/^cannot be read: it is a socket; expected a file$/);
  await new Promise((done) => server.close(done));
});

test('where no link may stand for a file, one to a file is refused too', () => {
  expect(() => readRegularFile(path('link'), { links: false })).toThrow(/it is a symbolic link; put the file itself/);
});

test('a file above the limit is refused with the limit, one that is as long is read', () => {
  expect(readRegularFile(path('tea.txt'), { limit: 6 })).toHaveLength(6);
  expect(() => readRegularFile(path('tea.txt'), { limit: 5 })).toThrow(/it is too long .*\(5 bytes\)$/);
});
