import { expect, test } from 'vitest';
import type { GoldTarget } from '../../../src/accuracy/annotation.ts';
import { locate, scoreTargets } from '../../../src/accuracy/score-targets.ts';
import { quantity } from './rows.ts';

const SOURCE = '主要预期目标是：地区生产总值增长5％左右，外贸稳中提质。';
const TARGET: GoldTarget = {
  indicator: '地区生产总值',
  value: 5,
  unit: '%',
  measure: 'growth',
  bound: 'approx',
  text: '地区生产总值增长5％左右',
};
const READ = quantity(SOURCE, '5％', {
  subject: '生产总值',
  value: 5,
  unit: '％',
  measure: 'growth',
  bound: 'approx',
  status: 'target',
});

test('a target is found where a quantity says all of it; one without a number is counted apart', () => {
  const silent: GoldTarget = { ...TARGET, value: null, unit: null, text: '外贸稳中提质' };
  expect(scoreTargets([READ], [TARGET, silent], SOURCE)).toEqual({
    score: { found: { right: 1, of: 1 }, withoutNumber: 1 },
    misses: [],
  });
});

test.each([
  [{ status: 'result' }, 'status: gold target, read result'],
  [{ value: 6 }, 'value: gold 5, read 6'],
  [{ unit: '个' }, 'unit: gold %, read 个'],
  [{ measure: 'share' }, 'measure: gold growth, read share'],
  [{ bound: 'exact' }, 'bound: gold approx, read exact'],
  [{ subject: '城镇新增就业' }, 'subject: gold 地区生产总值, read 城镇新增就业'],
] as const)('it is not found with %j', (fields, detail) => {
  const { score, misses } = scoreTargets([{ ...READ, ...fields }], [TARGET], SOURCE);
  expect(score.found).toEqual({ right: 0, of: 1 });
  expect(misses).toMatchObject([{ kind: 'target missed', start: 8, detail }]);
});

test('a miss says where no quantity stands in the words, and where the words do not stand in the text', () => {
  expect(scoreTargets([], [TARGET], SOURCE).misses[0]?.detail).toBe('no quantity read in it');
  const elsewhere = { ...TARGET, text: '不在文中' };
  expect(scoreTargets([], [elsewhere], SOURCE).misses).toEqual([
    { kind: 'target missed', start: null, text: '不在文中', detail: 'these words are not in the text' },
  ]);
});

test('words are located wherever they stand', () => {
  expect(locate('甲乙甲乙', '甲乙')).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ]);
  expect(locate('甲乙', '丙')).toEqual([]);
});
