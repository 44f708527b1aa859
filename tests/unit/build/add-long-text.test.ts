import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { costOf } from '../../../src/bench/long-text.ts';
import { lockAnew, lockIds } from '../../../src/model/permalinks/lock.ts';
import { rowPieces, writeRows } from '../../../src/model/permalinks/rows.ts';
import { readText } from '../../../src/model/read-text.ts';

/** A report with an opening, a chapter with text before its first section, and headings with numbers. */
const TEXT = `茶马市2031年政府工作报告
各位代表：
一、2030年工作回顾
全年茶税完成12.5亿元，增长4.4%。新修驿站7座。
二、2031年目标任务
今年要做好以下工作。
（一）新建茶仓20座
茶税增长6%左右。建成茶马大桥，新修驿站9座。
（二）整修古道
整修古道30公里。新修驿站9座。新修驿站9座。
三、自身建设
依法行政。
`;

test('ids that are published a chapter at a time are those that are published all at once', () => {
  const document = readText(TEXT, { slug: 'chama-2031', file: 'tea.txt', sha256: '' });
  expect(document.chapters.length).toBeGreaterThan(3);
  const moved = new Map<string, string>();
  const lists = [...lockAnew(document, moved)];
  const { ids, rows } = lockIds(document, []);
  expect([...rowPieces(lists)].join('')).toBe(writeRows(rows));
  expect(rows.some(({ id }) => id.includes('-h-q'))).toBe(true);
  expect([...moved]).toEqual([...ids].filter(([positional, id]) => positional !== id));
});

test.skipIf(process.platform !== 'linux')(
  'adding a long text takes hardly more memory than reading it',
  { timeout: 120_000 },
  async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'long-text-test-'));
    try {
      const file = join(scratch, 'long.txt');
      writeFileSync(file, TEXT.replaceAll('\n', '\n\n').repeat(3000));
      const read = await costOf('parse', file);
      const added = await costOf('add', file);
      expect((added.peakBytes ?? 0) / (read.peakBytes ?? 1)).toBeLessThan(1.6);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  },
);
