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

describe('of several years', () => {
  const last = (sentence: string): string | undefined => periods(`过去五年，${sentence}`).at(-1)?.replace(/^\S+ /, '');

  test.each([
    '茶业增加值占工业比重44%。',
    '茶叶品质居全省第2位。',
    '获全省茶艺八连冠。',
    '茶企数量累计达68家。',
    '人均寿命82岁。',
    '三茶比例由2:4:4调整为1:5:4。',
  ])('what stands at their end is of the last: %s', (sentence) => {
    expect(last(sentence)).toBe('2022');
  });

  test.each([
    '茶税累计达68亿元。',
    '新建茶庄68家。',
    '民生支出占比77%。',
    '茶税占比每年提高2个百分点。',
    '茶务事项减幅达66%。',
  ])('what is summed up or told of each is of all: %s', (sentence) => {
    expect(last(sentence)).toBe('2018-2022');
  });

  test('some years in a row are no certain ones', () => {
    expect(last('茶叶总产连续四年稳定在80万吨以上。')).toBe('other');
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

describe('spans of other lengths than five years', () => {
  test.each<[string, ChapterKind, string]>([
    ['三年内新建茶庄12家。', 'plan', '2023-2025'],
    ['未来三年，新建茶庄12家。', 'plan', '2023-2025'],
    ['用两年时间新建茶庄12家。', 'plan', '2023-2024'],
    ['今后四年新建茶庄12家。', 'goals', '2023-2026'],
    ['明年新建茶庄12家。', 'plan', '2024'],
    ['近三年新建茶庄12家。', 'review', '2020-2022'],
    ['过去两年新建茶庄12家。', 'review', '2021-2022'],
    ['2020年至2021年新建茶庄12家。', 'review', '2020-2021'],
    ['2020年以来新建茶庄12家。', 'review', '2020-2022'],
    ['“十四五”以来，新建茶庄12家。', 'review', '2021-2022'],
    ['2026年前新建茶庄12家。', 'plan', '2026'],
  ])('%s (%s)', (sentence, kind, period) => {
    expect(periods(sentence, { kind })).toEqual([`12家 ${period}`]);
  });

  test.each<[string, ChapterKind]>([
    ['茶税创近三年新高，新建茶庄12家。', 'review'],
    ['新建两年期茶苗基地12家。', 'plan'],
    ['帮助离校3年内未就业学生办茶庄12家。', 'review'],
    ['落实三年行动，新建茶庄12家。', 'plan'],
    ['2010年前的旧茶庄改造12家。', 'plan'],
  ])('near misses: %s', (sentence, kind) => {
    const usual = kind === 'review' ? '2022' : '2023';
    expect(periods(sentence, { kind })).toEqual([`12家 ${usual}`]);
  });

  test('a span of three to five years is left open', () => {
    expect(periods('未来3—5年新建茶庄12家。', { kind: 'plan' }).at(-1)).toBe('12家 other');
  });

  test('where a length of years says how long a change took, it is no figure', () => {
    expect(periods('茶税5年增长18.5%。')).toEqual(['18.5% 2018-2022']);
    expect(periods('茶税连续5年增长18.5%。')).toHaveLength(2);
  });
});

describe('in a review', () => {
  const inParagraph = (sentences: string[], options?: ReadOptions): string[] =>
    readParagraph(sentences, options).flatMap(({ quantity: { role, raw, period } }) =>
      role === 'statistic' ? [`${raw} ${period}`] : [],
    );

  test.each([
    [['取得2026年茶艺大会承办权。', '修建水闸3座。']],
    [['新开茶庄的数量为“十四五”以来最多。', '修建水闸3座。']],
    [['环湖步道全线贯通、今年开放后游人可达。', '修建水闸3座。']],
    [['围绕2025年底全面达标的目标，我们扎实工作，修建水闸3座。']],
    [['年内修建水闸3座。']],
  ])('what is said of a time ahead does not govern what follows: %j', (sentences) => {
    expect(inParagraph(sentences)).toEqual(['3座 2022']);
  });

  test('what opens the sentence does: the first weeks of the new year', () => {
    expect(inParagraph(['今年1月，修建水闸3座。'])).toEqual(['3座 2023']);
  });

  test('after five years 全年 and the year just past are one year', () => {
    expect(inParagraph(['五年来，茶税年均增长8%。', '预计全年茶税增长6%，茶园增加3座。'])).toEqual([
      '8% 2018-2022',
      '6% 2022',
      '3座 2022',
    ]);
    expect(
      inParagraph(['刚刚过去的2022年，我们修建水闸3座。', '茶税增长6%。'], { heading: '过去五年工作回顾' }),
    ).toEqual(['3座 2022', '6% 2022']);
    expect(inParagraph(['五年来，新建全年龄友好街区3座。'])).toEqual(['3座 2018-2022']);
  });

  test('the end of an earlier plan is a base, no period', () => {
    expect(periods('茶税比“十三五”末增长18%。')).toEqual(['18% 2021-2022']);
    expect(periods('2022年与2017年相比，茶税增长79%，年均增长12%。')).toEqual(['79% 2018-2022', '12% 2018-2022']);
    expect(periods('2022年与2017年相比，茶税达到9亿元。')).toEqual(['9亿元 2022']);
  });
});

describe('a review within a five-year plan', () => {
  test.each([
    ['2022年是“十四五”时期的起步之年，新建茶庄12家。', '12家 2022'],
    ['“十四五”期间，新建茶庄12家。', '12家 2021-2022'],
  ])('tells of the years that are over: %s', (sentence, expected) => {
    expect(periods(sentence)).toEqual([expected]);
  });
});

describe('a heading', () => {
  const under = (heading: string, kind: ChapterKind): string[] => periods('新建茶庄12家。', { heading, kind });

  test('names a five-year plan by its number alone where it speaks of aims', () => {
    expect(under('“十四五”发展主要目标任务', 'goals')).toEqual(['12家 2021-2025']);
    expect(under('开启“十四五”开局之年新局面', 'plan')).toEqual(['12家 2023']);
  });

  test('that names two spans names none', () => {
    expect(under('过去五年工作和今后五年目标', 'goals')).toEqual(['12家 2023']);
  });
});
