import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../../src/export/json-pieces.ts';

test('put together, the pieces are what JSON.stringify writes', () => {
  const rows = fc
    .integer({ min: 0, max: 200 })
    .chain((length) =>
      fc.jsonValue().map((one) => Array.from({ length }, (_, i) => (i % 70 === 7 ? Array(length).fill(one) : one))),
    );
  const value = fc.oneof(fc.dictionary(fc.string(), rows), fc.array(rows), fc.jsonValue());
  fc.assert(
    fc.property(value, (one) => {
      const plain = JSON.parse(JSON.stringify(one)) as unknown;
      expect([...jsonPieces(plain)].join('')).toBe(JSON.stringify(plain));
    }),
    { numRuns: 300 },
  );
  const holes = { a: undefined, b: [...Array<undefined>(70), {}], c: [] };
  expect([...jsonPieces(holes)].join('')).toBe(JSON.stringify(holes));
});

test('no piece is much larger than the largest member', () => {
  const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, name: '茶马古道' }));
  const pieces = [...jsonPieces({ rows })];
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(5000);
});
