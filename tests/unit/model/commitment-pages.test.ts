import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/export/csv.ts';
import { commitmentColumns, commitmentRows } from '../../../src/export/commitment-rows.ts';
import { commitmentFacets, commitmentNames } from '../../../src/model/commitment-facets.ts';
import {
  groupCommitments,
  isCheckable,
  listRetiredCommitments,
  shorten,
  viewCommitments,
  wordsOf,
} from '../../../src/model/commitment-pages.ts';
import { loadSite } from '../../../src/model/load.ts';
import type { PermalinkRow } from '../../../src/model/permalinks/rows.ts';
import { findRelatedResults, type RelatedResult } from '../../../src/model/related-results.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import { read, SMALL_REPORT, vocabulary } from '../charts/small-report.ts';

const { reports } = loadSite('content');
const small = read(SMALL_REPORT);

describe('the list', () => {
  test('has every commitment once, in reading order, under its heading', () => {
    for (const { document } of reports) {
      const listed = groupCommitments(document).flatMap(({ commitments }) => commitments);
      expect(listed).toEqual(document.commitments);
      for (const { eId, commitments } of groupCommitments(document))
        for (const { id } of commitments) expect(id.startsWith(`${eId}-p`)).toBe(true);
    }
  });

  test('is empty for a report that promises nothing', () => {
    const document = read('报告\n一、回顾\n新建学校3所。');
    expect(groupCommitments(document)).toEqual([]);
    expect(viewCommitments(document).size).toBe(0);
    expect(commitmentFacets(document, commitmentNames(document, vocabulary))).toEqual([]);
  });
});

describe('facets', () => {
  test('count what the list has', () => {
    const facets = commitmentFacets(small, commitmentNames(small, vocabulary));
    const place = facets.find(({ name }) => name === 'place')?.values;
    expect(place).toContainEqual({ value: 'sanyuan', label: '三原县', count: 1 });
    for (const { name, values } of facets) {
      expect(new Set(values.map(({ value }) => value)).size).toBe(values.length);
      const total = values.reduce((sum, { count }) => sum + count, 0);
      if (name === 'kind' || name === 'section') expect(total).toBe(small.commitments.length);
    }
  });

  test('leave out verbs of one or two commitments, and what divides nothing', () => {
    const names = facetNames(small);
    expect(names).not.toContain('verb');
    const text = '报告\n一、2023年重点工作\n建成学校5所。建成医院2家。建成公园3个。';
    expect(facetNames(read(text))).toContain('verb');
    expect(facetNames(read(text))).not.toContain('section');
    expect(facetNames(read(text))).not.toContain('kind');
  });

  const facetNames = (document: ReportDocument): string[] =>
    commitmentFacets(document, commitmentNames(document, vocabulary)).map(({ name }) => name);
});

describe('a page', () => {
  test('is there for every checkable commitment and for no other, with what it stands in', () => {
    for (const { document } of reports) {
      const views = [...viewCommitments(document)];
      expect(views.map(([id]) => id)).toEqual(document.commitments.filter(isCheckable).map(({ id }) => id));
      for (const [id, { commitment, sentence, paragraph, beside }] of views) {
        expect(commitment.id).toBe(id);
        expect(sentence.text ?? sentence.raw).toContain(wordsOf(commitment));
        expect(paragraph.sentences).toContain(sentence);
        expect(beside).toContain(commitment);
      }
    }
  });

  test('leads on to the checkable commitment before and after it', () => {
    const views = [...viewCommitments(small).values()];
    expect(views.length).toBeGreaterThan(2);
    expect(views[0]?.previous).toBeNull();
    expect(views.at(-1)?.next).toBeNull();
    for (const [i, { next }] of views.slice(0, -1).entries()) {
      expect(next).toBe(views[i + 1]?.commitment);
      expect(views[i + 1]?.previous).toBe(views[i]?.commitment);
    }
  });
});

