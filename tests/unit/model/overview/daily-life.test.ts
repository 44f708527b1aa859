import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../../src/model/load.ts';
import { inDailyOrder, tellDailyLife, tellTopics } from '../../../../src/model/overview/daily-life.ts';
import { titleOf } from '../../../../src/model/commitment-pages.ts';
import { namedYears } from '../../../../src/charts/named-years.ts';
import { report, told, vocabulary } from './report.ts';

const YEARS = { review: 2030, plan: 2031 };

/** What is told done on schools. */
const school = (review: string): string | null =>
  told(report(review), YEARS).find(([name]) => name === '学校')?.[1] ?? null;

test('a subject has one thing done and one promised, in the order of daily life', () => {
  const document = report('新建幼儿园3所。修建农村公路20公里。', '新增停车位500个。打通断头路2条。');
  expect(told(document)).toEqual([
    ['路', '修建农村公路20公里', '打通断头路2条'],
    ['停车和充电', null, '新增停车位500个'],
    ['学校', '新建幼儿园3所', null],
  ]);
});

test('a report that says nothing of daily life tells nothing', () => {
  expect(told(report('茶园扩大。'))).toEqual([]);
});

describe('of several the first by rule is told', () => {
  test.each([
    [
      'what is counted before what was spent',
      '投入学校建设资金3亿元。新建城东新区中小学2所。',
      '新建城东新区中小学2所',
    ],
    ['a figure before none', '学校管理加强。新建改建一批城乡中小学校共12所。', '新建改建一批城乡中小学校共12所'],
    ['the shorter before the longer', '新建城东新区中小学校12所。新建幼儿园3所。', '新建幼儿园3所'],
    ['the first of those alike', '新建幼儿园3所。改建幼儿园4所。', '新建幼儿园3所'],
  ])('%s', (_rule, review, expected) => {
    expect(school(review)).toBe(expected);
  });

  test('promises with a figure, then those with a name or an end, then others', () => {
    const promised = (plan: string): string | null | undefined => told(report('茶园扩大。', plan))[0]?.[2];
    expect(promised('加强学校管理。开工建设第三小学学校宿舍。新建城东新区幼儿园3所。')).toBe('新建城东新区幼儿园3所');
    expect(promised('加强学校管理。建成茶马第三小学学校宿舍。')).toBe('建成茶马第三小学学校宿舍');
    expect(promised('加强学校管理。')).toBe('加强学校管理');
  });
});

test('nothing is told twice: the next subject takes another clause, or none', () => {
  expect(told(report('新改建农村公路20公里。'))).toEqual([['路', '新改建农村公路20公里', null]]);
  expect(told(report('改造老旧小区停车位300个。'))).toHaveLength(1);
});

describe('a clause is told alone only where nothing else says how far it holds', () => {
  test.each([
    ['one that says where', '在城东新区，新建学校3所。'],
    ['one that says of what it is a part', '建成民生项目40个，其中新建学校3所。'],
    ['one that says by when', '截至11月底，新建学校3所。'],
    ['one that says it is hoped for', '力争年内，新建学校3所。'],
    ['one that says it is an estimate', '全年预计完成投资3亿元，新建学校3所。'],
    ['one behind that takes back', '新建学校3所，但尚未启用。'],
    ['one behind that leaves out', '新建学校3所，不含民办。'],
    ['an opening that leans on what was before', '并新建学校3所。'],
    ['more than two lines on a phone', `新建${'城东、城西、城南、城北、'.repeat(4)}高新等区的学校3所。`],
  ])('%s', (_name, review) => {
    expect(school(review)).toBeNull();
  });

  test('what stands before such a word is told, and so is a boast that opens with 在全省率先', () => {
    expect(school('新建学校3所，其中小学2所。')).toBe('新建学校3所');
    expect(school('在全省率先改革，新建学校3所。')).toBe('新建学校3所');
  });

  test('words of measure, bound and restriction are kept: a clause is never cut', () => {
    expect(school('新建学校3所以上、基本消除大班额。')).toBe('新建学校3所以上、基本消除大班额');
  });
});

describe('years', () => {
  test('what several years have brought is not told of one', () => {
    expect(school('五年来，教育事业发展。新建学校30所。')).toBeNull();
    expect(school('五年来，教育事业发展。2030年，全市新建学校3所。')).toBe('全市新建学校3所');
    expect(school('一年来，教育事业发展。新建学校3所。')).toBe('新建学校3所');
  });

  test('a review of several years tells its own, without a year', () => {
    const document = report('五年来，教育事业发展。新建学校30所。');
    expect(told(document, { review: null, plan: null })).toContainEqual(['学校', '新建学校30所', null]);
  });

  test('a promise for a later year is not told of the one planned', () => {
    expect(told(report('茶园扩大。', '到2035年新建学校30所。'), YEARS)).toEqual([]);
  });
});

describe('in the committed reports', () => {
  const { reports, vocabulary: own } = loadSite('content');

  test('all that is told stands in the text to the character, on at least ten subjects', () => {
    for (const { document } of reports) {
      const source = JSON.stringify(document.chapters.map((chapter) => chapter));
      const rows = tellDailyLife(document, own, namedYears(document));
      expect(rows.length).toBeGreaterThanOrEqual(10);
      for (const { done, promised } of rows) {
        if (done) expect(source).toContain(done.text);
        if (promised) expect(promised.text).toBe(titleOf(promised.commitment));
      }
      const all = rows.flatMap(({ done, promised }) => [done, promised].filter((one) => one !== null));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('every topic has its own pair, in which another may share', () => {
    for (const { document } of reports) {
      const pairs = tellTopics(document, own, namedYears(document));
      expect([...pairs.keys()]).toEqual(own.topics.map(({ id }) => id));
      expect([...pairs.values()].filter(({ done, promised }) => done && promised).length).toBeGreaterThan(20);
    }
  });
});

test('topics stand in the order of daily life, the others behind them in the vocabulary’s', () => {
  const ids = inDailyOrder(vocabulary).map(({ id }) => id);
  expect(ids.slice(0, 4)).toEqual(['transport', 'education', 'health', 'social-security']);
  expect(ids.toSorted()).toEqual(vocabulary.topics.map(({ id }) => id).toSorted());
  expect(ids.indexOf('economy')).toBeLessThan(ids.indexOf('government'));
});
