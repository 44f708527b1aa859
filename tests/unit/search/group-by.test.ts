import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy } from '../../../src/search/group-by.ts';

test('groups are those of Map.groupBy, in the same order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 7 }), (items, modulus) => {
      const keyOf = (item: number): number => item % modulus;
      expect([...groupBy(items, keyOf)]).toEqual([...Map.groupBy(items, keyOf)]);
    }),
  );
});
