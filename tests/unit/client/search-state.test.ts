import { expect, test } from 'vitest';
import { readState, writeState } from '../../../src/client/search-state.ts';

test('what is written into the address is read from it', () => {
  const state = readState(
    new URLSearchParams('q=断头路 打通&chapter=a/3&chapter=a/1&kind=承诺&order=relevance&all=1&engine=index'),
  );
  expect(state.chosen).toEqual({ chapter: ['a/3', 'a/1'], kind: ['承诺'] });
  expect(readState(new URLSearchParams(writeState(state)))).toEqual(state);
});

test('what is unknown in an address is left out', () => {
  expect(writeState(readState(new URLSearchParams('engine=x&order=y&all=2&z=1')))).toBe('');
});

test('a query too long for an address is cut in it', () => {
  expect(writeState(readState(new URLSearchParams({ q: '水'.repeat(10_000) }))).length).toBeLessThan(8000);
});
