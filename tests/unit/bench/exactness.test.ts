import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/bench/corpus.ts';
import { findExpected, scoreAnswers } from '../../../src/bench/exactness.ts';
import { cutBigrams } from '../../../src/bench/minisearch-options.ts';
import { pickQueries } from '../../../src/bench/queries.ts';

const set = (...keys: string[]): Set<string> => new Set(keys);

describe('scoreAnswers', () => {
  it('is whole where exactly the expected is found', () => {
    const asked = [
      { expected: set('a', 'b'), found: set('b', 'a') },
      { expected: set(), found: set() },
    ];
    expect(scoreAnswers(asked)).toEqual({ recall: 1, precision: 1, absentHits: 0 });
  });

  it('averages over queries, not over records', () => {
    const asked = [
      { expected: set('a'), found: set('a') },
      { expected: set('a', 'b', 'c', 'd'), found: set('a', 'x') },
    ];
    expect(scoreAnswers(asked)).toEqual({ recall: 0.625, precision: 0.75, absentHits: 0 });
  });

  it('counts a query that found nothing against recall and not against precision', () => {
    const asked = [
      { expected: set('a'), found: set('a') },
      { expected: set('b'), found: set() },
    ];
    expect(scoreAnswers(asked)).toMatchObject({ recall: 0.5, precision: 1 });
  });

  it('tells the share of absent strings that found something', () => {
    const asked = [
      { expected: set(), found: set('x', 'y') },
      { expected: set(), found: set() },
    ];
    expect(scoreAnswers(asked)).toEqual({ recall: 0, precision: 0, absentHits: 0.5 });
  });
});

const TEXT = [
  '2023年政府工作报告',
  '一、2023年重点工作',
  '修复道路15条，总投资2,817.55亿元。培育PPP项目３个，水质达标。打通断头路，改善民生。',
].join('\n');
const reports = readCorpus([{ name: 'a', text: TEXT }]);
const textOf = new Map(reports.flatMap(({ slug, records }) => records.map(({ id, text }) => [`${slug}#${id}`, text])));
const found = (query: string): (string | undefined)[] =>
  [...findExpected(reports, query)].map((key) => textOf.get(key));

describe('findExpected', () => {
  it('finds the records that hold a string, across punctuation too', () => {
    expect(found('断头路，改善')).toEqual(['打通断头路，改善民生。']);
    expect(found('路')).toHaveLength(2);
  });

  it('finds what differs in case, width or the commas of a number only', () => {
    expect(found('ppp项目3个')).toEqual(['培育PPP项目３个，水质达标。']);
    expect(found('2817.55')).toHaveLength(1);
    expect(found(',817')).toHaveLength(1);
  });

  it('finds no record for characters that stand apart', () => {
    expect(found('断路')).toEqual([]);
    expect(found('达标打通')).toEqual([]);
  });
});

describe('pickQueries', () => {
  const { present, absent } = pickQueries(reports, reports, 1);

  it('picks queries that occur and strings that do not, without white space', () => {
    expect(present.length).toBe(60);
    expect(absent.length).toBe(20);
    expect(present).toContain('断头路');
    expect(present).not.toContain('养老');
    expect(present.filter((query) => findExpected(reports, query).size === 0)).toEqual([]);
    expect(absent.filter((query) => findExpected(reports, query).size > 0)).toEqual([]);
    expect([...present, ...absent].filter((query) => /\s/.test(query))).toEqual([]);
  });

  it('picks the same for the same seed, others for another', () => {
    expect(pickQueries(reports, reports, 1)).toEqual({ present, absent });
    expect(pickQueries(reports, reports, 2)).not.toEqual({ present, absent });
  });
});

describe('cutBigrams', () => {
  it('pairs neighbours and leaves the last character alone', () => {
    expect(cutBigrams('断头路')).toEqual(['断头', '头路', '路']);
    expect(cutBigrams('水')).toEqual(['水']);
    expect(cutBigrams('')).toEqual([]);
  });
});
