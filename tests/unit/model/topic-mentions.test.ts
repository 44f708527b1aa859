import { expect, test } from 'vitest';
import { loadSite } from '../../../src/model/load.ts';
import { topicsOf } from '../../../src/model/topic-mentions.ts';
import { read, SMALL_REPORT, vocabulary } from '../charts/small-report.ts';

const { topics } = vocabulary;

test('each sentence has the topics it is on; sentences on none are left out', () => {
  expect(Object.fromEntries(topicsOf(read(SMALL_REPORT), topics))).toEqual({
    '1-p1-s1': ['agriculture'],
    '1-p1-s2': ['education'],
    '1-p2-s1': ['agriculture'],
    '2-0-p1-s1': ['agriculture'],
    '2-1-p1-s1': ['agriculture'],
    '2-2-p1-s1': ['sports'],
  });
});

test('a sentence on several topics has them in the order of their first words', () => {
  const text = SMALL_REPORT.replace('新建学校3所', '新建医院3所，学校2所，卫生院1所');
  expect(topicsOf(read(text), topics).get('1-p1-s2')).toEqual(['health', 'education']);
});

test('a word inside a longer wording does not count', () => {
  const text = SMALL_REPORT.replace('新建学校3所', '开展爱国主义教育');
  expect(topicsOf(read(text), topics).has('1-p1-s2')).toBe(false);
});

test('every topic of a promise is one of its sentence', () => {
  const { reports, vocabulary: own } = loadSite('content');
  for (const { document } of reports) {
    const mentions = topicsOf(document, own.topics);
    for (const { sentence, topics: promised } of document.commitments)
      expect(mentions.get(sentence) ?? []).toEqual(expect.arrayContaining(promised));
  }
});

test('are gathered once for a document and a vocabulary', () => {
  const document = read(SMALL_REPORT);
  expect(topicsOf(document, topics)).toBe(topicsOf(document, topics));
  expect(topicsOf(document, []).size).toBe(0);
});
