import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/model/load.ts';
import { makeRecords } from '../../../src/search/records.ts';
import { readText } from '../../../src/model/read-text.ts';
import { visitParagraphs } from '../../../src/parse/visit.ts';
import { listTexts } from './plain-scan.ts';

describe.each(loadSite('content').reports.map((report) => [report.slug, report] as const))('%s', (_slug, report) => {
  const { document } = report;
  const { records, chapters, slug, name } = makeRecords(report);
  const byId = new Map(records.map((record) => [record.id, record]));

  test('has every sentence, lead and heading once, with the text readers see', () => {
    expect({ slug, name }).toEqual({ slug: report.slug, name: report.name });
    expect(byId.size).toBe(records.length);
    expect(new Map(records.map(({ id, text }) => [id, text]))).toEqual(
      new Map(listTexts(document).map(({ eId, text }) => [eId, text.trim()])),
    );
  });

  test('keeps reading order, a heading before what stands below it', () => {
    const spans = new Map(
      [...visitParagraphs(document)].flatMap(({ sentences }) => sentences.map(({ eId, span }) => [eId, span.start])),
    );
    for (const { eId, headingSpan, sections } of document.chapters) {
      if (headingSpan) spans.set(`${eId}-h`, headingSpan.start);
      for (const section of sections) spans.set(`${section.eId}-h`, section.headingSpan.start);
    }
    const starts = records.map(({ id }) => spans.get(id) ?? NaN);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('tells leads, headings and sentences apart, and the chapter of each', () => {
    const leads = [...visitParagraphs(document)].flatMap(({ lead, sentences }) =>
      lead ? sentences.slice(0, 1).map(({ eId }) => eId) : [],
    );
    expect(leads.length).toBeGreaterThan(10);
    expect(records.filter(({ kind }) => kind === 'lead').map(({ id }) => id)).toEqual(leads);
    for (const { id, kind, chapter, role } of records) {
      expect(kind === 'heading', id).toBe(id.endsWith('-h'));
      if (kind !== 'sentence') expect(role, id).toBe('heading');
      expect(chapter).toBe(id.split('-')[0]);
    }
    expect(chapters.map(({ id }) => id)).toEqual(document.chapters.map(({ eId }) => eId));
  });

  test('has each promise once, where its words stand', () => {
    for (const { id, text, commitments } of records) {
      const own = document.commitments.filter(({ sentence }) => sentence === id);
      expect(
        commitments.map(({ start, end }) => text.slice(start, end)),
        id,
      ).toEqual(own.map((promise) => promise.text ?? promise.raw));
    }
  });

  test('has each figure of an indicator, where it stands', () => {
    const expected = document.indicators.flatMap(({ results, targets }) => [...results, ...targets]);
    const numbers = new Map(document.quantities.map((quantity) => [quantity.id, quantity]));
    expect(expected.length).toBeGreaterThan(20);
    for (const quantity of expected) {
      const number = numbers.get(quantity);
      const record = byId.get(number?.sentence ?? '');
      const shown = record?.indicators.map(({ start, end }) => record.text.slice(start, end));
      expect(shown, quantity).toContain(number?.text ?? number?.raw);
    }
    expect(records.flatMap(({ indicators }) => indicators)).toHaveLength(expected.length);
  });

  test('says whether a statistic stands in a record, and the topics and places of its promises', () => {
    const statistics = new Set(
      document.quantities.flatMap(({ role, sentence }) => (role === 'statistic' ? [sentence] : [])),
    );
    for (const { id, number, topics, places } of records) {
      expect(number, id).toBe(statistics.has(id));
      const own = document.commitments.filter(({ sentence }) => sentence === id);
      expect(topics).toEqual([...new Set(own.flatMap((commitment) => commitment.topics))]);
      expect(places).toEqual([...new Set(own.flatMap((commitment) => commitment.places))]);
    }
  });
});

test('in a text with markup the ranges hold the words all the same', () => {
  const [report] = loadSite('content').reports;
  const text =
    '一、2022年工作回顾\n**生产总值****增长****5%**，投资也是5%。\n二、2023年重点工作\n**建成**学校3所，新增**公园**3所。';
  const document = readText(text, { slug: 't', file: 't.txt', sha256: '0'.repeat(64) });
  const { records } = makeRecords({ ...report, document, pages: [] });
  const indicators = records.flatMap(({ text: shown, indicators: spans }) =>
    spans.map(({ start }) => shown.slice(0, start)),
  );
  expect(indicators).toContain('生产总值增长');
  const promises = records.flatMap(({ text: shown, commitments }) =>
    commitments.map(({ start, end }) => shown.slice(start, end)),
  );
  expect(promises).toEqual(['建成学校3所', '新增公园3所']);
});
