import { describe, expect, test } from 'vitest';
import { follow } from './read-pair.ts';

/** What is told of the first target in the next review: relation, value, strength. */
function told(promise: string, review: string): unknown[] | undefined {
  const target = follow(promise, { review }).find(({ kind }) => kind === 'target');
  const link = target?.links.find(({ half }) => half === 'review');
  return link && [link.relation, link.value, link.strength];
}

describe('a target with the result of its year', () => {
  test.each([
    ['固定资产投资增长8%。', '固定资产投资增长9%。', 'higher', 9],
    ['固定资产投资增长8%。', '固定资产投资增长7.5%。', 'lower', 7.5],
    ['固定资产投资增长8%。', '固定资产投资增长8%。', 'equal', 8],
    ['固定资产投资增长8%。', '固定资产投资下降2%。', 'lower', -2],
    ['城镇新增就业4.5万人以上。', '城镇新增就业50400人。', 'within', 50400],
    ['城镇登记失业率控制在4.5%以内。', '城镇登记失业率3.2%。', 'within', 3.2],
    ['海带产值突破30亿元。', '海带产值突破31亿元。', 'within', 31],
    ['海带产值达到30亿元。', '海带产值突破29亿元。', 'open', 29],
  ])('%s then %s', (promise, review, relation, value) => {
    expect(told(promise, review)).toEqual([relation, value, 'certain']);
  });

  test('a stock is no answer to an addition', () => {
    expect(told('新增规上工业企业110家。', '规上工业企业达1432家。')?.[0] ?? null).toBeNull();
  });

  test('a level is no answer to a rate', () => {
    expect(told('进出口总额增长3%以上。', '进出口总额59.6亿元。')?.[0] ?? null).toBeNull();
  });

  test('a sum of five years is no answer to one of them', () => {
    expect(told('城镇新增就业4.5万人以上。', '五年来，累计城镇新增就业23万人。')?.[0] ?? null).toBeNull();
  });

  test('in a review of several years only the part of the last one is looked at', () => {
    const sum = '五年来，我们加快发展。\n城镇新增就业5.2万人。';
    expect(told('城镇新增就业4.5万人。', sum)).toBeUndefined();
    expect(told('城镇新增就业4.5万人。', `${sum}\n刚刚过去的一年，城镇新增就业4.7万人。`)?.[1]).toBe(4.7);
    expect(told('城镇新增就业4.5万人。', '五年来，我们加快发展。\n2031年，我市城镇新增就业达4.6万人。')?.[1]).toBe(4.6);
  });

  test('a wider or narrower scope is likely and has no relation', () => {
    const link = told('实施海洋牧场项目18个。', '城区实施海洋牧场项目11个。');
    expect(link?.[0] ?? null).toBeNull();
  });
});

test('a quota of the next plan is the next year’s', () => {
  const found = follow('城镇新增就业4.5万人。', { plan: '城镇新增就业4.2万人。' });
  expect(found.find(({ kind }) => kind === 'target')).toMatchObject({
    state: 'replanned',
    links: [{ half: 'plan', value: 4.2, relation: 'lower', comparable: 'yes' }],
  });
});

test('a promise has the links of its figure', () => {
  const found = follow('城镇新增就业4.5万人。', { review: '城镇新增就业5.1万人。' });
  expect(found.find(({ kind }) => kind === 'commitment')).toMatchObject({ state: 'reported' });
});
