import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { runScript } from './run-script.ts';

const GOLD = 'tests/gold/xianyang-2023';
const SOURCE = '2023年政府工作报告\n一、2022年工作回顾\n茶叶产量5万吨。\n';
const QUANTITY = {
  span: { start: SOURCE.indexOf('5万吨'), end: SOURCE.indexOf('5万吨') + 3 },
  raw: '5万吨',
  role: 'statistic',
  subject: '茶叶产量',
  value: 5,
  unit: '万吨',
  measure: 'level',
  direction: 'none',
  bound: 'exact',
  period: '2022',
  status: 'result',
};

const printedSchema = z.object({
  reports: z.array(
    z.object({
      name: z.string(),
      score: z.object({
        quantities: z.object({ spans: z.object({ gold: z.number(), read: z.number(), f1: z.number() }) }),
      }),
      misses: z.array(z.object({ kind: z.string() })).optional(),
    }),
  ),
  pooled: z.unknown(),
  unmet: z.array(z.string()),
});

let scratch: string;
/** A project of its own, whose annotation the reader cannot meet. */
let elsewhere: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'accuracy-test-'));
  elsewhere = join(scratch, 'project');
  cpSync(GOLD, join(elsewhere, GOLD), { recursive: true });
  cpSync('content/reports', join(elsewhere, 'content/reports'), { recursive: true });
  const rows = join(elsewhere, GOLD, 'agreed/quantities.jsonl');
  writeFileSync(rows, readFileSync(rows, 'utf8').replaceAll(/"subject": "[^"]*"/g, '"subject": "龘龘"'));
  write('reports/town.txt', SOURCE);
  for (const name of ['town', 'city']) {
    write(
      `gold/${name}/sample.json`,
      JSON.stringify({ report: 'town.txt', spans: [{ start: 0, end: SOURCE.length }] }),
    );
    write(`gold/${name}/quantities.jsonl`, JSON.stringify(QUANTITY));
  }
  write('broken/town/sample.json', JSON.stringify({ report: 'town.txt', spans: [{ start: 0, end: 9 }] }));
  write(
    'broken/town/quantities.jsonl',
    `${JSON.stringify(QUANTITY)}\n${JSON.stringify({ ...QUANTITY, role: 'sum' })}\n`,
  );
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(scratch, path)), { recursive: true });
  writeFileSync(join(scratch, path), text);
}

test.concurrent('the project’s own annotation is met, and told as a table', async () => {
  const { stdout, errors, status } = await runScript('accuracy', []);
  expect(errors).toEqual([]);
  expect(stdout).toMatch(/^xianyang-2023: two annotators$/m);
  expect(stdout).toMatch(/^xianyang-2023\n {2}quantities +read +annotated +in common$/m);
  expect(stdout).toMatch(/^no score is below its floor$/m);
  expect(status).toBe(0);
});

test.concurrent(
  'a score below its floor is named on standard error and in the JSON, and the exit code is 1',
  async () => {
    const { stdout, errors, status } = await runScript('accuracy', ['--json'], { cwd: elsewhere });
    expect(errors).toEqual(['below its floor: subject: 0, expected at least 0.95']);
    expect(printedSchema.parse(JSON.parse(stdout)).unmet).toEqual(['subject: 0, expected at least 0.95']);
    expect(status).toBe(1);
  },
);

test.concurrent('a folder that is named has no floors', async () => {
  const { errors, status } = await runScript('accuracy', [join(elsewhere, GOLD)]);
  expect(errors).toEqual([]);
  expect(status).toBe(0);
});

test.concurrent(
  'several reports are told one by one and added up, with --misses each difference in a line',
  async () => {
    const { stdout, status } = await runScript('accuracy', ['--misses', join(scratch, 'gold')]);
    expect(stdout).toMatch(/^city$[^]*^town$[^]*^all 2 reports$/m);
    expect(stdout.match(/^ {2}quantity spurious +\d+ {2}.*【2022年】工作回顾/gm)).toHaveLength(2);
    expect(status).toBe(0);
  },
);

test.concurrent(
  'with --json the answer is JSON, with shares, and with misses only where they are asked for',
  async () => {
    const folder = join(scratch, 'gold/town');
    const read = async (...args: string[]): Promise<z.infer<typeof printedSchema>> =>
      printedSchema.parse(JSON.parse((await runScript('accuracy', [...args, folder])).stdout));
    const { reports, pooled, unmet } = await read('--json');
    // The year in the heading is read, and not annotated.
    expect(reports).toMatchObject([{ name: 'town', score: { quantities: { spans: { gold: 1, read: 2 } } } }]);
    expect(reports[0]?.score.quantities.spans.f1).toBeCloseTo(2 / 3);
    expect(reports[0]).not.toHaveProperty('misses');
    expect({ pooled, unmet }).toEqual({ pooled: null, unmet: [] });
    const [full] = (await read('--json', '--misses')).reports;
    expect(full?.misses).toContainEqual({ kind: 'quantity spurious' });
  },
);

test.concurrent.each([
  ['an absent folder', 'nowhere', /^.*nowhere: no such folder; expected one with annotation/],
  ['a folder without annotation', 'reports', /^.*reports: no annotation here; expected/],
  ['a broken row', 'broken', /^.*broken\/town\/quantities\.jsonl:2:\d+: "role" is "sum": /],
])('%s is one plain line, and the exit code is 1', async (_what, folder, message) => {
  const { stdout, errors, status } = await runScript('accuracy', [join(scratch, folder)]);
  expect(errors).toEqual([expect.stringMatching(message)]);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

test.concurrent('an option that is none is told', async () => {
  const { errors, status } = await runScript('accuracy', ['--jason']);
  expect(errors[0]).toMatch(/^Unknown option '--jason'/);
  expect(status).toBe(1);
});
