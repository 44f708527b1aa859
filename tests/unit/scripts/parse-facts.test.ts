import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportDocumentSchema } from '../../../src/schema/report-document.ts';
import { runScript, type Outcome } from './run-script.ts';

const REPORT = 'content/reports/xianyang-2023/report.txt';
let scratch: string;
let town: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'parse-facts-test-'));
  town = join(scratch, 'town.txt');
  writeFileSync(
    town,
    '2023年政府工作报告\n一、2022年工作回顾\n茶叶产量5万吨。\n二、2023年重点工作\n茶叶产量增长8%以上，建成驿站7座。\n',
  );
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const parse = (...args: string[]): Promise<Outcome> => runScript('parse', args);

describe('npm run parse', () => {
  test.concurrent('prints facts of every kind, which fit the schema', async () => {
    const { stdout, errors, status } = await parse(REPORT);
    const document = reportDocumentSchema.parse(JSON.parse(stdout));
    expect(document.quantities.length).toBeGreaterThan(150);
    expect(document.commitments.length).toBeGreaterThan(150);
    expect(document.indicators.map(({ id }) => id)).toContain('gdp');
    expect(document.pairings.map(({ comparable }) => comparable)).toEqual(expect.arrayContaining(['yes', 'no']));
    expect(document.coverage.digits).toMatchObject({ unclassified: 0 });
    expect({ errors, status }).toEqual({ errors: [], status: 0 });
  });

  test.concurrent('with --summary tells numbers, targets, pairs, promises and coverage', async () => {
    const { stdout } = await parse('--summary', REPORT);
    expect(stdout).toMatch(/^ {2}numbers: .*\d+ statistic.*; \d+ indicators$/m);
    expect(stdout).toMatch(/^ {2}targets: \d+\n {4}2-p2-s1-q1 生产总值 growth up ~6%$/m);
    expect(stdout).toMatch(/^ {2}pairs: .*\d+ yes.*\n {4}gdp: growth up 4\.4% → growth up ~6%$/m);
    expect(stdout).toMatch(/^ {2}promises: .*\d+ numbered.*$/m);
    expect(stdout).toMatch(/^ {2}digits: \d+ total, .* 0 unclassified$/m);
    expect(stdout).toMatch(/^ {2}sentences: 250 total, .* \d+ unclassified$/m);
  });
});

describe('npm run parse -- --explain', () => {
  test.concurrent('reads a text alone as a promise and as a result', async () => {
    const { stdout, errors, status } = await parse('--explain', '新增茶园\n3.5万亩，建成茶马大桥。');
    const [promise = '', result = '', ...more] = stdout.split(/^(?=\[)/m);
    expect(promise).toMatch(/^\[plan\] \S+ commitment \([a-z-]+\)\n {2}新增茶园 3\.5万亩，建成茶马大桥。\n/);
    expect(promise).toMatch(/-q1 3\.5万亩\n {6}statistic \(amount\); 3\.5 万亩 = 35000 亩\n[^]*status target/);
    expect(promise).toMatch(/-k2 建成茶马大桥\n {6}named; verb 建成; object 茶马大桥\n/);
    expect(result).toMatch(/^\[review\] \S+ result \([a-z-]+\)\n/);
    expect(result).toMatch(/-q1 3\.5万亩\n[^]*status result/);
    expect(result).not.toMatch(/-k\d/);
    expect({ more, errors, status }).toEqual({ more: [], errors: [], status: 0 });
  });

  test.concurrent('with files explains the sentences of each that hold the text, and no others', async () => {
    const { stdout, status } = await parse('--explain', '茶叶产量', town, REPORT);
    expect(stdout.match(/^\d\S* .*$/gm)).toEqual([
      expect.stringMatching(/^1-p1-s1 result \([a-z-]+\)$/),
      expect.stringMatching(/^2-p1-s1 commitment \([a-z-]+\)$/),
    ]);
    expect(stdout).toContain('bound at_least (以上); period 2023; status target');
    expect(status).toBe(0);
  });

  test.concurrent('of a text that stands nowhere says so', async () => {
    expect(await parse('--explain', '龙门古渡', town)).toEqual({
      stdout: '',
      errors: ['"龙门古渡" stands in no sentence or heading'],
      status: 1,
    });
  });

  test.concurrent('goes on after a file that cannot be read, and exits with 1', async () => {
    const { stdout, errors, status } = await parse('--explain', '5万吨', join(scratch, 'none.txt'), town);
    expect(errors).toEqual([expect.stringContaining('none.txt:1:1: ')]);
    expect(stdout).toMatch(/^\S+town\.txt\n1-p1-s1 result/);
    expect(status).toBe(1);
  });

  test.concurrent('prints the targets of several reports as one CSV list', async () => {
    const { stdout, status } = await parse('--targets', REPORT, town);
    const lines = stdout.replace(/^\ufeff/, '').split('\r\n');
    expect(lines[0]).toMatch(/^slug,place,year,indicator,label,target,targetWords/);
    expect(lines.filter((line) => line.startsWith('xianyang-2023,')).length).toBeGreaterThan(40);
    expect(lines.filter((line) => line.startsWith('town,')).join('\n')).toMatch(/茶叶产量.*8%以上.*at_least/);
    expect(status).toBe(0);
  });

  test.concurrent('says of many files how many were read', async () => {
    const { errors } = await parse('--summary', ...Array.from({ length: 10 }, () => town), 'nowhere.txt');
    expect(errors.at(-1)).toBe('10 of 11 files read');
  });
});

test.concurrent.each([
  ['no text to explain', ['--explain'], /--explain/],
  ['an option that is none', ['--sumary', REPORT], /--sumary/],
  ['an option without a file', ['--summary'], /^usage: npm run --silent parse -- /],
])('%s is told without a stack, and nothing is printed', async (_what, args, message) => {
  const { stdout, errors, status } = await parse(...args);
  expect(errors[0]).toMatch(message);
  expect(errors.join('\n')).not.toMatch(/^ +at /m);
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
});
