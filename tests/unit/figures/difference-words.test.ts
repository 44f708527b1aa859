import { describe, expect, test } from 'vitest';
import { differenceWords } from '../../../src/figures/difference-words.ts';

const exact = (value: number) => ({ low: value, high: value, soft: false });

describe('the difference of two figures', () => {
  test.each([
    ['is signed, without the dust of decimals', exact(4.4), exact(6), '+1.6个百分点'],
    ['is about so much where one of them is', { ...exact(6), soft: true }, exact(5.1), '约−0.9个百分点'],
    ['has no upper end where the second has none', exact(6.2), { ...exact(7), high: Infinity }, '至少+0.8个百分点'],
    ['has no lower end where the first has no upper', { ...exact(7), high: Infinity }, exact(4.1), '至多−2.9个百分点'],
    ['is a range where one of them is', exact(6), { low: 6, high: 7, soft: false }, '0至+1个百分点'],
  ])('%s', (_title, from, to, words) => {
    expect(differenceWords(from, to, '个百分点')).toBe(words);
  });

  test('is not told where nothing is left to say', () => {
    const above = { low: 3, high: Infinity, soft: false };
    expect(differenceWords(above, above, '亿元')).toBeNull();
  });
});
