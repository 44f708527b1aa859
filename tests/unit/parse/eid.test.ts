import { expect, test } from 'vitest';
import { containerPath, printedNumber, splitEId } from '../../../src/parse/eid.ts';

test.each([
  ['3-4-p1-s2', { container: '3-4', inside: 'p1-s2' }],
  ['1-p3', { container: '1', inside: 'p3' }],
  ['3-4-h', { container: '3-4', inside: 'h' }],
  ['3-h', { container: '3', inside: 'h' }],
  ['3-0-p1-s1-q2', { container: '3-0', inside: 'p1-s1-q2' }],
])('%s has a container and an inside', (eId, parts) => {
  expect(splitEId(eId)).toEqual(parts);
});

test('what stands before the first section is on the page of its chapter', () => {
  expect(['0', '1', '3-0', '3-4'].map(containerPath)).toEqual(['0/', '1/', '3/', '3/4/']);
});

test('readers see numbers with full stops', () => {
  expect(['3-4-p1', '1-p3', '3-0-p1'].map(printedNumber)).toEqual(['3.4.1', '1.3', '3.0.1']);
});
