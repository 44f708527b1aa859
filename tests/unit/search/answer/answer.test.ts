import { describe, expect, test } from 'vitest';
import { answerQuery, type MeantAnswer } from '../../../../src/search/answer/answer.ts';
import { readTerms } from '../../../../src/search/query.ts';
import type { ReportRecords, SearchRecord } from '../../../../src/search/record.ts';
import { comparableOf } from '../../../../src/search/scan.ts';
import { understand } from '../../../../src/search/understand/understand.ts';
import { makeRecord } from '../record-sample.ts';
import { concepts, makeConcept, readSample } from '../thesaurus-sample.ts';

const done = (id: string, text: string, rest: Partial<SearchRecord> = {}): SearchRecord =>
  makeRecord(text, { id, chapter: '1', role: 'result', number: /\d/.test(text), ...rest });
const planned = (id: string, text: string, rest: Partial<SearchRecord> = {}): SearchRecord => {
  const commitments = [{ start: 0, end: text.length, ...(/\d/.test(text) ? { checkable: 'numbered' as const } : {}) }];
  return makeRecord(text, { id, chapter: '2', role: 'commitment', number: /\d/.test(text), commitments, ...rest });
};

function makeReport(records: SearchRecord[]): ReportRecords {
  const chapters = [
    { id: '1', label: '一、回顾', part: 'review' as const },
    { id: '2', label: '二、安排', part: 'plan' as const },
  ];
  return { slug: 'haimen', name: '海门', chapters, records };
}

async function ask(query: string, records: SearchRecord[], given = concepts): Promise<MeantAnswer> {
  const all = records.map((record) => comparableOf(record).text);
  const meaning = await understand(readTerms(query), {
    thesaurus: readSample(all, given),
    places: [{ id: 'bailu', names: ['白鹭岛'], own: false }],
    occurs: (text) => all.some((one) => one.includes(text)),
  });
  return answerQuery([makeReport(records)], meaning);
}

const idsOf = (list: MeantAnswer['related']): string[] => list.map(({ record }) => record.id);

describe('an answer', () => {
  test('quotes what was done and what is planned', async () => {
    const answer = await ask('坐船', [done('1-p1-s1', '新开轮渡2条。'), planned('2-p1-s1', '增开轮渡航班6班。')]);
    expect(idsOf(answer.done)).toEqual(['1-p1-s1']);
    expect(idsOf(answer.planned)).toEqual(['2-p1-s1']);
    expect(answer).toMatchObject({ silent: false, foundBy: expect.arrayContaining(['轮渡航班', '轮渡']) as unknown });
  });

  test('puts promises with a figure before directions, and these before background', async () => {
    const { related } = await ask('坐船', [
      makeRecord('轮渡是百年传统。', { id: '1-p2-s1', role: 'background' }),
      planned('2-p1-s1', '发展轮渡。'),
      planned('2-p1-s2', '新建轮渡5处。'),
    ]);
    expect(idsOf(related)).toEqual(['2-p1-s2', '2-p1-s1', '1-p2-s1']);
  });

  test('quotes three sentences a half at most, and five in all', async () => {
    const many = [1, 2, 3, 4].flatMap((n) => [
      done(`1-p${String(n)}-s1`, `轮渡${String(n)}条。`),
      planned(`2-p${String(n)}-s1`, `轮渡${String(n)}班。`),
    ]);
    const answer = await ask('坐船', many);
    expect(Math.max(answer.done.length, answer.planned.length)).toBe(3);
    expect(answer.done.length + answer.planned.length).toBe(5);
    expect(answer.related).toHaveLength(8);
  });

  test('a question for a time is answered by a sentence with a time first', async () => {
    const records = [planned('2-p1-s1', '新建轮渡码头12处。'), planned('2-p1-s2', '轮渡航班年底前开通。')];
    expect(idsOf((await ask('渡船', records)).related)[0]).toBe('2-p1-s1');
    expect(idsOf((await ask('渡船什么时候通', records)).related)[0]).toBe('2-p1-s2');
  });

  test('is about the place that was named', async () => {
    const records = [done('1-p1-s1', '轮渡通达9个岛。'), done('1-p1-s2', '白鹭岛轮渡改造完成。')];
    expect(idsOf((await ask('白鹭岛坐船', records)).done)).toEqual(['1-p1-s2']);
  });

  test('a sentence on whom it is for comes behind those on the subject', async () => {
    const records = [planned('2-p1-s1', '为离岛居民办30件事。'), planned('2-p1-s2', '发展轮渡。')];
    const answer = await ask('岛上人坐船', records);
    expect(idsOf(answer.planned)).toEqual(['2-p1-s2']);
    expect(idsOf(answer.related)).toEqual(['2-p1-s2', '2-p1-s1']);
    expect(idsOf((await ask('岛民', records)).planned)).toEqual(['2-p1-s1']);
  });
});

describe('silence', () => {
  test('words that are only near a subject are no answer', async () => {
    const answer = await ask('坐船', [planned('2-p1-s1', '发展水运，货运量增长5%。')]);
    expect(answer).toMatchObject({ done: [], planned: [], silent: true });
    expect(idsOf(answer.related)).toEqual(['2-p1-s1']);
  });

  test('of two subjects an answer is about both', async () => {
    const answer = await ask('渡船 花灯', [done('1-p1-s1', '轮渡3条。'), done('1-p1-s2', '灯会2场。')]);
    expect(answer).toMatchObject({ done: [], silent: true });
    expect(answer.related).toHaveLength(2);
  });

  test('what is said of the subject elsewhere is near, and no answer for a place', async () => {
    const answer = await ask('白鹭岛坐船', [done('1-p1-s1', '轮渡3条。'), done('1-p1-s2', '白鹭岛植树90棵。')]);
    expect(answer).toMatchObject({ done: [], silent: true });
    expect(idsOf(answer.related)).toEqual(['1-p1-s1']);
  });

  test('pieces of an unknown word are no answer', async () => {
    const answer = await ask('珊瑚礁潜水', [done('1-p1-s1', '保育珊瑚礁40亩。')]);
    expect(answer).toMatchObject({ done: [], planned: [], silent: true });
    expect(idsOf(answer.related)).toEqual(['1-p1-s1']);
  });

  test('what is said on a subject does not answer for a name beside it that no text has', async () => {
    const records = [done('1-p1-s1', '轮渡3条。')];
    expect(await ask('坐船 青瓷坊', records)).toMatchObject({ done: [], silent: true });
    expect(idsOf((await ask('坐船', records)).done)).toEqual(['1-p1-s1']);
  });

  test('a word inside a longer one that is none of it does not count', async () => {
    const given = [makeConcept({ id: 'oars', label: '船桨', report: ['实桨'], not: ['落实桨手'] })];
    const records = [done('1-p1-s1', '落实桨手培训。'), done('1-p1-s2', '添置实桨。')];
    expect(idsOf((await ask('船桨', records, given)).done)).toEqual(['1-p1-s2']);
  });

  test('a slip is looked for as what was meant, also where the concept is broader', async () => {
    const given = [makeConcept({ id: 'bays', label: '海湾', narrower: ['月牙湾'], report: ['海湾治理'] })];
    const records = [done('1-p1-s1', '海湾治理2处。'), done('1-p1-s2', '月牙湾清淤3处。')];
    expect(idsOf((await ask('月芽湾', records, given)).done)).toEqual(['1-p1-s2']);
  });

  test('nothing asked is nothing silent', async () => {
    expect(await ask('吗', [done('1-p1-s1', '轮渡3条。')])).toMatchObject({ related: [], silent: false });
  });
});
