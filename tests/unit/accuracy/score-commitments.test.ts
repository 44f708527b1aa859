import { expect, test } from 'vitest';
import { overlapOf, scoreCommitments, withoutContested } from '../../../src/accuracy/score-commitments.ts';
import { commitment } from './rows.ts';

const SOURCE = '确保年内建成城市书房，深入实施清水行动，推进老街建设，优化环境。';
const GOLD = ['确保年内建成城市书房', '深入实施清水行动', '推进老街建设'].map((raw) => commitment(SOURCE, raw));

test('the overlap is what is common of what either covers', () => {
  expect(overlapOf({ start: 0, end: 4 }, { start: 2, end: 4 })).toBe(0.5);
  expect(overlapOf({ start: 0, end: 4 }, { start: 2, end: 6 })).toBe(1 / 3);
  expect(overlapOf({ start: 0, end: 4 }, { start: 4, end: 6 })).toBe(0);
});

test('a commitment is found where half is common; its bounds are the same where both ends are', () => {
  const read = ['年内建成城市书房', '深入实施清水行动', '建设，优化环境'].map((raw) => commitment(SOURCE, raw));
  const { score, misses } = scoreCommitments(read, GOLD, SOURCE);
  expect(score.checkable).toEqual({ common: 2, gold: 3, read: 3 });
  expect(score.sameBounds).toEqual({ right: 1, of: 2 });
  expect(misses.map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual([
    'commitment missed: read named 建设，优化环境',
    'commitment spurious: named; gold named 推进老街建设',
    'bounds: read 年内建成城市书房',
  ]);
});

test('one read row finds one annotated row, the one it covers best', () => {
  const [first = commitment(SOURCE, '确保'), second = first] = ['确保年内建成城市书房', '确保年内建成城市'].map((raw) =>
    commitment(SOURCE, raw),
  );
  const { score } = scoreCommitments([commitment(SOURCE, '确保年内建成城市书')], [first, second], SOURCE);
  expect(score.checkable).toEqual({ common: 1, gold: 2, read: 1 });
  expect(scoreCommitments([first], [second, first], SOURCE).score.sameBounds).toEqual({ right: 1, of: 1 });
});

test('general commitments are neither found nor spurious, but a miss tells of them', () => {
  const read = GOLD.map((row) => ({ ...row, specificity: 'general' as const }));
  const { score, misses } = scoreCommitments(read, GOLD.slice(0, 1), SOURCE);
  expect(score.checkable).toEqual({ common: 0, gold: 1, read: 0 });
  expect(misses.map(({ detail }) => detail)).toEqual(['read general 确保年内建成城市书房']);
});

test('specificity, verb and projects count over what was found', () => {
  const gold = [commitment(SOURCE, '深入实施清水行动', { verb: '实施', projects: ['“清水”行动', '甲'] })];
  const read = [
    commitment(SOURCE, '深入实施清水行动', { verb: '深入', specificity: 'numbered', projects: ['清水行动', '乙'] }),
  ];
  const { score, misses } = scoreCommitments(read, gold, SOURCE);
  expect(score).toMatchObject({
    specificity: { right: 0, of: 1 },
    verb: { right: 0, of: 1 },
    projects: { right: 1, of: 3 },
  });
  expect(misses.map(({ kind }) => kind)).toEqual(['specificity', 'verb', 'projects']);
});

test('what annotators saw differently is left out on both sides', () => {
  const contested = GOLD.slice(1, 2);
  const read = [commitment(SOURCE, '实施清水行动'), commitment(SOURCE, '优化环境')];
  expect(withoutContested(GOLD, contested).map(({ raw }) => raw)).toEqual(['确保年内建成城市书房', '推进老街建设']);
  expect(withoutContested(read, contested).map(({ raw }) => raw)).toEqual(['优化环境']);
});
