import { expect, test } from 'vitest';
import { findPages } from '../../../src/client/search-pages.ts';
import type { Suggestion } from '../../../src/search/record.ts';

const suggestions: Suggestion[] = [
  { text: '武功', kind: 'place', page: 'x/places/wugong/' },
  { text: '秦都区', kind: 'place', page: 'x/places/qindu/' },
  { text: '地区生产总值', kind: 'indicator', page: 'x/indicators/gdp/', also: ['GDP', '国内生产总值'] },
  { text: '就业', kind: 'topic', page: 'x/topics/employment/' },
  { text: '稳岗', kind: 'topic', page: 'x/topics/employment/' },
  { text: '晒比评', kind: 'term' },
];
const pagesOf = (query: string): string[] => findPages(query, suggestions).map(({ page = '' }) => page);

test('a query that names a place, an indicator or a topic finds its page, once', () => {
  expect(pagesOf('武功')).toEqual(['x/places/wugong/']);
  expect(pagesOf('武功县')).toEqual(['x/places/wugong/']);
  expect(pagesOf('秦都')).toEqual(['x/places/qindu/']);
  expect(pagesOf('地区生产总值')).toEqual(['x/indicators/gdp/']);
  expect(pagesOf('就业 稳岗')).toEqual(['x/topics/employment/']);
});

test('an indicator is found by other names of it, which no text need have', () => {
  expect(pagesOf('GDP')).toEqual(['x/indicators/gdp/']);
  expect(pagesOf('gdp')).toEqual(['x/indicators/gdp/']);
  expect(pagesOf('国内生产总值')).toEqual(['x/indicators/gdp/']);
});

test('what has no page, or is only part of a name, finds none', () => {
  for (const query of ['晒比评', '生产总值', '武', '县', '']) expect(pagesOf(query), query).toEqual([]);
});
