import { describe, expect, test } from 'vitest';
import { phraseOf, readTerms, spellOtherwise } from '../../../src/search/query.ts';

describe('terms', () => {
  test.each([
    ['断头路', ['断头路']],
    [' 西安　咸阳\t', ['西安', '咸阳']],
    ['PPP ppp ＰＰＰ', ['ppp']],
    ['2,817.55 亿元', ['2817.55', '亿元']],
    ['', []],
    [' \u3000\n', []],
    ['"', ['"']],
    ['，。', ['，。']],
    ['<img src=x onerror=alert(1)>', ['<img', 'src=x', 'onerror=alert(1)>']],
  ])('of %j are %j', (typed, terms) => {
    expect(readTerms(typed)).toEqual(terms);
  });

  test('in traditional characters become simplified, as far as the table goes', () => {
    expect(readTerms('斷頭路 乾縣', { 斷: '断', 頭: '头', 縣: '县' })).toEqual(['断头路', '乾县']);
    expect(readTerms('斷頭路')).toEqual(['斷頭路']);
    expect(readTerms('constructor toString', {})).toEqual(['constructor', 'tostring']);
  });

  test('as long as any sentence are taken whole, so that a wrong end is not overlooked', () => {
    const [term = ''] = readTerms(`${'水'.repeat(900)}火`);
    expect(term.endsWith('火')).toBe(true);
  });

  test('of ten thousand characters, or of thousands of words, come to an end', () => {
    expect(readTerms('水'.repeat(10_000))).toHaveLength(1);
    const words = Array.from({ length: 2000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join(' ');
    expect(readTerms(words).length).toBeLessThanOrEqual(20);
    expect(readTerms(`${' '.repeat(50_000)}水`).length).toBeLessThanOrEqual(1);
  });
});

describe('phrases', () => {
  test.each([
    ['断头路', '"断 头 路"'],
    ['g8.5+', '"g 8 . 5 +"'],
    ['𠮷地', '"𠮷 地"'],
    ['断"头', '"断 头"'],
  ])('of %s is %s', (term, phrase) => {
    expect(phraseOf(term)).toBe(phrase);
  });
});

describe('characters of other writing', () => {
  test('radicals out of PDF files are the characters they stand for, also where those are traditional', () => {
    expect(readTerms('⼈才 ⻋站')).toEqual(['人才', '车站']);
    expect(readTerms('⾧期', { 長: '长' })).toEqual(['长期']);
  });

  test('a character that other regions use for another word has a second spelling', () => {
    expect(spellOtherwise(['著力', '藉助'])).toEqual(['着力', '借助']);
    expect(spellOtherwise(['断头路'])).toBeNull();
  });
});
