import { expect, test } from 'vitest';
import { pairDepths } from '../../../src/parse/pairs.ts';

const depths = (text: string): string => [...pairDepths(text)].join('');

test('paired marks and what stands between them are inside', () => {
  expect(depths('甲“乙（丙）”丁')).toBe('01122210');
});

test('straight quotes pair in turn', () => {
  expect(depths('"甲"乙"丙"')).toBe('1110111');
});

test('a mark without its partner is ignored', () => {
  expect(depths('甲“乙。丙')).toBe('00000');
  expect(depths('甲）乙')).toBe('000');
  expect(depths('“甲（乙”丙')).toBe('111110');
});
