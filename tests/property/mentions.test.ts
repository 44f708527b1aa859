import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPlaces } from '../../src/charts/places.ts';
import { layoutStrip } from '../../src/charts/strip.ts';
import { layoutSubjects } from '../../src/charts/subjects.ts';
import { mentionsOf } from '../../src/model/place-mentions.ts';
import { topicsOf } from '../../src/model/topic-mentions.ts';
import { visitSentences } from '../../src/parse/visit.ts';
import { read, vocabulary } from '../unit/charts/small-report.ts';

const PARTS = [
  ...['，', '、', '；', '。', '：', '\n', '—', '“', '”', '**', ' ', '一、2022年工作回顾\n', '二、2023年重点工作\n'],
  ...['三原', '三原县', '西安', '咸阳', '都市圈', '高新区', '惠山区', '锡山区', '泰州', '三原则'],
  ...['学校', '医院', '粮食', '教育', '爱国主义教育', '新建', '3所', '增长6%', '建成', '体育场', '𠮷', '各位代表'],
];
const prose = fc
  .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 80 })
  .map((parts) => `咸阳市2023年政府工作报告\n${parts.join('')}`);
const hrefOf = (id: string): string => `/${id}/`;

describe('mentions', () => {
  it('belong to sentences, name known places and topics once each, and hold those of promises', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const document = read(text);
        const sentences = new Set([...visitSentences(document)].map(({ eId }) => eId));
        const places = mentionsOf(document, vocabulary.places);
        const topics = topicsOf(document, vocabulary.topics);
        for (const [eId, ids] of [...places.bySentence, ...topics]) {
          expect(sentences.has(eId)).toBe(true);
          expect(ids.length).toBeGreaterThan(0);
          expect(new Set(ids).size).toBe(ids.length);
        }
        for (const id of [...places.bySentence.values()].flat()) expect(places.places.has(id)).toBe(true);
        for (const { sentence, places: named, topics: on } of document.commitments) {
          expect(places.bySentence.get(sentence) ?? []).toEqual(expect.arrayContaining(named));
          expect(topics.get(sentence) ?? []).toEqual(expect.arrayContaining(on));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are drawn whole from any text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const document = read(text);
        const strip = layoutStrip(document, hrefOf);
        expect(strip?.sentences ?? 0).toBe(document.coverage.sentences.total);
        const places = layoutPlaces(document, vocabulary.places, hrefOf);
        for (const { sentences, review } of [...(places?.tiles ?? []), ...(places?.others ?? [])])
          expect(review).toBeLessThanOrEqual(sentences);
        for (const { share } of layoutSubjects(document, vocabulary.topics, hrefOf)?.rows ?? []) {
          expect(Math.min(share.review, share.plan)).toBeGreaterThanOrEqual(0);
          expect(Math.max(share.review, share.plan)).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 60 },
    );
  });
});
