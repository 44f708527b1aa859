import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSite } from '../../src/model/load.ts';
import { getSearchIndex, type SearchIndex } from '../../src/search/index-files.ts';
import { makeManifest } from '../../src/search/manifest.ts';
import { openSearch, type SearchEngine } from '../../src/search/engine.ts';
import type { EngineName, SearchRecord } from '../../src/search/record.ts';
import { openIndex, type PhraseIndex } from '../../src/search/phrase-index.ts';
import { makeComparable } from '../../src/search/characters.ts';
import { readTerms } from '../../src/search/query.ts';
import { makeRecords } from '../../src/search/records.ts';
import { scanRecords } from '../../src/search/scan.ts';
import { writeIndexFolder, type IndexFolder } from '../unit/search/node-pagefind.ts';
import { expectedEIds, listTexts, readTypedQueries } from '../unit/search/plain-scan.ts';

const site = loadSite('content');
const [report] = site.reports;
const texts = listTexts(report.document).map(({ text }) => text);

/** A stretch of a random sentence, lead or heading, from one character to all of it. */
const substrings = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: minLength, max: maxLength }))
    .map(([text, at, length]) => {
      const start = at % Math.max(1, text.length - length + 1);
      return text.slice(start, start + length);
    });
const anySubstring = fc.oneof(substrings(2, 6), substrings(1, 1), substrings(7, 60));

/** A stretch with two of its characters changed about: mostly a near miss. */
const nearMiss = substrings(3, 8).chain((text) =>
  fc.nat(text.length - 2).map((i) => text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2)),
);
const query = fc.oneof(
  { weight: 4, arbitrary: anySubstring },
  { weight: 2, arbitrary: nearMiss },
  { weight: 1, arbitrary: fc.tuple(substrings(1, 3), substrings(1, 3)).map((terms) => terms.join(' ')) },
);

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

test('a scan of the records finds a random substring in the sentences a plain scan of the report gives', () => {
  const { records } = makeRecords(report);
  fc.assert(
    fc.property(query, (typed) => {
      const found = scanRecords(records, readTerms(typed)).map(({ record }) => record.id);
      expect(sorted(found)).toEqual(sorted(expectedEIds(report.document, typed)));
    }),
    { numRuns: 500 },
  );
});

test('what is marked reads as the terms that were typed', () => {
  const { records } = makeRecords(report);
  fc.assert(
    fc.property(anySubstring, (typed) => {
      const [term = ''] = readTerms(typed.replace(/\s/g, ''));
      for (const { record, ranges } of scanRecords(records, [term])) {
        let end = -1;
        for (const range of ranges) {
          expect(range.start).toBeGreaterThan(end);
          end = range.end;
          expect(makeComparable(record.text.slice(range.start, range.end)).text).toContain(term);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('any text at all can be typed, and the scan takes no longer than the text', { timeout: 60_000 }, () => {
  const { records } = makeRecords(report);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      for (const term of readTerms(typed)) expect(term).toBe(makeComparable(term).text);
      scanRecords(records, readTerms(typed));
    }),
  );
});

describe('the index itself, as Pagefind reads it', () => {
  let index: SearchIndex;
  let folder: IndexFolder;
  let phrases: PhraseIndex;
  let engine: SearchEngine;

  beforeAll(async () => {
    index = await getSearchIndex(site);
    folder = writeIndexFolder(index, makeManifest(site, index));
    const files = await folder.openFiles();
    phrases = await openIndex(folder.base, files);
    engine = openSearch(folder.base, files);
  });
  afterAll(() => {
    folder.remove();
  });

  /** What the index gives before anything of the records is read. */
  const askPhrases = async (typed: string): Promise<string[]> => {
    const hits = await Promise.all(readTerms(typed).map((term) => phrases(term)));
    const holds = ({ hash }: SearchRecord): boolean => hits.every(({ hashes }) => hashes.has(hash));
    return index.shards.flatMap(({ records }) => records.filter(holds).map(({ id }) => id));
  };

  test('random substrings and near misses are found in exactly the sentences a plain scan gives', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (typed) => {
        expect(sorted(await askPhrases(typed))).toEqual(sorted(expectedEIds(report.document, typed)));
      }),
      { numRuns: 500 },
    );
  });

  test.each<EngineName>(['scan', 'index'])('every query of the table is answered exactly, engine %s', async (name) => {
    const { present, absent } = readTypedQueries();
    for (const typed of [...present, ...absent]) {
      const { matches } = await engine.search(typed, { engine: name });
      const found = matches.map(({ match }) => match.record.id);
      expect(sorted(found), typed).toEqual(sorted(expectedEIds(report.document, typed)));
    }
  });
});
