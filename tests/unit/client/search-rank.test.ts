import { expect, test } from 'vitest';
import { rankSuggestions } from '../../../src/client/search-rank.ts';
import type { Suggestion } from '../../../src/search/record.ts';

const suggestions: Suggestion[] = ['固定资产投资', '投资', '投资额', '就业'].map((text) => ({ text, kind: 'term' }));
const manifest = { traditional: { 業: '业' }, pinyin: { 就: ['jiu'], 业: ['ye'], 投: ['tou'], 资: ['zi'] } };
const offered = (typed: string): string[] =>
  rankSuggestions(typed, suggestions, manifest).found.map(({ text }) => text);

test('suggestions that begin with the word come first; the word itself is none', () => {
  expect(offered('投资')).toEqual(['投资额', '固定资产投资']);
});

test('pinyin, initials and traditional characters find suggestions', () => {
  expect(offered('jiuye')).toEqual(['就业']);
  expect(offered('jy')).toEqual(['就业']);
  expect(offered('業')).toEqual(['就业']);
});

test('the last word is completed, what stands before it stays', () => {
  expect(rankSuggestions('咸阳 就', suggestions, manifest)).toEqual({
    before: '咸阳 ',
    found: [{ text: '就业', kind: 'term' }],
  });
});

test('nothing is offered for nothing', () => {
  expect(offered('')).toEqual([]);
  expect(offered('咸阳 ')).toEqual([]);
  expect(offered('没有')).toEqual([]);
});
