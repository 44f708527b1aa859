import { describe, expect, test } from 'vitest';
import { findFinding, findingSentence } from '../../../../src/model/overview/find-finding.ts';
import { findKeyFigures } from '../../../../src/model/overview/key-figures.ts';
import { layoutFindingMark, drawFindingMark } from '../../../../src/charts/finding-mark.ts';
import { report, vocabulary } from './report.ts';

const { overview } = vocabulary;
const sentence = (review: string, plan: string): string | null => {
  const finding = findFinding(report(review, plan), overview);
  return finding && findingSentence(finding);
};

describe('the finding', () => {
  test.each([
    ['地区生产总值增长4.4%。', '地区生产总值增长6%左右。', '2030年经济增长4.4%，2031年目标6%左右。'],
    ['地区生产总值增长4.4%。', '地区生产总值增长6%以上。', '2030年经济增长4.4%，2031年目标6%以上。'],
    ['地区生产总值比上年增长4.4%。', '茶园扩大。', '2030年经济比上年增长4.4%。'],
    ['地区生产总值下降1.2%。', '地区生产总值增长6%左右。', '2030年经济下降1.2%，2031年目标6%左右。'],
    ['预计地区生产总值增长4.4%。', '茶园扩大。', '2030年经济预计增长4.4%。'],
    ['预计全市地区生产总值比上年增长4.4%。', '茶园扩大。', '2030年经济预计比上年增长4.4%。'],
    ['茶园扩大。', '地区生产总值增长6%左右。', '2031年经济增长目标6%左右。'],
    ['城镇居民人均可支配收入增长5%。', '茶园扩大。', '2030年城镇居民人均可支配收入增长5%。'],
  ])('%s %s', (review, plan, expected) => {
    expect(sentence(review, plan)).toBe(expected);
  });

  test('is none where the report has no such growth, or has it of several years', () => {
    expect(sentence('茶园扩大。', '茶园再扩大。')).toBeNull();
    expect(sentence('2026—2030年地区生产总值年均增长8%。', '茶园再扩大。')).toBeNull();
  });
});

describe('its mark', () => {
  const mark = (review: string, plan: string): string | null => {
    const finding = findFinding(report(review, plan), overview);
    const drawn = finding && layoutFindingMark(finding);
    return drawn && drawFindingMark(drawn);
  };

  test('draws the bounds as charts do, from zero', () => {
    const soft = mark('地区生产总值增长4.4%。', '地区生产总值增长6%左右。');
    expect(soft).toMatch(/data-status="result" data-mark="point".*data-status="target" data-mark="soft"/);
    expect(soft).toContain('>6%左右<');
    expect(mark('地区生产总值增长4.4%。', '地区生产总值增长6%以上。')).toContain('data-mark="open-right"');
    expect(mark('茶园扩大。', '地区生产总值增长6%。')).not.toContain('data-status="result"');
  });

  test('is none where a figure has no number', () => {
    expect(mark('地区生产总值增长4.4%。', '地区生产总值实现两位数增长。')).toBeNull();
  });
});

describe('key figures', () => {
  const figures = (review: string, told: string[] = []): [string, string][] =>
    findKeyFigures(report(review), overview, told).map(({ indicator, words }) => [indicator.label, words]);

  test('are results in the overview’s order, the amount before its growth, five at most', () => {
    expect(figures('粮食产量12万吨、增长3%。地区生产总值300亿元、增长4.4%。城镇新增就业5万人。')).toEqual([
      ['地区生产总值', '300亿元'],
      ['城镇新增就业', '5万人'],
      ['粮食产量', '12万吨'],
    ]);
    const many =
      '地区生产总值300亿元。一般公共预算收入20亿元。城镇居民人均可支配收入4万元。农村居民人均可支配收入2万元。城镇新增就业5万人。粮食产量12万吨。';
    expect(figures(many).map(([name]) => name)).toHaveLength(5);
  });

  test('say that they are estimates where the report does', () => {
    expect(figures('预计地区生产总值300亿元。城镇新增就业5万人。')).toEqual([
      ['地区生产总值', '预计300亿元'],
      ['城镇新增就业', '5万人'],
    ]);
    expect(figures('地区生产总值300亿元（预计数，下同），粮食产量12万吨。')).toEqual([
      ['地区生产总值', '预计300亿元'],
      ['粮食产量', '预计12万吨'],
    ]);
    expect(figures('地区生产总值300亿元（含预计入库数）。')).toEqual([['地区生产总值', '300亿元']]);
    expect(figures('地区生产总值300亿元，粮食产量预计12万吨。')[0]).toEqual(['地区生产总值', '300亿元']);
  });

  test('leave out what the finding tells, and other years', () => {
    const document = report('地区生产总值增长4.4%。2028年粮食产量12万吨。');
    const finding = findFinding(document, overview);
    expect(findKeyFigures(document, overview, [finding?.result?.quantity.id ?? ''])).toEqual([]);
  });
});
