import { execFileSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, digest, leftovers, makeProject, type Project } from './project.ts';

/**
 * What can go wrong while a site is built: the last good one stays as it was, and the error says what to do. Each test
 * builds a whole site or several, so that these are run by themselves: npm run faults.
 */
let project: Project;
let good: string;

const asRoot = process.getuid?.() === 0;

beforeAll(async () => {
  project = makeProject();
  const first = await build(project);
  expect(first.said).toContain('built in');
  good = digest(project.out);
});

afterAll(() => {
  rmSync(project.root, { recursive: true });
});

function expectLastGood(): void {
  expect(digest(project.out)).toBe(good);
  expect(leftovers(project)).toEqual([]);
}

describe('a build that is killed', () => {
  test.each<[string, (project: Project) => boolean]>([
    ['as it starts', (at) => leftovers(at).includes('.build-lock')],
    ['while it bundles', (at) => countDraft(at) > 0],
    ['as it writes its first pages', (at) => countDraft(at) > 60],
    ['in the middle of its pages', (at) => countDraft(at) > 300],
    ['with most of its pages written', (at) => countDraft(at) > 500],
  ])('%s leaves the last good site', async (_title, isTime) => {
    const { code } = await build(project, { meanwhile: killWhen(isTime, 'SIGKILL') });
    expect(code).not.toBe(0);
    expect(digest(project.out)).toBe(good);
  });

  test('is no hindrance to the next one, which clears away what was left', async () => {
    expect(leftovers(project).length).toBeGreaterThan(0);
    const { code, said } = await build(project);
    expect(said).toContain('built in');
    expect(code).toBe(0);
    expectLastGood();
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('by %s clears up after itself', async (signal) => {
    const { code } = await build(project, { meanwhile: killWhen((at) => countDraft(at) > 60, signal) });
    expect(code).toBe(signal === 'SIGTERM' ? 143 : 130);
    expectLastGood();
  });
});

/** How many files a build that is under way has written. */
function countDraft({ root }: Project): number {
  const drafts = readdirSync(root).filter((name) => name.startsWith('.build-draft-'));
  try {
    return drafts.reduce((sum, name) => sum + readdirSync(join(root, name), { recursive: true }).length, 0);
  } catch {
    // Folders come and go while they are read.
    return 0;
  }
}

/** Kills a build, its children too, as soon as it is time. */
function killWhen(isTime: (project: Project) => boolean, signal: NodeJS.Signals): (child: ChildProcess) => void {
  return (child) => {
    const timer = setInterval(() => {
      if (child.exitCode !== null) clearInterval(timer);
      else if (child.pid !== undefined && isTime(project)) {
        clearInterval(timer);
        process.kill(-child.pid, signal);
      }
    }, 5);
  };
}

describe('a build that cannot write', () => {
  test('says so where files may not grow', async () => {
    // In blocks of 512 bytes: most files fit.
    const { code, said } = await build(project, { before: 'ulimit -f 60' });
    expect(code).toBe(1);
    expect(said).toMatch(/EFBIG.*ulimit -f.*What was built before is as it was/s);
    expectLastGood();
  });

  test.skipIf(!asRoot)('says so where the disk is full', async () => {
    const disk = join(project.root, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
    try {
      const { code, said } = await build(project, { out: 'disk/dist' });
      expect(code).toBe(1);
      expect(said).toMatch(/ENOSPC.*the disk is full; free some/s);
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
    }
    expectLastGood();
  });

  test('says so before it starts where the folder is not its own', async () => {
    const folder = join(project.root, 'theirs');
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    // Nothing is forbidden to root.
    const { code, said } = await build(project, { out: 'theirs/dist', ...(asRoot ? { uid: 65_534 } : {}) });
    expect(said).toMatch(/theirs cannot be written to \(EACCES\); make it writable, or choose another folder/);
    expect(code).toBe(1);
    expectLastGood();
  });
});

test('two builds at once run one after the other, and both are whole', async () => {
  const [one, other] = await Promise.all([build(project, { out: 'one' }), build(project, { out: 'other' })]);
  expect([one.code, other.code]).toEqual([0, 0]);
  expect(one.said + other.said).toContain('another build of this project is running');
  expect([digest(join(project.root, 'one')), digest(join(project.root, 'other'))]).toEqual([good, good]);
  expectLastGood();
});

describe('a cache that is damaged', () => {
  const damage = (folder: string): number => {
    const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
    for (const [i, { parentPath, name }] of files.entries()) {
      const path = join(parentPath, name);
      const bytes = readFileSync(path);
      writeFileSync(path, i % 2 === 0 ? bytes.subarray(0, bytes.length / 2) : Buffer.from(bytes).fill(7));
    }
    return files.length;
  };

  test('is made again', async () => {
    expect(damage(project.cache)).toBeGreaterThan(20);
    const { code } = await build(project);
    expect(code).toBe(0);
    expectLastGood();
  });

  test("is made again where it is Astro's own", async () => {
    expect(damage(join(project.root, '.astro'))).toBeGreaterThan(2);
    const { code } = await build(project);
    expect(code).toBe(0);
    expectLastGood();
  });
});

test('without the font package the error names what to install', async () => {
  const without = makeProject('@expo-google-fonts/noto-serif-sc');
  try {
    const { code, said } = await build(without);
    expect(said).toMatch(
      /the font @expo-google-fonts\/.* is missing; install the project's packages again with npm ci/,
    );
    expect(code).toBe(1);
    expect(readdirSync(without.root)).not.toContain('dist');
    expect(leftovers(without)).toEqual([]);
  } finally {
    rmSync(without.root, { recursive: true });
  }
});

test.each([
  ['dies', '/bin/false'],
  ['is not there', '/no/such/program'],
])('where Pagefind %s the build fails and says so', async (_title, program) => {
  const { code, said } = await build(project, { env: { PAGEFIND_BINARY_PATH: program } });
  expect(said).toMatch(/search index cannot be made.*npm ci/s);
  expect(code).toBe(1);
  expectLastGood();
});

test('a checkout with CRLF in all but the texts is built to the same bytes', async () => {
  const files = readdirSync(join(project.root, 'content'), { withFileTypes: true, recursive: true });
  for (const { parentPath, name } of files.filter((entry) => entry.isFile() && entry.name !== 'report.txt')) {
    const path = join(parentPath, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\r?\n/g, '\r\n'));
  }
  const { code } = await build(project);
  expect(code).toBe(0);
  expectLastGood();
});
