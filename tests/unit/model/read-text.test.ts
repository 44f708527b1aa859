import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readText, recogniseText } from '../../../src/model/read-text.ts';
import { UnreadableText } from '../../../src/parse/decode.ts';
import { headingEId } from '../../../src/parse/eid.ts';
import { visitSentences } from '../../../src/parse/visit.ts';
import { reportDocumentSchema, type ReportDocument } from '../../../src/schema/report-document.ts';

const FILE = { slug: 't', file: 't.txt', sha256: '0'.repeat(64) };
const HOME = process.cwd();

afterEach(() => {
  process.chdir(HOME);
});

test('any text is read with the project’s own vocabulary, wherever the command was started', () => {
  process.chdir(tmpdir());
  const { quantities, commitments, indicators } = readText(
    '2023年政府工作报告\n一、2022年工作回顾\n地区生产总值增长6%。\n二、2023年重点工作\n建成茶马大桥。',
    FILE,
  );
  expect(quantities.map(({ raw, unit }) => [raw, unit])).toContainEqual(['6%', '%']);
  expect(indicators.map(({ id }) => id)).toEqual(['gdp']);
  expect(commitments).toMatchObject([{ raw: '建成茶马大桥', verb: '建成', topics: ['transport'] }]);
});

test('a text without anything to read in it is a document without facts', () => {
  const document = readText('甲。', FILE);
  expect(document).toMatchObject({ quantities: [], commitments: [], indicators: [], pairings: [] });
  expect(document.coverage).toMatchObject({ digits: { total: 0 }, sentences: { total: 1 } });
});

test('a blank text cannot be read', () => {
  expect(() => readText(' \n', FILE)).toThrow(UnreadableText);
});

test('one text is read the same way twice, and as its recognition says', () => {
  const text = '一、2022年工作回顾\n茶叶产量5万吨。';
  expect(readText(text, FILE)).toEqual(readText(text, FILE));
  expect(recogniseText(text, FILE).document).toEqual(readText(text, FILE));
});

describe('the report of the project, read by the rules alone', () => {
  let document: ReportDocument;
  let source: string;
  beforeAll(() => {
    source = readFileSync('content/reports/xianyang-2023/report.txt', 'utf8');
    document = readText(source, FILE);
  });

  test('fits the schema', () => {
    expect(reportDocumentSchema.parse(document)).toEqual(document);
  });

  test('has facts of every kind, each the source’s own words in a sentence or heading', () => {
    const hosts = new Map(
      [...visitSentences(document)].map(({ eId, span }): [string, { start: number; end: number } | null] => [
        eId,
        span,
      ]),
    );
    for (const { eId, headingSpan, sections } of document.chapters) {
      hosts.set(headingEId(eId), headingSpan);
      for (const section of sections) hosts.set(headingEId(section.eId), section.headingSpan);
    }
    for (const facts of [document.quantities, document.commitments]) {
      expect(facts.length).toBeGreaterThan(100);
      for (const { id, sentence, span, raw } of facts) {
        expect(source.slice(span.start, span.end)).toBe(raw);
        expect(id.replace(/-[qk]\d+$/, '')).toBe(sentence);
        const host = hosts.get(sentence);
        expect(span.start, id).toBeGreaterThanOrEqual(host?.start ?? Infinity);
        expect(span.end, id).toBeLessThanOrEqual(host?.end ?? 0);
      }
    }
  });

  test('has ids that are unique, and names only what is there', () => {
    const { quantities, commitments, indicators, pairings } = document;
    const ids = [...quantities, ...commitments].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const numbers = new Map(quantities.map((quantity) => [quantity.id, quantity]));
    for (const { sentence, quantities: own } of commitments)
      for (const id of own) expect(numbers.get(id)?.sentence).toBe(sentence);
    const groups = new Set(indicators.map(({ id }) => id));
    expect(groups.size).toBe(indicators.length);
    for (const { results, targets } of indicators) {
      for (const id of results) expect(numbers.get(id), id).toMatchObject({ role: 'statistic', status: 'result' });
      for (const id of targets) expect(numbers.get(id), id).toMatchObject({ role: 'statistic', status: 'target' });
    }
    for (const { indicator, result, target } of pairings) {
      expect(groups).toContain(indicator);
      if (result !== null) expect(numbers.get(result)).toMatchObject({ status: 'result' });
      if (target !== null) expect(numbers.get(target)).toMatchObject({ status: 'target' });
    }
  });
});
