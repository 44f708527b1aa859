import { describe, expect, test } from 'vitest';
import { placeVocabularySchema } from '../../../src/schema/place-vocabulary.ts';

const city = { id: 'city', name: '某市', kind: 'city', parent: null };
const county = { id: 'east', name: '东县', kind: 'county', parent: 'city', tile: { row: 1, column: 2 } };
const other = { id: 'west', name: '西县', kind: 'county', parent: 'city', tile: { row: 1, column: 1 } };
const neighbour = { id: 'near', name: '邻市', kind: 'city', parent: null, tile: { row: 2, column: 1, beside: 'city' } };

function messages(...places: object[]): string[] {
  const read = placeVocabularySchema.safeParse({ places });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('tiles', () => {
  test('stand on the map of a parent, or beside another place', () => {
    expect(messages(city, county, other, neighbour)).toEqual([]);
  });

  test('of different maps may have the same cell', () => {
    const far = { id: 'far', name: '远市', kind: 'city', parent: null };
    expect(messages(city, far, county, { ...other, parent: 'far', tile: county.tile })).toEqual([]);
  });

  test('have a cell of their own', () => {
    expect(messages(city, county, { ...other, tile: county.tile })).toEqual([
      'places.2.tile: stands on the tile of east; choose another cell',
    ]);
    expect(messages(city, county, { ...neighbour, tile: { ...county.tile, beside: 'city' } })).toHaveLength(1);
  });

  test('need a map', () => {
    expect(messages({ ...city, tile: { row: 1, column: 1 } })).toEqual([
      'places.0.tile: has no map: expected a parent, or `beside`',
    ]);
  });

  test.each(['nowhere', 'near'])('stand beside another place of the file, not %s', (beside) => {
    expect(messages(city, { ...neighbour, tile: { ...neighbour.tile, beside } })).toEqual([
      `places.1.tile: "${beside}" names no other place of this file beside which it stands`,
    ]);
  });

  test('stand beside no place they belong to', () => {
    expect(messages(city, { ...county, tile: { ...county.tile, beside: 'city' } })).toHaveLength(1);
  });

  test.each([
    { row: 0, column: 1 },
    { row: 1, column: 10 },
    { row: 1.5, column: 1 },
  ])('are counted from 1: not %j', (tile) => {
    expect(messages(city, { ...county, tile })).toHaveLength(1);
  });
});
