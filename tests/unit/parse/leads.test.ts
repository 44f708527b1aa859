import { describe, expect, test } from 'vitest';
import { findLeads, type Opening } from '../../../src/parse/leads.ts';

const opening = (sentence: string, rest: Partial<Opening> = {}): Opening => ({
  sentence,
  followed: true,
  bold: false,
  ...rest,
});

describe('a lead is', () => {
  test('a short first sentence where most paragraphs of the section open so', () => {
    const openings = ['提升城市品质。', '做强县域支撑。', '各位代表，今年，我们将围绕就业、教育办好10件实事。'].map(
      (text) => opening(text),
    );
    expect(findLeads(openings, false)).toEqual([true, true, false]);
  });

  test('an item opener up to its full stop, wherever it stands', () => {
    expect(findLeads([opening('一是讲政治，筑牢忠诚之基。')], false)).toEqual([true]);
  });

  test('a first sentence in bold', () => {
    expect(findLeads([opening('这五年，经济实力整体跃升、发展质量大幅提升。', { bold: true })], false)).toEqual([true]);
  });

  test('the short first sentence of a section of one paragraph where its neighbours have leads', () => {
    expect(findLeads([opening('提升城市品质。')], true)).toEqual([true]);
    expect(findLeads([opening('提升城市品质。')], false)).toEqual([false]);
  });
});

describe('a lead is not', () => {
  test.each([
    ['a sentence with 、', '大道至简、实干为要。'],
    ['an address', '各位代表，打铁必须自身硬。'],
    ['a sentence with a digit', '新增3户企业。'],
    ['a sentence of more than 20 characters', '我们精准发力抓防控快处置交出疫情要防住合格答卷。'],
    ['a sentence that ends otherwise', '主要目标；'],
  ])('%s', (_title, sentence) => {
    expect(findLeads([opening('甲。'), opening('乙。'), opening(sentence)], false)[2]).toBe(false);
  });

  test('all of its paragraph', () => {
    expect(findLeads([opening('甲。', { followed: false }), opening('一是乙。', { followed: false })], false)).toEqual([
      false,
      false,
    ]);
  });

  test('usual where only half of the paragraphs open so', () => {
    expect(findLeads([opening('甲。'), opening('乙、丙。')], false)).toEqual([false, false]);
  });
});
