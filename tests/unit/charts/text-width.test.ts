import { describe, expect, test } from 'vitest';
import { layoutAxis } from '../../../src/charts/axis.ts';
import { amountWords, plainNumber } from '../../../src/figures/number-words.ts';
import { clipLines, textWidth, wrapText } from '../../../src/charts/text-width.ts';

describe('lines of text', () => {
  test('are as wide as their characters', () => {
    expect(textWidth('增长6%', 10)).toBeCloseTo(31);
  });

  test('fit the width, keep every character and open with no closing mark', () => {
    const text = '新增国家级专精特新“小巨人”企业、省级工程（技术）研究中心，以及GB/T50378等2022项。';
    const lines = wrapText(text, 15, 120);
    expect(lines.join('')).toBe(text);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。、”）]/);
      expect(textWidth(line, 15)).toBeLessThanOrEqual(120 + 15);
    }
  });

  test('never part a number', () => {
    expect(wrapText('共计2817.55亿', 10, 50)).toEqual(['共计', '2817.55亿']);
  });

  test('are clipped with dots', () => {
    expect(clipLines(['一二三', '四五六', '七'], 2)).toEqual(['一二三', '四……']);
    expect(clipLines(['一'], 2)).toEqual(['一']);
    expect(wrapText('', 10)).toEqual([]);
  });
});

test.each([
  [0, '亿元', '0'],
  [0, '%', '0%'],
  [3000, '亿元', '3000亿元'],
  [10000, '亿元', '1万亿元'],
  [20000, '万吨', '2亿吨'],
  [15000, '个', '1.5万个'],
  [120000000, '元', '1.2亿元'],
  [9999, '户', '9999户'],
])('%d of %s is %s', (value, unit, expected) => {
  expect(amountWords(value, unit)).toBe(expected);
});

test('numbers lose needless zeros alone', () => {
  expect([100, 0.5, -2.5, 0.001, -0.001, 1200].map((value) => plainNumber(value))).toEqual([
    ...['100', '0.5', '−2.5', '0', '0', '1200'],
  ]);
});

describe('an axis', () => {
  test('has as many ticks as labels have room on the narrowest chart', () => {
    const short = layoutAxis([0, 10], { label: String });
    const long = layoutAxis([0, 10], { label: (value) => `${String(value)}微克每立方米` });
    expect(short.ticks.length).toBeGreaterThan(long.ticks.length);
    long.ticks.slice(1).forEach(({ x }, i) => {
      expect(((x - (long.ticks[i]?.x ?? 0)) / 100) * 280).toBeGreaterThan(80);
    });
  });

  test('leaves out what is not finite', () => {
    expect(layoutAxis([0, Infinity, -Infinity, 8], { label: String }).domain).toEqual([0, 8]);
  });
});
