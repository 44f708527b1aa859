import { expect, test } from 'vitest';
import type { GoldPair } from '../../../src/accuracy/annotation.ts';
import { scorePairings } from '../../../src/accuracy/score-pairings.ts';
import type { Pairing } from '../../../src/schema/facts.ts';
import { quantity } from './rows.ts';

const SOURCE = '城镇新增就业15万人。\n城镇新增就业13万人。\n实际使用外资38亿美元。';
const quantities = [
  quantity(SOURCE, '15万人', { id: '1-p1-s1-q1' }),
  quantity(SOURCE, '13万人', { id: '1-p2-s1-q1' }),
  quantity(SOURCE, '38亿美元', { id: '1-p3-s1-q1' }),
];
const PAIR: GoldPair = {
  indicator: '城镇新增就业',
  result: '城镇新增就业15万人',
  target: '城镇新增就业13万人',
  comparable: 'yes',
};
const PAIRING: Pairing = {
  indicator: 'i',
  result: '1-p1-s1-q1',
  target: '1-p2-s1-q1',
  comparable: 'yes',
  reason: null,
};

test('a pair is found where both quantities stand within its words, and has the same verdict or not', () => {
  expect(scorePairings({ quantities, pairings: [PAIRING] }, [PAIR], SOURCE)).toEqual({
    score: { found: { right: 1, of: 1 }, sameVerdict: { right: 1, of: 1 } },
    misses: [],
  });
  const partly = scorePairings({ quantities, pairings: [{ ...PAIRING, comparable: 'partly' }] }, [PAIR], SOURCE);
  expect(partly.score).toEqual({ found: { right: 1, of: 1 }, sameVerdict: { right: 0, of: 1 } });
  expect(partly.misses).toMatchObject([{ kind: 'verdict', start: 12 }]);
});

test('it is not found with another quantity, or none, on one side', () => {
  for (const result of ['1-p3-s1-q1', null]) {
    const { score, misses } = scorePairings({ quantities, pairings: [{ ...PAIRING, result }] }, [PAIR], SOURCE);
    expect(score).toEqual({ found: { right: 0, of: 1 }, sameVerdict: { right: 0, of: 0 } });
    expect(misses).toMatchObject([{ kind: 'pair missed', detail: 'gold yes' }]);
  }
});

test('pairs without words on one side are left out', () => {
  const { score } = scorePairings({ quantities, pairings: [] }, [{ ...PAIR, result: null }], SOURCE);
  expect(score.found).toEqual({ right: 0, of: 0 });
});
