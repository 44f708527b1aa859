import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatTable } from '../../../src/bench/format-table.ts';
import { measureProcess } from '../../../src/bench/measure-process.ts';

const node = (code: string) => measureProcess([process.execPath, '-e', code]);

test.skipIf(!existsSync('/proc/self/stat'))(
  'memory and processor time of a command are told, its children included',
  async () => {
    const filled =
      'const kept = Buffer.alloc(150e6, 1); const end = Date.now() + 900; while (Date.now() < end); kept.length';
    const small = await node('setTimeout(() => {}, 600)');
    const large = await node(
      `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(filled)}])`,
    );
    expect((large.peakBytes ?? 0) - (small.peakBytes ?? 0)).toBeGreaterThan(120e6);
    expect(large.seconds).toBeGreaterThan(0.9);
    expect(large.cpuSeconds ?? 0).toBeGreaterThan(small.cpuSeconds ?? 0);
  },
);

test('a command that fails is no measurement', async () => {
  await expect(node("console.error('broken'); process.exit(3)")).rejects.toThrow(/failed: broken/);
});

test('columns of a table are as wide as their widest cell', () => {
  expect(
    formatTable([
      ['', 'MB'],
      ['one', '7'],
      ['a', '10.5'],
    ]),
  ).toBe('       MB\none     7\na    10.5');
});
