import { expect, test } from 'vitest';
import { DIST, listPages } from './dist.ts';
import { missingCharacters } from './heading-characters.ts';

/** The Song face is for headings alone; a character it lacks would fall back to another face in the midst of a word. */
test('the heading font of each page has every character of its headings', () => {
  for (const { file, html } of listPages()) expect(missingCharacters(DIST, html), file).toEqual([]);
});
