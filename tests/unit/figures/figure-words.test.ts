import { describe, expect, test } from 'vitest';
import { figureOf } from '../../../src/figures/figure.ts';
import { figureWords } from '../../../src/figures/figure-words.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { makeQuantity } from '../charts/make-pairs.ts';
import { countedIn } from '../recognise/rules/read-text.ts';

const wordsIn = (sentence: string): string[] => countedIn(sentence).map((one) => figureWords(one));

describe('a figure in the words of its report', () => {
  test.each([
    ['茶税为6%左右。', '6%左右'],
    ['茶税突破3000亿元。', '突破3000亿元'],
    ['茶税1500亿元以上。', '1500亿元以上'],
    ['失业率不超过5.5%。', '不超过5.5%'],
    ['出生率在12.5‰ 以内。', '12.5‰以内'],
    ['茶税占比约50%。', '约50%'],
    ['建成茶庄1600多个。', '1600多个'],
  ])('puts the hedge of %s where it stands', (sentence, expected) => {
    expect(wordsIn(sentence)).toEqual([expected]);
  });

  test('gives members of a list the hedge that stands beside another', () => {
    expect(wordsIn('茶税、盐税分别超过8万元、4万元。')).toEqual(['超过8万元', '超过4万元']);
    expect(wordsIn('茶税、盐税分别为6亿元和8亿元左右。')).toEqual(['6亿元左右', '8亿元左右']);
  });

  test('leaves the hedge of the number before to that number', () => {
    expect(wordsIn('新建茶庄10家以上、茶亭5座。')).toEqual(['10家以上', '5座']);
  });

  test('opens falls with 下降, but no amount that is low', () => {
    const words = (given: Partial<Quantity>): string => figureWords(makeQuantity(given));
    const hedge = { hedge: '以上', hedgeSide: 'behind', bound: 'at_least' } as const;
    expect(words({ value: 2, direction: 'down', ...hedge })).toBe('下降2%以上');
    expect(words({ raw: '39微克', measure: 'level', direction: 'down' })).toBe('39微克');
    expect(words({ direction: 'down', value: -2.3 })).toBe('-2.3%');
  });

  test('shows text without markup', () => {
    expect(figureWords(makeQuantity({ raw: '**6**%', text: '6%', hedge: '左右', hedgeSide: 'behind' }))).toBe('6%左右');
  });
});

describe('the number of a figure', () => {
  const fall = { raw: '78.3%', value: 78.3, unit: '%', base: null, direction: 'down' } as const;
  const value = (given: Partial<Quantity>): number | null => figureOf(makeQuantity({ ...fall, ...given })).amount.value;

  test('is negative where it tells of a fall, and nowhere else', () => {
    expect(value({ measure: 'growth' })).toBe(-78.3);
    expect(value({ measure: 'change' })).toBe(-78.3);
    expect(value({ measure: 'share' })).toBe(78.3);
    expect(value({ measure: 'growth', direction: 'up' })).toBe(78.3);
    expect(value({ measure: 'growth', raw: '-5%', value: -5 })).toBe(-5);
    expect(value({ measure: 'growth', value: null })).toBeNull();
  });

  test('is in the report’s own unit, and beside it in base units', () => {
    const base = { value: 20000, valueMax: null, unit: '吨' };
    const figure = figureOf(makeQuantity({ ...fall, measure: 'change', raw: '2万吨', value: 2, unit: '万吨', base }));
    expect(figure.amount).toEqual({ value: -2, valueMax: null, unit: '万吨' });
    expect(figure.base).toEqual({ value: -20000, valueMax: null, unit: '吨' });
    expect(figure.range).toEqual({ low: -20000, high: -20000, soft: false });
  });

  test('is none where the report tells the first of its kind', () => {
    const [first] = countedIn('茶庄评级实现零突破。').map(figureOf);
    expect(first).toMatchObject({ words: '零突破', amount: { value: null }, range: null });
  });

  test('has its lower end first where a range falls', () => {
    const figure = figureOf(makeQuantity({ value: 3, valueMax: 5, direction: 'down' }));
    expect(figure.amount).toEqual({ value: -5, valueMax: -3, unit: '%' });
  });
});

describe('a figure beside a name', () => {
  const beside = (sentence: string, name?: string): string[] =>
    countedIn(sentence).map((one) => figureOf(one).beside(name ?? one.subject));

  test.each([
    ['茶农补贴增加47亿元、增长13.7%。', '茶农补贴', ['增加47亿元', '增长13.7%']],
    ['茶山平均规模184亿元、增加17亿元。', '茶山平均规模', ['184亿元', '增加17亿元']],
    ['茶税增长6%左右。', '茶税增速', ['6%左右']],
    ['茶园建设完成投资占年度计划的107%。', '茶园建设完成投资', ['占年度计划的107%']],
  ])('says what the clause says: %s', (sentence, name, expected) => {
    expect(beside(sentence, name)).toEqual(expected);
  });

  test('does not say again what the name holds', () => {
    expect(beside('年减少用煤40万吨。')).toEqual(['40万吨']);
    expect(beside('茶事平均压减办理时限78.3%。')).toEqual(['78.3%']);
    expect(beside('茶园投资增加3亿元。')).toEqual(['3亿元']);
  });

  test('says a fall once, in the clause’s own word', () => {
    expect(beside('安全事故同比减少12%。', '安全事故')).toEqual(['同比减少12%']);
    expect(figureWords(makeQuantity({ direction: 'down', wording: '' }), '茶价')).toBe('下降7.5%');
    expect(figureWords(makeQuantity({ direction: 'down', wording: '' }), '茶价降幅')).toBe('7.5%');
  });
});
