import { describe, expect, test } from 'vitest';
import { findOverfit, listLiterals } from '../../../src/accuracy/overfit.ts';

const textsOf = (code: string): string[] => listLiterals('a.ts', code).map(({ text }) => text);

describe('a literal', () => {
  test('is a run of six Chinese characters or more, with its file and 1-based line', () => {
    expect(
      listLiterals('rules/tea.ts', "const A = '茶马古道';\n\nconst B = ['龙门古渡夜市', '茶马古道驿站群'];"),
    ).toEqual([
      { text: '龙门古渡夜市', file: 'rules/tea.ts', line: 3 },
      { text: '茶马古道驿站群', file: 'rules/tea.ts', line: 3 },
    ]);
  });

  test('ends where a pattern branches', () => {
    expect(textsOf('/茶马古道(?:驿站|灯会)|龙门古渡夜市.摊/u')).toEqual(['龙门古渡夜市']);
  });

  test('may stand in YAML, as a key or a value', () => {
    expect(textsOf('- label: 龙门古渡夜市\n  words: [茶马古道驿站, 茶]\n')).toEqual(['龙门古渡夜市', '茶马古道驿站']);
  });

  test.each([
    ['a line comment', '  // 龙门古渡夜市'],
    ['the end of a line of code', "const A = 'x'; // 龙门古渡夜市"],
    ['a block comment', '/** 龙门古渡夜市 */'],
    ['a line of a block comment', ' * 龙门古渡夜市'],
    ['a YAML comment', '# 龙门古渡夜市'],
    ['the end of a line of YAML', '- id: tea # 龙门古渡夜市'],
  ])('does not stand in %s', (_where, code) => {
    expect(textsOf(code)).toEqual([]);
  });

  test('stands before a comment', () => {
    expect(textsOf("'龙门古渡夜市', // 茶马古道驿站")).toEqual(['龙门古渡夜市']);
  });
});

describe('a literal could have been written for one report', () => {
  const literal = { text: '龙门古渡夜市', file: 'a.ts', line: 1 };
  const find = (...texts: string[]): string[] =>
    findOverfit(
      [literal],
      texts.map((text, i) => ({ name: `${String(i)}.txt`, text })),
    ).map(({ report }) => report);

  test('where it stands in that one only, however often', () => {
    expect(find('茶。', '办好龙门古渡夜市。再办龙门古渡夜市。')).toEqual(['1.txt']);
  });

  test('not where it stands in two', () => {
    expect(find('办好龙门古渡夜市。', '茶。', '龙门古渡夜市')).toEqual([]);
  });

  test('not where it stands in none, or in parts', () => {
    expect(find('龙门古渡的夜市', '茶。')).toEqual([]);
    expect(find()).toEqual([]);
  });

  test('and is told with its place, in the order of the literals', () => {
    const other = { text: '茶马古道驿站', file: 'b.yml', line: 7 };
    const report = { name: 'r.txt', text: '茶马古道驿站，龙门古渡夜市' };
    expect(findOverfit([literal, other], [report])).toEqual([
      { ...literal, report: 'r.txt' },
      { ...other, report: 'r.txt' },
    ]);
  });
});
