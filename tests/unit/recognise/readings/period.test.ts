import { describe, expect, test } from 'vitest';
import type { ChapterKind } from '../../../../src/schema/structure.ts';
import { fieldIn, readParagraph, type ReadOptions } from '../rules/read-text.ts';

const periods = (sentence: string, options?: ReadOptions): string[] => fieldIn(sentence, 'period', options);

describe('without a word of time the chapter says the year', () => {
  test.each<[ChapterKind, string]>([
    ['review', '2022'],
    ['goals', '2023'],
    ['plan', '2023'],
    ['government', '2023'],
  ])('%s: %s', (kind, year) => {
    expect(periods('新建茶庄12家。', { kind })).toEqual([`12家 ${year}`]);
  });

  test('a report of no known year has none', () => {
    expect(periods('新建茶庄12家。', { year: null })).toEqual(['12家 other']);
    expect(periods('过去五年，茶税增长8%。', { year: null })).toEqual(['8% other']);
  });
});

describe('words of time', () => {
  test.each<[string, ChapterKind, string]>([
    ['去年新建茶庄12家。', 'plan', '2022'],
    ['今年新建茶庄12家。', 'review', '2023'],
    ['2021年新建茶庄12家。', 'review', '2021'],
    ['到2025年，茶庄达到12家。', 'plan', '2025'],
    ['“十四五”末茶庄达到12家。', 'plan', '2025'],
    ['“十四五”期间新建茶庄12家。', 'plan', '2021-2025'],
    ['“十三五”时期新建茶庄12家。', 'review', '2016-2020'],
    ['五年来，新建茶庄12家。', 'review', '2018-2022'],
    ['过去五年，茶庄达到12家。', 'review', '2022'],
    ['今后五年，新建茶庄12家。', 'plan', '2023-2027'],
    ['今后五年，茶庄达到12家。', 'plan', '2027'],
    ['茶庄十年增加12家。', 'review', '2013-2022'],
  ])('%s', (sentence, kind, period) => {
    expect(periods(sentence, { kind })).toEqual([`12家 ${period}`]);
  });

  test('the last one before the number counts', () => {
    expect(periods('2021年茶税3亿元，2022年茶税4亿元。')).toEqual(['3亿元 2021', '4亿元 2022']);
    expect(periods('去年茶税3亿元，今年茶税4亿元。', { kind: 'plan' })).toEqual(['3亿元 2022', '4亿元 2023']);
  });

  test.each(['“十四五”规划项目12个。', '编制“十四五”规划，谋划项目12个。', '2035年远景后劲足。'])(
    'a scheme named by its time says nothing of the number: %s',
    (sentence) => {
      expect(periods(sentence).filter((period) => !period.endsWith(' 2022'))).toEqual([]);
    },
  );
});

describe('年均 and comparisons reach over several years', () => {
  test.each([
    ['过去五年，茶税年均增长7%。', ['7% 2018-2022']],
    ['过去五年，茶税累计完成90亿元，年均增长8%。', ['90亿元 2018-2022', '8% 2018-2022']],
    ['茶产值比2017年增长80%，年均增长9%。', ['80% 2018-2022', '9% 2018-2022']],
    ['茶产值60亿元，比2019年增长80%。', ['60亿元 2022', '80% 2020-2022']],
    ['茶产值是2017年的1.8倍。', ['1.8倍 2022']],
    ['茶税比上年增长8%。', ['8% 2022']],
  ])('%s', (sentence, expected) => {
    expect(periods(sentence)).toEqual(expected);
  });
});

describe('values before a change', () => {
  test('without a year they are of some other time, and explain', () => {
    expect(periods('绿化率从38%提高到45%。')).toEqual(['38% other', '45% 2022']);
    expect(fieldIn('绿化率从38%提高到45%。', 'status')).toEqual(['38% background', '45% result']);
  });

  test('with a year they are of that year', () => {
    expect(periods('茶园由2012年的12万亩增加到30万亩。')).toEqual(['12万亩 2012', '30万亩 2022']);
  });

  test('从 that names a place or a beginning tells no former value', () => {
    expect(periods('从湖区引水12万吨。')).toEqual(['12万吨 2022']);
  });
});

describe('what a sentence says holds on', () => {
  const inParagraph = (sentences: string[], options?: ReadOptions): string[] =>
    readParagraph(sentences, options)
      .map(({ quantity }) => quantity)
      .filter(({ role }) => role === 'statistic')
      .map(({ raw, period }) => `${raw} ${period}`);

  test('for the rest of its paragraph', () => {
    expect(inParagraph(['五年来，新建茶庄12家。', '改造水闸3座。'])).toEqual(['12家 2018-2022', '3座 2018-2022']);
  });

  test('until another time is named', () => {
    expect(inParagraph(['五年来，新建茶庄12家。', '去年改造水闸3座。'])).toEqual(['12家 2018-2022', '3座 2022']);
  });

  test('a heading names the time of what stands below it', () => {
    expect(inParagraph(['新建茶庄12家。'], { heading: '过去五年工作回顾' })).toEqual(['12家 2018-2022']);
    expect(inParagraph(['新建茶庄12家。'], { heading: '茶乡建设' })).toEqual(['12家 2022']);
  });
});
