import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readChainAnnotation, type ChainAnnotation } from '../../../src/accuracy/chain-annotation.ts';
import { formatChainScore, scoreChain } from '../../../src/accuracy/score-chain.ts';
import { followUps } from '../../../src/follow-ups/follow-ups.ts';
import { readText } from '../../../src/model/read-text.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import { report } from '../follow-ups/read-pair.ts';
import { vocabulary } from '../own-vocabulary.ts';

const FROM = report(2031, { plan: '建成沈湾高速、望海楼水库。\n开展“渔船清零”行动。\n城镇新增就业4.5万人以上。' });
const TO = report(2032, { review: '沈湾高速建成通车。\n城镇新增就业5.1万人。', plan: '深化“渔船清零”行动。' });

function score(rows: Partial<Pick<ChainAnnotation, 'promises' | 'targets'>>): ReturnType<typeof scoreChain> {
  const annotation = { name: 'x', promises: [], targets: [], ...rows };
  return scoreChain(
    { ...annotation, from: { file: 'a', text: FROM.text }, to: { file: 'b', text: TO.text } },
    followUps(FROM.document, TO.document, vocabulary),
  );
}

const NOTHING = { state: 'not found', quoteReview: null, quotePlan: null, sameThing: null } as const;
const LIST = '建成沈湾高速、望海楼水库';

describe('the score of what is followed', () => {
  test('looks up one member of a list, whatever became of the others', () => {
    const found = { ...NOTHING, state: 'reported', quoteReview: '沈湾高速建成通车', sameThing: 'certain' } as const;
    const { score: counts, misses } = score({
      promises: [
        { promise: LIST, item: '沈湾高速', ...found },
        { promise: LIST, item: '望海楼水库', ...NOTHING },
      ],
    });
    expect(counts).toMatchObject({
      precision: { right: 1, of: 1 },
      recall: { right: 1, of: 1 },
      falselyFound: { right: 0, of: 1 },
    });
    expect(misses).toEqual([]);
  });

  test('counts what is told without cause, and what is not told', () => {
    const { score: counts, misses } = score({
      promises: [
        { promise: '开展“渔船清零”行动', item: null, ...NOTHING },
        {
          ...{ promise: LIST, item: '望海楼水库', ...NOTHING },
          ...({ state: 'replanned', quotePlan: '深化“渔船清零”行动', sameThing: 'certain' } as const),
        },
      ],
    });
    expect(counts).toMatchObject({
      precision: { right: 0, of: 1 },
      recall: { right: 0, of: 1 },
      falselyFound: { right: 1, of: 1 },
    });
    expect(misses).toHaveLength(2);
  });

  test('holds a target right with the relation and figure that a person gives', () => {
    const target = '城镇新增就业4.5万人以上';
    const next = '城镇新增就业5.1万人';
    expect(score({ targets: [{ target, next, relation: 'exceeded' }] }).score.targets).toEqual({ right: 1, of: 1 });
    expect(score({ targets: [{ target, next, relation: 'missed' }] }).score).toMatchObject({ targetsWrong: 1 });
    expect(score({ targets: [{ target, next: null, relation: 'not mentioned' }] }).score).toMatchObject({
      targetsWrong: 1,
    });
  });

  test('is printed for people', () => {
    expect(formatChainScore('x', score({}).score)).toContain('targets told wrong');
  });
});

const FOLDER = '../shared/chain/zhumadian-2024-2025';

test.skipIf(!existsSync(FOLDER))('on an annotated pair of real reports it is high', () => {
  const annotation = readChainAnnotation(FOLDER);
  if (!annotation) throw new Error('no annotation');
  const read = ({ file, text }: { file: string; text: string }): ReportDocument =>
    readText(text, { slug: 'x', file, sha256: '0'.repeat(64) });
  const followed = followUps(read(annotation.from), read(annotation.to), vocabulary);
  const { precision, recall, falselyFound, targets, targetsWrong } = scoreChain(annotation, followed).score;
  expect(precision.right / precision.of).toBeGreaterThanOrEqual(0.97);
  expect(recall.right / recall.of).toBeGreaterThanOrEqual(0.9);
  expect(falselyFound.right / falselyFound.of).toBeLessThanOrEqual(0.02);
  expect(targets.right / targets.of).toBeGreaterThanOrEqual(0.9);
  expect(targetsWrong).toBe(0);
});

test('a folder without annotation is none', () => {
  expect(readChainAnnotation('tests/unit/follow-ups')).toBeNull();
});
