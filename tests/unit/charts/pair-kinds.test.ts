import { describe, expect, test } from 'vitest';
import { sortPairs, type PairKinds } from '../../../src/charts/pair-kinds.ts';
import type { Pair } from '../../../src/model/pairs.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { documentOf, makeDocument, makePair, makeQuantity, makeTarget } from './make-pairs.ts';

const sort = (...pairs: Pair[]): PairKinds => sortPairs(documentOf(pairs));
const both = (given: Partial<Quantity>, more: Partial<Pair> = {}): Pair => ({
  ...makePair(makeQuantity(given), makeTarget(given)),
  ...more,
});
const filled = (kinds: PairKinds): string[] =>
  Object.entries(kinds).flatMap(([name, members]: [string, unknown[]]) => (members.length > 0 ? [name] : []));

describe('how a pair is shown', () => {
  test.each<[string, Pair]>([
    ['growth', both({})],
    ['growth', both({}, { comparable: 'partly', reason: '范围不同。' })],
    ['levels', both({ measure: 'level', unit: '亿元' })],
    ['levels', both({ measure: 'count', unit: '家' })],
    ['levels', makePair(makeQuantity({ measure: 'count', unit: '户' }), makeTarget({ measure: 'count', unit: '家' }))],
    ['shares', both({ measure: 'share' })],
    ['ranks', both({ measure: 'rank', unit: '位', value: 2 })],
    ['ranks', both({ measure: 'rank', unit: '位', value: 2 }, { comparable: 'partly', reason: '范围不同。' })],
    ['others', both({ measure: 'level', unit: '亿元' }, { comparable: 'partly', reason: '范围不同。' })],
    ['others', both({ measure: 'share' }, { comparable: 'partly', reason: '范围不同。' })],
    ['others', both({ measure: 'change', unit: '个百分点' })],
    ['others', both({ unit: '倍' })],
    ['others', both({ value: null, raw: '两位数' })],
    ['others', makePair(makeQuantity({ measure: 'level', unit: '亩' }), makeTarget({ measure: 'level', unit: '元' }))],
    ['others', makePair(makeQuantity({ period: '1896-1900' }), makeTarget())],
    ['incomparable', both({}, { comparable: 'no', reason: '定义不同。' })],
    ['targets', both({}, { result: null, comparable: 'no', reason: '没有上年数据。' })],
    ['results', both({}, { target: null, comparable: 'no', reason: '没有目标。' })],
  ])('%s', (name, pair) => {
    expect(filled(sort(pair))).toEqual([name]);
  });

  test('what is not drawn says why', () => {
    expect(sort(both({ unit: '倍' })).others[0]?.why).toMatch(/。$/);
  });
});

test('results alone are those of indicators at which nothing is aimed, without results a target is held against', () => {
  const [held, alone, aimed] = [makeQuantity(), makeQuantity(), makeQuantity()];
  const target = makeTarget();
  const kinds = sortPairs(
    makeDocument({
      quantities: [held, alone, aimed, target],
      indicators: [
        { id: 'a', label: '甲', results: [held.id], targets: [] },
        { id: 'b', label: '乙', results: [alone.id], targets: [] },
        { id: 'c', label: '丙', results: [aimed.id], targets: [target.id] },
      ],
      pairings: [{ indicator: 'c', result: held.id, target: target.id, comparable: 'partly', reason: '范围不同。' }],
    }),
  );
  expect(kinds.results.map(({ indicator, results }) => [indicator.id, results])).toEqual([['b', [alone]]]);
});

test('a report without pairs gives empty groups', () => {
  expect(filled(sort())).toEqual([]);
});
