import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/parse/sentences.ts';

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('a sentence ends', () => {
  test.each([
    ['at each of 。！？；', '甲。乙！丙？丁；戊', ['甲。', '乙！', '丙？', '丁；', '戊']],
    ['behind several end marks in a row', '真的？！是。', ['真的？！', '是。']],
    ['at an ellipsis of two or more', '等等……后来。', ['等等……', '后来。']],
    ['at ASCII ; ! ? between Chinese characters', '乡村振兴;园区增长!好', ['乡村振兴;', '园区增长!', '好']],
    ['at the end of the text without a mark', '甲。乙', ['甲。', '乙']],
    ['behind a closing quote that has no opening one', '甲。”乙。', ['甲。”', '乙。']],
    [
      'behind the mark that closes a quotation with its own full stop',
      '他说：“要快。要好。”大家鼓掌。',
      ['他说：“要快。要好。”', '大家鼓掌。'],
    ],
    ['behind a bracket closed within a quotation', '（“甲。”）乙。', ['（“甲。”）', '乙。']],
    ['and takes the white space behind it', '甲。 乙。', ['甲。 ', '乙。']],
  ])('%s', (_title, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });
});

describe('a sentence does not end', () => {
  test.each([
    ['inside paired quotes or brackets', '发扬“干！干！”精神（含；号），继续。'],
    ['behind a quotation that is only a part of it', '坚持“人民至上。”的理念。'],
    ['behind a question quoted as a name', '回答好“为了谁？”的问题。'],
    ['at a single ellipsis character', '甲…乙'],
    ['at ASCII marks beside Latin letters or digits', '见http://a.b/?c=1;d和PPP!项目'],
    ['at a decimal point or a colon', '增长4.4%：其中甲'],
  ])('%s', (_title, text) => {
    expect(cut(text)).toEqual([text]);
  });

  test('because of an opening quote that is never closed', () => {
    expect(cut('甲“乙。丙。')).toEqual(['甲“乙。', '丙。']);
  });
});
