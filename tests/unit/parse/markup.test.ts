import { describe, expect, test } from 'vitest';
import { sliceClean, sourceSpan, trimClean } from '../../../src/parse/clean-text.ts';
import { readMarkup } from '../../../src/parse/markup.ts';

const read = (source: string) => readMarkup(source, { start: 0, end: source.length });

describe('markup', () => {
  test.each([
    ['## 一、回顾', '一、回顾'],
    ['**一、回顾**', '一、回顾'],
    ['**甲。**乙。', '甲。乙。'],
    ['&nbsp;&emsp;甲', '甲'],
    ['甲\u200b乙\ufeff', '甲乙'],
  ])('%j reads %j', (source, text) => {
    expect(read(source).clean.text).toBe(text);
  });

  test.each([['2**3是8'], ['#1号线'], ['甲*乙*丙'], ['AT&T;甲'], ['第#3']])('%j has none', (source) => {
    expect(read(source).clean).toMatchObject({ text: source, omissions: [] });
  });

  test('bold type is known by how far it reaches from the start', () => {
    expect(read('**甲。**乙。').boldUntil).toBe(2);
    expect(read('甲**乙**').boldUntil).toBe(0);
  });
});

describe('a stretch of clean text', () => {
  test('maps back to the source with its marks: closing ones before a cut, opening ones behind it', () => {
    const source = '**甲。**乙**丙**。';
    const { clean } = read(source);
    const cutAt = (index: number): [string, string] => {
      const { end } = sourceSpan(clean, 0, index);
      return [source.slice(0, end), source.slice(end)];
    };
    expect(cutAt(2)).toEqual(['**甲。**', '乙**丙**。']);
    expect(cutAt(3)).toEqual(['**甲。**乙', '**丙**。']);
    expect(cutAt(4)).toEqual(['**甲。**乙**丙**', '。']);
  });

  test('keeps the marks inside it and counts from its own start', () => {
    const { clean } = read('**甲。**乙**丙**。');
    const part = sliceClean(clean, 2, 5);
    expect(part.text).toBe('乙丙。');
    expect(part.omissions).toHaveLength(2);
    expect(sourceSpan(part, 1, 2)).toEqual({ start: 7, end: 12 });
  });

  test('is trimmed of white space at its ends', () => {
    expect(trimClean(read('一、　甲 ').clean, 2)).toMatchObject({ text: '甲', span: { start: 3, end: 4 } });
  });
});
