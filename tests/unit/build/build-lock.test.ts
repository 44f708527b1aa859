import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../../src/build/build-lock.ts';

let scratch: string;
let path: string;
const told: string[] = [];
const tell = (message: string): void => {
  told.push(message);
};

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'lock-test-'));
  path = join(scratch, '.build-lock');
  told.length = 0;
});

afterEach(() => {
  rmSync(scratch, { recursive: true });
});

/** The test runner, which runs as long as this test. */
const other = { pid: process.ppid, host: hostname() };

test('a free lock is taken at once, and nothing is left of it when it is given back', async () => {
  const unlock = await takeLock(path, { patience: 0, tell });
  expect(existsSync(path)).toBe(true);
  unlock();
  expect(readdirSync(scratch)).toEqual([]);
  expect(told).toEqual([]);
});

test('a lock that another build holds is waited for, which is told once', async () => {
  writeFileSync(path, JSON.stringify(other));
  setTimeout(() => {
    rmSync(path);
  }, 600);
  const unlock = await takeLock(path, { patience: 60_000, tell });
  unlock();
  expect(told).toEqual([
    expect.stringMatching(/^another build of this project is running \(process \d+ on .*\); waiting/),
  ]);
});

test('when patience ends the error says who holds it, and what to do', async () => {
  writeFileSync(path, JSON.stringify(other));
  await expect(takeLock(path, { patience: 0, tell })).rejects.toThrow(
    /^another build of this project is running .*; wait for it, or, if there is none, remove .*\.build-lock$/,
  );
  expect(readdirSync(scratch)).toEqual(['.build-lock']);
});

test('what a killed build has left is no lock', async () => {
  writeFileSync(path, JSON.stringify({ pid: 99_999_999, host: hostname() }));
  const unlock = await takeLock(path, { patience: 0, tell });
  expect(told).toEqual([]);
  unlock();
  expect(readdirSync(scratch)).toEqual([]);
});

test('a process of another machine is taken for running, and so is a lock that tells nothing', async () => {
  writeFileSync(path, JSON.stringify({ pid: 99_999_999, host: 'elsewhere' }));
  await expect(takeLock(path, { patience: 0, tell })).rejects.toThrow(/process 99999999 on elsewhere/);
  writeFileSync(path, 'half');
  await expect(takeLock(path, { patience: 0, tell })).rejects.toThrow(/unknown process/);
});

test('a lock that is not its own is not given back', async () => {
  const unlock = await takeLock(path, { patience: 0, tell });
  writeFileSync(path, JSON.stringify(other));
  unlock();
  expect(existsSync(path)).toBe(true);
});
