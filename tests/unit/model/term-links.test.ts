import { expect, test } from 'vitest';
import { loadSite } from '../../../src/model/load.ts';
import { termLinksOf } from '../../../src/model/term-links.ts';
import { listTerms } from '../../../src/model/terms.ts';
import { splitEId } from '../../../src/parse/eid.ts';
import { visitSentences } from '../../../src/parse/visit.ts';

const { reports, vocabulary } = loadSite('content');
const [{ document }] = reports;
const links = [...visitSentences(document)].flatMap(({ eId }) =>
  termLinksOf(document, vocabulary, eId).map((link) => ({ ...link, page: splitEId(eId).container })),
);

test('a term is linked once a page, and only where the report explains it or uses it again', () => {
  const terms = new Map(listTerms(document, vocabulary).map((term) => [term.id, term]));
  expect(links.length).toBeGreaterThan(20);
  expect(new Set(links.map(({ term, page }) => `${page} ${term}`)).size).toBe(links.length);
  for (const { term } of links) {
    const found = terms.get(term);
    expect(found && (found.occurrences.length > 1 || found.explanation !== null), term).toBe(true);
  }
});

test('links of a sentence are in order and do not overlap', () => {
  for (const { eId } of visitSentences(document)) {
    let end = -1;
    for (const { span } of termLinksOf(document, vocabulary, eId)) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      end = span.end;
    }
  }
});
