import { describe, expect, test } from 'vitest';
import { figureValue, figureWords, figureWordsIn } from '../../../src/charts/figure-words.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { parseReport } from '../own-vocabulary.ts';
import { makeDocument, makeQuantity } from './make-pairs.ts';

/** @param at where the sentence begins in its source */
function read(sentence: string, raw: string, given: Partial<Quantity>, at = 0): string {
  const start = sentence.indexOf(raw);
  const quantity = makeQuantity({ raw, span: { start: at + start, end: at + start + raw.length }, ...given });
  return figureWords(quantity, { raw: sentence, span: { start: at, end: at + sentence.length } });
}

describe('a figure in the words of its report', () => {
  test.each([
    ['茶税增长6%左右。', '6%', '左右', '6%左右'],
    ['茶税突破3000亿元。', '3000亿元', '突破', '突破3000亿元'],
    ['茶税1500亿元以上。', '1500亿元', '以上', '1500亿元以上'],
    ['失业率不超过5.5%。', '5.5%', '不超过', '不超过5.5%'],
    ['出生率在12.5‰ 以内。', '12.5‰', '以内', '12.5‰以内'],
    ['茶税约**50%**。', '50%', '约', '约50%'],
  ])('puts the hedge of %s where it stands', (sentence, raw, hedge, expected) => {
    expect(read(sentence, raw, { hedge, bound: 'at_least' })).toBe(expected);
    expect(read(sentence, raw, { hedge, bound: 'at_least' }, 400)).toBe(expected);
  });

  test('gives members of a list the hedge that stands beside another', () => {
    expect(read('分别增长6%和8%左右', '6%', { hedge: '左右', bound: 'approx' })).toBe('6%左右');
    expect(read('分别超过8万元、4万元', '4万元', { hedge: '超过', bound: 'at_least' })).toBe('超过4万元');
  });

  test('leaves the hedge of the number before to that number', () => {
    expect(read('10亿元以上5家以上', '5家', { hedge: '以上', bound: 'at_least' })).toBe('5家以上');
  });

  test('says no word twice that is part of the number', () => {
    expect(read('建成1600多个', '1600多个', { hedge: '多', bound: 'at_least' })).toBe('1600多个');
  });

  test('stands for a number that is negative where it says 下降, and nowhere else', () => {
    const fall = { raw: '78.3%', value: 78.3, unit: '%', base: null, direction: 'down' } as const;
    expect(figureValue(makeQuantity({ ...fall, measure: 'growth' }))).toBe(-78.3);
    expect(figureValue(makeQuantity({ ...fall, measure: 'change' }))).toBe(-78.3);
    expect(figureValue(makeQuantity({ ...fall, measure: 'share' }))).toBe(78.3);
    expect(figureValue(makeQuantity({ ...fall, measure: 'growth', direction: 'up' }))).toBe(78.3);
    expect(figureValue(makeQuantity({ ...fall, measure: 'growth', raw: '-5%', value: -5 }))).toBe(-5);
    const base = { value: 20000, valueMax: null, unit: '吨' };
    expect(figureValue(makeQuantity({ ...fall, measure: 'change', raw: '2万吨', value: 2, base }))).toBe(-20000);
    expect(figureValue(makeQuantity({ ...fall, measure: 'growth', value: null }))).toBeNull();
  });

  test('opens falls with 下降, but no amount that is low', () => {
    expect(read('能耗下降2%以上', '2%', { hedge: '以上', bound: 'at_least', direction: 'down' })).toBe('下降2%以上');
    expect(read('浓度39微克', '39微克', { measure: 'level', direction: 'down' })).toBe('39微克');
    expect(read('增长-2.3%', '-2.3%', { direction: 'down', value: -2.3 })).toBe('-2.3%');
  });

  test('shows text without markup', () => {
    expect(read('茶税**6**%左右', '**6**%', { text: '6%', hedge: '左右', bound: 'approx' })).toBe('6%左右');
  });
});

test('the words of a document are read from its sentences, also where the hedge is not beside the number', () => {
  const text = '工作报告\n\n一、目标\n\n茶税约 8亿元，盐税9亿元以上。';
  const { document } = { document: parseReport(text, { slug: 'x', file: 'x', sha256: '0'.repeat(64) }) };
  const words = figureWordsIn({ ...makeDocument({ quantities: [], indicators: [], pairings: [] }), ...document });
  const start = text.indexOf('8亿元');
  const quantity = makeQuantity({ sentence: '1-p1-s1', raw: '8亿元', span: { start, end: start + 4 }, hedge: '约' });
  expect(words(quantity)).toBe('约8亿元');
  expect(words({ ...quantity, sentence: '9-p9-s9', hedge: '左右' })).toBe('8亿元左右');
});
