import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/model/load.ts';
import { copyContent, type ScratchContent } from '../model/scratch-content.ts';
import { runScript, type Outcome } from './run-script.ts';

const TEXT = '茶马市2031年政府工作报告\n一、2030年工作回顾\n茶税增长4.4%。\n';
let content: ScratchContent;
let files: string;

beforeAll(() => {
  content = copyContent();
  files = join(content.root, '..', 'files');
  mkdirSync(join(files, 'folder'), { recursive: true });
  writeFileSync(join(files, 'tea.txt'), TEXT);
  writeFileSync(join(files, 'long.txt'), '');
  truncateSync(join(files, 'long.txt'), 11 * 1024 * 1024);
  symlinkSync('nothing', join(files, 'dangling'));
  symlinkSync('tea.txt', join(files, 'link.txt'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(files, 'pipe')]);
});

afterEach(() => {
  content.reset();
});

afterAll(() => {
  content.remove();
});

const add = (file: string, slug = 'chama-2031'): Promise<Outcome> =>
  runScript('add', [file, '--slug', slug], { env: { CONTENT_DIR: content.root } });
const reports = (): string[] => readdirSync(join(content.root, 'reports')).sort();
const drafts = (): string[] => readdirSync(content.root).filter((name) => name.startsWith('.'));

describe.skipIf(process.platform === 'win32')('what is no file is one line and never waited for', () => {
  const ODD = ['folder', 'pipe', 'dangling', 'long.txt', 'nothing.txt'];

  test('by parse, which reads the others, also a link', async () => {
    const { stdout, errors, status } = await runScript('parse', [
      ...ODD.map((name) => join(files, name)),
      ...['/dev/zero', join(files, 'link.txt')],
    ]);
    expect(errors.map((line) => line.replace(files, ''))).toEqual([
      '/folder:1:1: cannot be read: it is a folder; expected a file',
      '/pipe:1:1: cannot be read: it is a named pipe; expected a file',
      '/dangling:1:1: cannot be read (ENOENT): it is a symbolic link to nothing',
      expect.stringMatching(/^\/long\.txt:1:1: cannot be read: it is too long \(11\.0 MB\); at most 10 MB are read/),
      '/nothing.txt:1:1: cannot be read (ENOENT): there is no such file',
      '/dev/zero:1:1: cannot be read: it is a device; expected a file',
    ]);
    expect(stdout.match(/\n/g)).toHaveLength(1);
    expect(status).toBe(1);
  });

  test('by add, which leaves nothing', async () => {
    for (const name of ['pipe', 'long.txt']) {
      const { stdout, errors, status } = await add(join(files, name));
      expect(errors).toEqual([expect.stringMatching(/^\S+(?:pipe|long\.txt):1:1: cannot be read: /)]);
      expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    }
    expect(reports()).toEqual(['xianyang-2023']);
    expect(drafts()).toEqual([]);
  });

  test('by check', async () => {
    const path = join(content.root, 'reports/xianyang-2023/report.txt');
    rmSync(path);
    execFileSync('mkfifo', [path]);
    const { errors, status } = await runScript('check', [], { env: { CONTENT_DIR: content.root } });
    expect(errors).toEqual([
      'content/reports/xianyang-2023/report.txt:1:1: cannot be read: it is a named pipe; expected a file',
    ]);
    expect(status).toBe(1);
  });
});

test('of two that add one slug at once one wins, and the other says so in one line', async () => {
  const outcomes = await Promise.all([add(join(files, 'tea.txt')), add(join(files, 'link.txt'))]);
  const [lost] = outcomes.filter(({ status }) => status !== 0);
  expect(outcomes.map(({ status }) => status).sort()).toEqual([0, 1]);
  expect(lost?.errors).toEqual([expect.stringMatching(/chama-2031 (?:is there already|was made by another process)/)]);
  expect(readFileSync(join(content.root, 'reports/chama-2031/report.txt'), 'utf8')).toBe(TEXT);
  expect(loadSite(content.root).reports).toHaveLength(2);
  expect(drafts()).toEqual([]);
});

test('one that is killed at work leaves the reports as they were, and the next one clears up', async () => {
  const args = [
    '--experimental-strip-types',
    resolve('scripts/add.ts'),
    join(files, 'tea.txt'),
    '--slug',
    'chama-2031',
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CONTENT_DIR: content.root },
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((settle) =>
    child.once('close', (_code, signal) => {
      settle(signal);
    }),
  );
  while (drafts().length === 0 && child.exitCode === null) await new Promise((next) => setTimeout(next, 1));
  child.kill('SIGKILL');
  const signal = await ended;
  // Where it was too quick to be killed its report is there in full.
  expect(reports()).toEqual(
    signal === null || reports().length > 1 ? ['chama-2031', 'xianyang-2023'] : ['xianyang-2023'],
  );
  expect(loadSite(content.root).reports).toHaveLength(reports().length);
  expect((await add(join(files, 'tea.txt'), 'chama-2032')).status).toBe(0);
  expect(drafts()).toEqual([]);
  expect(existsSync(join(content.root, 'reports/chama-2032/permalinks.tsv'))).toBe(true);
});
