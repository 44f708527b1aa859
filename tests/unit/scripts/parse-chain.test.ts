import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followUpSchema } from '../../../src/schema/follow-ups.ts';
import { report } from '../follow-ups/read-pair.ts';
import { runScript } from './run-script.ts';

let scratch: string;
let files: string[];

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'parse-chain-test-'));
  const texts = [
    report(2032, { review: '沈湾高速建成通车。', plan: '建成龙盘湾渔港。' }).text,
    report(2031, { plan: '建成沈湾高速。' }).text,
  ];
  files = texts.map((text, i) => {
    const file = join(scratch, `${String(i)}.txt`);
    writeFileSync(file, text);
    return file;
  });
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

test('parse --chain prints one promise or target a line, whatever the order of the files', async () => {
  const { stdout, status } = await runScript('parse', ['--chain', ...files]);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => followUpSchema.parse(JSON.parse(line)));
  expect(rows.map(({ from, to, raw, state }) => [from, to, raw, state])).toEqual([
    [files[1], files[0], '建成沈湾高速', 'reported'],
  ]);
  expect(status).toBe(0);
});

test('parse --chain --csv prints a line a link', async () => {
  const { stdout } = await runScript('parse', ['--chain', '--csv', ...files]);
  const [head, row] = stdout.split('\r\n');
  expect(head).toMatch(/^\ufefffrom,to,id,kind,raw/);
  expect(row).toContain('沈湾高速建成通车');
});

test('files of no consecutive years are told, with exit code 1', async () => {
  const { errors, status } = await runScript('parse', ['--chain', files[0] ?? '', files[0] ?? '']);
  expect(errors.join('\n')).toMatch(/another report of 2032[\s\S]*no two of the files/);
  expect(status).toBe(1);
});

test('--help tells how the command is used', async () => {
  const { stdout, status } = await runScript('parse', ['--help']);
  expect(stdout).toContain('--chain');
  expect(status).toBe(0);
});
