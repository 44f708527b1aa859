import { expect, test } from 'vitest';
import { meantId } from '../../../src/client/mend-target.ts';

const there = new Set(['h', 'p1', 'p1-s6', 'p1-s6-q2']);
const meant = (fragment: string): string | null => meantId(fragment, (id) => there.has(id));

test('what was copied behind an id is left out', () => {
  expect(['p1-s6。', 'p1-s6)', 'p1-s6-q2，见', 'h”'].map(meant)).toEqual(['p1-s6', 'p1-s6', 'p1-s6-q2', 'h']);
});

test('of a sentence or number that is not there the paragraph or sentence is meant', () => {
  expect(['p1-s99', 'p1-s6-k4', 'p1-s9-q1'].map(meant)).toEqual(['p1', 'p1-s6', 'p1']);
});

test('what is no id, or of no paragraph of the page, means nothing', () => {
  expect(['', 'p9', 'p9-s1', 'x', ':~:text=a', '__proto__'].map(meant)).toEqual([null, null, null, null, null, null]);
});
