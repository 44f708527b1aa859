import { describe, expect, it } from 'vitest';
import { makeTexts, readCorpus } from '../../../src/bench/corpus.ts';
import { varyText } from '../../../src/bench/vary-text.ts';

const TEXT = [
  '2023年政府工作报告',
  '一、2022年工作回顾',
  '过去一年，全市生产总值增长4.4%，财政收入完成82.7亿元，新增市场主体3.6万户。城乡面貌焕然一新，群众生活持续改善。产业结构不断优化，创新能力明显增强。',
  '（一）坚持“稳增长、促改革”，经济稳中有进。实施项目120个，完成投资300亿元，开工率达到95%。',
  '二、2023年重点工作',
  '今年将修复道路15条，新建学校6所，改造小区40个。2025年前全部建成，受益居民2万户。',
].join('\n');

const sorted = (text: string): string => Array.from(text.replace(/\d/g, '0')).sort().join('');

describe('varyText', () => {
  it('makes the same text of the same seed and another of another', () => {
    expect(varyText(TEXT, 1)).toBe(varyText(TEXT, 1));
    expect(varyText(TEXT, 1)).not.toBe(varyText(TEXT, 2));
    expect(varyText(TEXT, 1)).not.toBe(TEXT);
  });

  it('keeps every character but the digits, and as many lines', () => {
    for (const seed of [1, 2, 3]) {
      expect(sorted(varyText(TEXT, seed))).toBe(sorted(TEXT));
      expect(varyText(TEXT, seed).split('\n')).toHaveLength(6);
    }
  });

  it('keeps headings, what opens a line and what stands in quotation marks', () => {
    for (const seed of [1, 2, 3]) {
      const lines = varyText(TEXT, seed).split('\n');
      expect(lines[0]).toBe('2023年政府工作报告');
      expect(lines[1]).toBe('一、2022年工作回顾');
      expect(lines[2]).toMatch(/^过去一年，/);
      expect(lines[3]).toMatch(/^（一）坚持“稳增长、促改革”，/);
      expect(lines[4]).toBe('二、2023年重点工作');
    }
  });

  it('changes digits but not years', () => {
    const made = Array.from({ length: 5 }, (_, seed) => varyText(TEXT, seed));
    expect(made.every((text) => text.includes('2025年'))).toBe(true);
    expect(made.some((text) => !text.includes('82.7亿元'))).toBe(true);
    expect(made.every((text) => /\d\d\.\d亿元/.test(text))).toBe(true);
  });

  it('takes linear time for a line of a million characters', () => {
    const started = performance.now();
    varyText('水，'.repeat(250_000) + '。'.repeat(500_000), 1);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('makeTexts', () => {
  const a = { name: 'a', text: TEXT };
  const b = { name: 'b', text: TEXT.replaceAll('道路', '桥梁') };

  it('takes the texts given before it makes any', () => {
    expect(makeTexts([a, b], 1)).toEqual([a]);
    expect(makeTexts([a, b], 2)).toEqual([a, b]);
  });

  it('makes as many as are missing, each unlike the others', () => {
    const made = makeTexts([a, b], 7);
    expect(made.map(({ name }) => name)).toEqual(['a', 'b', 'a (1)', 'b (1)', 'a (2)', 'b (2)', 'a (3)']);
    expect(new Set(made.map(({ text }) => text)).size).toBe(7);
    expect(makeTexts([a, b], 7)).toEqual(made);
  });
});

describe('readCorpus', () => {
  it('reads made texts as the same chapters and about as many sentences', () => {
    const [given, made] = readCorpus(makeTexts([{ name: 'a', text: TEXT }], 2));
    expect(given?.slug).toBe('report-1');
    expect(made?.slug).toBe('report-2');
    expect(made?.chapters).toEqual(given?.chapters);
    expect(made?.records.map(({ id }) => id)).toEqual(given?.records.map(({ id }) => id));
    expect(made?.records.map(({ text }) => text)).not.toEqual(given?.records.map(({ text }) => text));
  });
});
