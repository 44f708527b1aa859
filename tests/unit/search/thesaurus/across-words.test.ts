import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutTexts, listAcrossWords } from '../../../../src/search/thesaurus/across-words.ts';

describe('characters of two words that only look like a third', () => {
  test.each([
    ['入学', '深入学习管理知识。', ['深入学习']],
    ['民工', '办好惠民工程，再办一件惠民工程。', ['惠民工程']],
    ['平安', '提高水平安全发展。', ['水平安全']],
  ])('are found for “%s” with both words, each once', (wording, text, expected) => {
    expect(listAcrossWords(wording, cutTexts(text))).toEqual(expected);
  });

  test.each([
    ['a word of its own', '入学', '适龄儿童入学三百人。'],
    ['the beginning of a longer word', '养老', '提高养老金标准。'],
    ['the end of a longer word', '公园', '建成森林公园。'],
    ['two whole words', '增加学位', '增加学位三百个。'],
    ['nothing of the text', '渡口', '建成森林公园。'],
  ])('are not %s', (_, wording, text) => {
    expect(listAcrossWords(wording, cutTexts(text))).toEqual([]);
  });

  test('are part of the text, and longer than the wording at both ends', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('深入学习平安水惠民工程')),
      minLength: 2,
      maxLength: 3,
    });
    const text = fc.string({ unit: fc.constantFrom(...Array.from('深入学习平安水惠民工程，。')), maxLength: 40 });
    fc.assert(
      fc.property(word, text, (wording, whole) => {
        for (const stretch of listAcrossWords(wording, cutTexts(whole))) {
          expect(whole).toContain(stretch);
          expect(stretch.slice(1, -1)).toContain(wording);
        }
      }),
    );
  });
});
