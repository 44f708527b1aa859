import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../../src/export/json-pieces.ts';

test('put together, the pieces are what JSON.stringify writes', () => {
  const value = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
  fc.assert(
    fc.property(value, fc.nat(6), (one, depth) => {
      const plain = JSON.parse(JSON.stringify(one)) as object;
      expect([...jsonPieces(plain, depth)].join('')).toBe(JSON.stringify(plain));
    }),
    { numRuns: 500 },
  );
  expect([...jsonPieces({ a: undefined, b: [undefined, {}], c: [] })].join('')).toBe('{"b":[null,{}],"c":[]}');
});

test('no piece is much larger than the largest member', () => {
  const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, name: '茶马古道' }));
  const pieces = [...jsonPieces({ rows })];
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
});
