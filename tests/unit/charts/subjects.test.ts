import { describe, expect, test } from 'vitest';
import { isCheckable } from '../../../src/model/commitment-pages.ts';
import { drawSubjects, subjectsHeight } from '../../../src/charts/subjects-drawing.ts';
import { layoutSubjects, type SubjectRow, type Subjects } from '../../../src/charts/subjects.ts';
import { loadSite } from '../../../src/model/load.ts';
import { topicsOf } from '../../../src/model/topic-mentions.ts';
import { visitContainers } from '../../../src/parse/visit.ts';
import { findTopics } from '../../../src/recognise/topics.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import type { Span } from '../../../src/schema/span.ts';
import { asFile, read, SMALL_REPORT, vocabulary } from './small-report.ts';

const { topics } = vocabulary;
const hrefOf = (id: string): string => `/topics/${id}/`;
const layout = (document: ReportDocument): Subjects => {
  const subjects = layoutSubjects(document, topics, hrefOf);
  if (!subjects) throw new Error('no subjects');
  return subjects;
};
const small = layout(read(SMALL_REPORT));
const rowOf = (name: string, { rows }: Subjects = small): SubjectRow | undefined =>
  rows.find((row) => row.name === name);

describe('counts', () => {
  test('are told of each half: sentences on a topic, characters and numbers of their clauses on it, and promises', () => {
    expect(rowOf('农业')).toEqual({
      ...{ id: 'agriculture', name: '农业', href: '/topics/agriculture/' },
      review: { sentences: 2, characters: 36, numbers: 3, promises: 0 },
      plan: { sentences: 2, characters: 28, numbers: 2, promises: 2 },
      share: { review: 100, plan: (28 / 36) * 100 },
    });
    expect(rowOf('教育')?.plan).toEqual({ sentences: 0, characters: 0, numbers: 0, promises: 0 });
  });

  test('a sentence on two topics counts for both', () => {
    const both = layout(read(SMALL_REPORT.replace('新建学校3所。', '新建学校和医院3所。')));
    expect(rowOf('教育', both)?.review.characters).toBe(10);
    expect(rowOf('医疗卫生', both)?.review.characters).toBe(10);
  });

  test('of the report as committed are those of a plain count', () => {
    const { document } = loadSite('content').reports[0];
    const mentions = topicsOf(document, topics);
    const { rows } = layout(document);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      for (const half of ['review', 'plan'] as const) {
        const kinds = half === 'review' ? ['review'] : ['goals', 'plan', 'government'];
        const sentences = [...visitContainers(document)]
          .filter(({ chapter }) => kinds.includes(chapter.kind))
          .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences))
          .filter(({ eId }) => mentions.get(eId)?.includes(row.id));
        const statistics = document.quantities.filter(({ role }) => role === 'statistic');
        const isIn = (one: { span: Span }, { span }: { span: Span }): boolean =>
          one.span.start < span.end && one.span.end > span.start;
        const told = [
          ...statistics.filter(({ subject }) => findTopics(subject, topics).includes(row.id)),
          ...document.commitments.filter((one) => one.topics.includes(row.id)),
        ];
        const clauses = sentences.flatMap((sentence) => {
          const on = sentence.clauses.filter(
            (clause) =>
              findTopics(clause.text ?? clause.raw, topics).includes(row.id) || told.some((one) => isIn(one, clause)),
          );
          return on.length > 0 ? on : sentence.clauses;
        });
        const eIds = new Set(sentences.map(({ eId }) => eId));
        expect([row.id, half, row[half]]).toEqual([
          row.id,
          half,
          {
            sentences: sentences.length,
            characters: clauses.map(({ raw, text = raw }) => text.replace(/\s/g, '')).join('').length,
            numbers: statistics.filter((one) => clauses.some((clause) => isIn(one, clause))).length,
            promises: document.commitments.filter(
              (one) => isCheckable(one) && eIds.has(one.sentence) && one.topics.includes(row.id),
            ).length,
          },
        ]);
      }
    }
  });

  test('every promise of the plan chapters, and no attitude, is counted for each of its topics', () => {
    const { document } = loadSite('content').reports[0];
    const promised = document.commitments.filter(isCheckable).flatMap((one) => one.topics).length;
    expect(layout(document).rows.reduce((sum, { review, plan }) => sum + review.promises + plan.promises, 0)).toBe(
      promised,
    );
  });
});

describe('rows', () => {
  test('stand by their characters, most first, and topics without any are left out', () => {
    expect(small.rows.map(({ name }) => name)).toEqual(['农业', '体育', '教育']);
    const totals = small.rows.map(({ review, plan }) => review.characters + plan.characters);
    expect(totals).toEqual([64, 8, 7]);
  });

  test('bars begin at a common zero, the longest of either half filling the width', () => {
    const longest = Math.max(...small.rows.flatMap(({ review, plan }) => [review.characters, plan.characters]));
    for (const { review, plan, share } of small.rows) {
      expect(share.review).toBeCloseTo((review.characters * 100) / longest, 9);
      expect(share.plan).toBeCloseTo((plan.characters * 100) / longest, 9);
    }
  });
});

describe('the title', () => {
  test('tells the largest topic, and what stands in one half only', () => {
    expect(small.title).toBe(
      '篇幅最多的主题是农业（64 字）；归入体育的句子只在 2023 年计划里，归入教育的句子只在 2022 年回顾里',
    );
  });

  test('changes with the text', () => {
    const more = SMALL_REPORT.replace('新建学校3所。', '新建学校3所、体育场4座。');
    expect(layout(read(more)).title).toBe('篇幅最多的主题是农业（64 字）；归入教育的句子只在 2022 年回顾里');
  });

  test('says where nothing stands in one half only', () => {
    const even = SMALL_REPORT.replace('新建学校3所。', '山清水秀。').replace('建成体育场2座。', '山清水秀。');
    expect(layout(read(even)).title).toBe(
      '篇幅最多的主题是农业（64 字）；这些主题在 2022 年回顾和 2023 年计划里都出现',
    );
  });

  test('claims nothing of the half that a report does not have', () => {
    const [review] = SMALL_REPORT.split('\n二、');
    expect(layout(read(review ?? '')).title).toMatch(/^篇幅最多的主题是农业（36 字），都在 ?(2022 年)?回顾里$/);
  });
});

test('a report on no topic has no chart', () => {
  expect(layoutSubjects(read('报告\n一、2022年工作回顾\n山清水秀。'), topics, hrefOf)).toBeNull();
  expect(layoutSubjects({ ...read(SMALL_REPORT), chapters: [] }, topics, hrefOf)).toBeNull();
});

describe('the drawing', () => {
  test('fills the review’s bar and outlines the plan’s, and draws none where there is nothing', () => {
    const drawn = drawSubjects(small, { linked: true });
    expect(drawn.match(/<rect class="fill-result"/g)).toHaveLength(2);
    expect(drawn.match(/<rect class="line-target"/g)).toHaveLength(2);
    expect(drawn.match(/没有归入的句子/g)).toHaveLength(2);
    expect(drawn).toContain('<a href="/topics/agriculture/">');
    expect(drawSubjects(small, { linked: false })).not.toContain('<a');
  });

  test('looks as it did', async () => {
    expect(subjectsHeight(small)).toBe(3 * 76);
    await expect(asFile(subjectsHeight(small), drawSubjects(small, { linked: false }))).toMatchFileSnapshot(
      '../../fixtures/charts/subjects.svg',
    );
  });
});
