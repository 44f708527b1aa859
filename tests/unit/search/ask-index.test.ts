import { expect, test } from 'vitest';
import { askIndex, rarestPart, type IndexAnswer } from '../../../src/search/ask-index.ts';
import type { PhraseHits } from '../../../src/search/phrase-index.ts';

/** Most frequent first. */
const CHARACTERS = '的项目建设推进断头路';

/** An index of some texts, each a shard of its own, that remembers what it was asked. */
function indexOf(texts: readonly string[]) {
  const asked: string[] = [];
  const search = (phrase: string): Promise<PhraseHits> => {
    asked.push(phrase);
    const found = texts.flatMap((text, i) => (text.includes(phrase) ? [String(i)] : []));
    return Promise.resolve({ hashes: new Set(found), shards: new Map(found.map((key) => [key, 1])) });
  };
  return { asked, ask: (...terms: string[]): Promise<IndexAnswer | null> => askIndex(search, terms, CHARACTERS) };
}

test('a term of two characters is asked for as it is', async () => {
  const { asked, ask } = indexOf(['断头路', '项目建设']);
  expect(await ask('断头')).toMatchObject({ hashes: new Set(['0']), sure: true });
  expect(asked).toEqual(['断头']);
});

test('of a longer term the rarest part is enough where it finds little; the text has to tell then', async () => {
  const { asked, ask } = indexOf(['推进断头路建设', '断头路', '项目建设']);
  expect(await ask('推进断头路建设')).toMatchObject({ hashes: new Set(['0', '1']), sure: false });
  expect(asked).toEqual(['头路']);
});

test('where the rarest part finds much, the whole term is asked for', async () => {
  const { asked, ask } = indexOf([...Array.from({ length: 30 }, () => '断头路'), '推进断头路']);
  expect(await ask('推进断头路')).toMatchObject({ hashes: new Set(['30']), sure: true });
  expect(asked).toEqual(['头路', '推进断头路']);
});

test('several terms have the records of all, and the shards with at most as many as the scarcest', async () => {
  const { ask } = indexOf(['断头，项目', '断头', '项目']);
  expect(await ask('断头', '项目')).toEqual({ hashes: new Set(['0']), shards: new Map([['0', 1]]), sure: true });
});

test('quotation marks are no part of what is asked, and alone cannot be asked at all', async () => {
  const { asked, ask } = indexOf(['断头']);
  expect(await ask('"断头"')).toMatchObject({ hashes: new Set(['0']), sure: false });
  expect(asked).toEqual(['断头']);
  expect(await ask('""')).toBeNull();
});

test('the rarest part of a term is two neighbouring characters', () => {
  expect(rarestPart('项目断头路建设', CHARACTERS)).toBe('头路');
  expect(rarestPart('项', CHARACTERS)).toBe('项');
  expect(rarestPart('"', CHARACTERS)).toBeNull();
});
