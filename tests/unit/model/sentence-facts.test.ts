import { expect, test } from 'vitest';
import { readText } from '../../../src/model/read-text.ts';
import { factsOf } from '../../../src/model/sentence-facts.ts';
import { headingEId } from '../../../src/parse/eid.ts';
import { visitSentences } from '../../../src/parse/visit.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';

const TEXT = `2023年政府工作报告
一、2022年工作回顾
茶叶产量达到12.5万吨，增长6%。山清水秀。
二、2023年重点工作
全年新增茶园4万亩，建成茶马大桥。`;
const document = readText(TEXT, { slug: 't', file: 't.txt', sha256: '0'.repeat(64) });
const of = (eId: string, report: ReportDocument = document): { numbers: string[]; promises: string[] } => {
  const { quantities, commitments } = factsOf(report, eId);
  return { numbers: quantities.map(({ raw }) => raw), promises: commitments.map(({ raw }) => raw) };
};

test('a sentence has its own numbers and promises, in reading order', () => {
  expect(of('1-p1-s1')).toEqual({ numbers: ['12.5万吨', '6%'], promises: [] });
  expect(of('2-p1-s1')).toEqual({ numbers: ['4万亩'], promises: ['全年新增茶园4万亩', '建成茶马大桥'] });
});

test('a heading has numbers too', () => {
  expect(of('1-h')).toEqual({ numbers: ['2022年'], promises: [] });
});

test('a sentence without facts, and an eId that is none, have nothing', () => {
  expect(of('1-p1-s2')).toEqual({ numbers: [], promises: [] });
  expect(of('1-p1')).toEqual({ numbers: [], promises: [] });
  expect(of('9-p9-s9')).toEqual({ numbers: [], promises: [] });
});

test('every fact of a report stands in one of its sentences or headings', () => {
  const headings = document.chapters.map(({ eId }) => headingEId(eId));
  const hosts = [...headings, ...[...visitSentences(document)].map(({ eId }) => eId)].map((eId) =>
    factsOf(document, eId),
  );
  const idsOf = (facts: readonly { id: string }[]): string[] => facts.map(({ id }) => id).sort();
  expect(idsOf(hosts.flatMap(({ quantities }) => quantities))).toEqual(idsOf(document.quantities));
  expect(idsOf(hosts.flatMap(({ commitments }) => commitments))).toEqual(idsOf(document.commitments));
});

test('two documents with the same eIds are kept apart', () => {
  const bare = { ...document, quantities: [], commitments: [] };
  expect(of('1-p1-s1').numbers).toHaveLength(2);
  expect(of('1-p1-s1', bare)).toEqual({ numbers: [], promises: [] });
  expect(of('1-p1-s1').numbers).toHaveLength(2);
});

test('the facts of a document are gathered once', () => {
  expect(factsOf(document, '1-p1-s1')).toBe(factsOf(document, '1-p1-s1'));
});
