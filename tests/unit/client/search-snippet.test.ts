import { expect, test } from 'vitest';
import { cutSnippet } from '../../../src/client/search-snippet.ts';

test('a short text is whole, adjoining marks are one', () => {
  expect(
    cutSnippet('打通断头路', [
      { start: 2, end: 4 },
      { start: 4, end: 5 },
    ]),
  ).toEqual([
    { text: '打通', marked: false, figure: false },
    { text: '断头路', marked: true, figure: false },
  ]);
});

test('a long text is cut around its marks, and what is left out shows as …', () => {
  const text = `${'甲'.repeat(200)}断头路${'乙'.repeat(200)}`;
  const pieces = cutSnippet(text, [{ start: 200, end: 203 }]);
  const shown = pieces.map((piece) => piece.text).join('');
  expect(shown).toMatch(/^…甲+断头路乙+…$/);
  expect(shown.length).toBeLessThan(100);
  expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['断头路']);
});

test('a character of two code units is not cut', () => {
  const text = `${'𠮷'.repeat(60)}路${'𠮷'.repeat(60)}甲`;
  for (const { text: piece } of cutSnippet(text, [{ start: 120, end: 121 }])) expect(piece.isWellFormed()).toBe(true);
});

test('without marks a long text begins at its beginning', () => {
  expect(cutSnippet('甲'.repeat(200), []).map(({ text }) => text)).toEqual(['甲'.repeat(36), '…']);
});

test('a number is not cut', () => {
  const text = `${'甲'.repeat(80)}增长2817.55亿元${'乙'.repeat(16)}路${'丙'.repeat(34)}1234.5亿元${'丁'.repeat(80)}`;
  const at = text.indexOf('路');
  const shown = cutSnippet(text, [{ start: at, end: at + 1 }]).map((piece) => piece.text);
  expect(shown.slice(0, 2).join('')).toMatch(/^…2817\.55亿元/);
  expect(shown.join('')).toMatch(/丙…$/);
});

test('figures are told apart, also where a mark runs into one', () => {
  const pieces = cutSnippet('修轮渡码头12处。', [{ start: 1, end: 7 }], { figures: [{ start: 5, end: 8 }] });
  expect(pieces.filter(({ figure }) => figure)).toEqual([
    { text: '12', marked: true, figure: true },
    { text: '处', marked: false, figure: true },
  ]);
  expect(pieces.map(({ text }) => text).join('')).toBe('修轮渡码头12处。');
});
