import { describe, expect, test } from 'vitest';
import { isCheckable } from '../../../src/model/commitment-pages.ts';
import { layoutSubjects } from '../../../src/charts/subjects.ts';
import { loadSite } from '../../../src/model/load.ts';
import { topicPages, type TopicPage } from '../../../src/model/topic-page.ts';
import { findTopics } from '../../../src/recognise/topics.ts';
import { read, SMALL_REPORT, vocabulary } from '../charts/small-report.ts';

const { topics } = vocabulary;
const page = (id: string, text = SMALL_REPORT): TopicPage => {
  const found = topicPages(read(text), topics).get(id);
  if (!found) throw new Error(`no page of ${id}`);
  return found;
};

test('a topic has its sentences by half, its promises, its indicators and the words it is told by', () => {
  const { sayings, indicators, words } = page('agriculture');
  expect(sayings.review.map(({ sentence }) => sentence.eId)).toEqual(['1-p1-s1', '1-p2-s1']);
  expect(sayings.plan.map(({ sentence }) => sentence.eId)).toEqual(['2-0-p1-s1', '2-1-p1-s1']);
  expect(sayings.plan.flatMap(({ promises }) => promises.map(({ raw }) => raw))).toEqual([
    '今年粮食产量达到13万吨以上',
    '支持三原县新建粮食仓库5座',
  ]);
  expect(indicators.map(({ label }) => label)).toContain('粮食产量');
  expect(words).toEqual(['粮食', '高标准农田']);
});

test('the words are marked to the character, and not inside longer wordings', () => {
  const text = SMALL_REPORT.replace('新建学校3所。', '开展爱国主义教育，新建学校3所，发展教育。');
  const [saying] = page('education', text).sayings.review;
  expect(saying?.marks.map(({ start, end }) => text.slice(start - 2, end))).toEqual(['新建学校', '发展教育']);
});

test('of a sentence only the clauses on a topic count for it, with the figures that go on about it', () => {
  const text = SMALL_REPORT.replace('新建学校3所。', '全市新建学校3所，比上年多1所，修建公路20公里，茶园扩大。');
  const [saying] = page('education', text).sayings.review;
  expect(saying?.clauses[0]?.raw).toBe('全市新建学校3所');
  expect(saying?.clauses.map(({ raw }) => raw)).not.toContain('修建公路20公里');
  expect(saying?.numbers.map(({ raw }) => raw)).not.toContain('20公里');
  const grain = page('agriculture').sayings.review[0];
  expect(grain?.clauses.map(({ raw }) => raw.replace('。', ''))).toEqual(['三原县粮食产量达到12.5万吨', '增长6%']);
});

test('only topics that the review or the plan is on have a page', () => {
  expect([...topicPages(read(SMALL_REPORT), topics).keys()].sort()).toEqual(['agriculture', 'education', 'sports']);
  const opening = SMALL_REPORT.replace('请予审议。', '请予审议。医院派人到会。');
  expect(topicPages(read(opening), topics).has('health')).toBe(false);
  expect(topicPages(read('报告\n一、2022年工作回顾\n山清水秀。'), topics).size).toBe(0);
});

describe('in the committed reports', () => {
  const { reports, vocabulary: own } = loadSite('content');

  test('the counts are those of the chart', () => {
    for (const { document } of reports) {
      const rows = layoutSubjects(document, own.topics, (id) => id)?.rows ?? [];
      const pages = topicPages(document, own.topics);
      expect(rows.map(({ id }) => id).sort()).toEqual([...pages.keys()].sort());
      for (const row of rows) {
        for (const half of ['review', 'plan'] as const) {
          const sayings = pages.get(row.id)?.sayings[half] ?? [];
          const clauses = sayings.flatMap((saying) => saying.clauses);
          const texts = clauses.map(({ raw, text = raw }) => text.replace(/\s/g, ''));
          expect([row.id, row[half]]).toEqual([
            row.id,
            {
              sentences: sayings.length,
              characters: texts.join('').length,
              numbers: sayings.flatMap(({ numbers }) => numbers).length,
              promises: sayings.flatMap(({ promises }) => promises.filter(isCheckable)).length,
            },
          ]);
        }
      }
    }
  });

  test('each sentence has a mark, and each word told stands in the text and belongs to the topic', () => {
    for (const { document } of reports) {
      for (const { entry, sayings, words } of topicPages(document, own.topics).values()) {
        for (const { marks, promises, sentence } of [...sayings.review, ...sayings.plan]) {
          const { raw, text = raw } = sentence;
          if (findTopics(text, own.topics).includes(entry.id))
            expect([sentence.eId, marks]).not.toEqual([sentence.eId, []]);
          else expect(promises.length).toBeGreaterThan(0);
        }
        expect(words.length).toBeGreaterThan(0);
        expect(entry.words).toEqual(expect.arrayContaining([...words]));
      }
    }
  });
});

test('pages are made once for a document and a vocabulary', () => {
  const document = read(SMALL_REPORT);
  expect(topicPages(document, topics)).toBe(topicPages(document, topics));
  expect(topicPages(document, []).size).toBe(0);
});
