import { expect, test } from 'vitest';
import { placeOf, splitLines } from '../../../src/parse/lines.ts';

test('lines end at every kind of break, keep their number, and lose the white space at their ends', () => {
  const source = '\ufeff甲\r\n\r\n\u3000\u3000乙 \r丙\u2028丁\n \u00a0\n';
  const lines = splitLines(source).map(({ number, span }) => [number, source.slice(span.start, span.end)]);
  expect(lines).toEqual([
    [1, '甲'],
    [3, '乙'],
    [4, '丙'],
    [5, '丁'],
  ]);
});

test('a place is told by line and column, both from 1', () => {
  expect(placeOf('甲\r\n乙丙', 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf('甲\r\n乙丙', 4)).toEqual({ line: 2, column: 2 });
});