describe('related results', () => {
  const review = '咸阳市2023年政府工作报告\n一、2022年工作回顾\n';
  const plan = '\n二、2023年重点工作\n（一）办好实事\n';
  const related = (done: string, promised: string): RelatedResult[] => {
    const document = read(review + done + plan + promised);
    const [first] = viewCommitments(document).values();
    return first ? findRelatedResults(document, vocabulary.topics, first.commitment) : [];
  };
  const wordsIn = (found: readonly RelatedResult[]): string[][] =>
    found.flatMap(({ why }) => ('words' in why ? [why.words] : []));

  test('are those a figure is paired with, with the verdict', () => {
    const [found] = related('粮食产量达到12.5万吨。', '粮食产量达到13万吨以上。');
    expect(found && 'pair' in found.why && found.why.pair.comparable).toBe('yes');
    expect(found?.clause.raw).toContain('12.5万吨');
  });

  test('are sentences with the same name in quotation marks, the longest words only', () => {
    const found = related('打通周陵西路、文科二路等“断头路”。', '打通纺织大道、汉陵路等14条“断头路”。');
    expect(wordsIn(found)).toEqual([['断头路']]);
    expect(found[0]?.marked).toHaveLength(1);
    const text = review + '打通周陵西路、文科二路等“断头路”。';
    const { start, end } = found[0]?.marked[0] ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('断头路');
  });

  test('are none where only common words are shared, nor where a sentence is no result', () => {
    expect(related('完成专项行动，推动产业发展。', '实施15个专项行动。')).toEqual([]);
    expect(related('新建学校3所。', '出台数字经济政策。')).toEqual([]);
    const common = '打通“断头路”，群众满意。'.repeat(6);
    expect(related(common, '打通汉陵路等14条“断头路”。')).toEqual([]);
  });

  test('are five at most, stand in the report as results, and mark words of their clause', () => {
    let count = 0;
    for (const { document } of reports) {
      for (const { commitment } of viewCommitments(document).values()) {
        const found = findRelatedResults(document, vocabulary.topics, commitment);
        expect(found.length).toBeLessThanOrEqual(5);
        for (const { sentence, clause, marked, why } of found) {
          count += 1;
          expect(sentence.clauses).toContain(clause);
          for (const { start, end } of marked)
            expect(start >= clause.span.start && end <= clause.span.end && start < end).toBe(true);
          if ('words' in why) {
            expect(sentence.role).toBe('result');
            for (const word of why.words) expect(commitment.raw + commitment.projects.join('')).toContain(word);
          }
        }
      }
    }
    expect(count).toBeGreaterThan(0);
  });
});

test('retired commitments are told from other ids and from live ones', () => {
  const row = (id: string, retired: boolean): PermalinkRow => ({
    ...{ id, retired, hash: '0'.repeat(16), successor: null, extent: '0-4', sketch: null },
  });
  const rows = [row('3-4-p1-s2-k1', true), row('3-4-p1-s2-k2', false), row('3-4-p1-s2-q1', true), row('3-p1', true)];
  expect(listRetiredCommitments(rows).map(({ id }) => id)).toEqual(['3-4-p1-s2-k1']);
});

test('titles are cut to a length in characters, never inside one', () => {
  expect(shorten('建成学校', 4)).toBe('建成学校');
  expect(shorten('建成学校5所', 4)).toBe('建成学…');
  expect(shorten('𠮷𠮷𠮷', 2)).toBe('𠮷…');
});

test('the CSV file has a row for every commitment, its values in words', () => {
  const rows = commitmentRows(small, commitmentNames(small, vocabulary), (id) => `/x/${id}`);
  expect(rows).toHaveLength(small.commitments.length);
  for (const row of rows) expect(row).toHaveLength(commitmentColumns.length);
  const csv = toCsv(commitmentColumns, rows);
  expect(csv).toContain('2-1-p1-s1-k1,2.1.1,（一）推动农业发展,支持三原县新建粮食仓库5座,有数字,新建,粮食仓库,5座,');
  expect(csv).toContain('三原县');
});
