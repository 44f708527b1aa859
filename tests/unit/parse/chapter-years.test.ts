import { describe, expect, test } from 'vitest';
import { parseReport } from '../own-vocabulary.ts';

const read = (...lines: string[]) =>
  parseReport(['政府工作报告', '各位代表：', ...lines].join('\n'), { slug: 'x', file: 'x', sha256: '0'.repeat(64) });
const kinds = (...headings: string[]): string[] =>
  read(...headings.flatMap((heading) => [heading, '加强茶园管理。']))
    .chapters.filter(({ heading }) => heading !== null)
    .map(({ kind }) => kind);

describe('of two years in headings that follow each other', () => {
  test.each([
    [['一、2021年的主要工作', '二、切实做好2022年工作']],
    [['一、关于2021年工作', '二、关于2022年工作']],
    [['一、爬坡过坎的2021年', '二、破浪前行的2022年']],
  ])('the first is reviewed, the second planned for: %j', (headings) => {
    expect(kinds(...headings)).toEqual(['review', 'plan']);
  });

  test('a heading that names a span, or years far apart, settles nothing', () => {
    expect(kinds('一、茶乡2021年概貌', '二、茶乡2030年前景')).toEqual(['other', 'other']);
    expect(kinds('一、五年工作回顾', '二、2022年工作安排', '三、2030年远景目标')).toEqual(['review', 'plan', 'goals']);
  });
});

test('chapters behind the plan without a name of their kind go on with it, up to the government’s own', () => {
  expect(kinds('一、2021年工作回顾', '二、2022年工作安排', '三、兴修水利', '四、加强政府自身建设')).toEqual([
    'review',
    'plan',
    'plan',
    'government',
  ]);
  expect(kinds('一、水利概貌', '二、2022年工作安排')[0]).not.toBe('plan');
});

test('a year set apart by a space is one in a heading', () => {
  expect(kinds('2021 年工作回顾', '2022 年工作安排')).toEqual(['review', 'plan']);
});

test('the day of the meeting decides against a title that names a year far ahead', () => {
  const text = (title: string): number | null =>
    parseReport(`---\ntitle: ${title}（1997年3月2日 李四）\n---\n各位代表：\n一、概貌\n加强茶园管理。`, {
      slug: 'x',
      file: 'x',
      sha256: '0'.repeat(64),
    }).year;
  expect(text('关于溪口市2005年远景目标的报告')).toBe(1997);
  expect(text('溪口市1997年政府工作报告')).toBe(1997);
});

test('a report given in December, titled by its own year, is of the year that its plan’s heading names', () => {
  const year = (date: string): number | null =>
    parseReport(
      `2022年溪口市政府工作报告\n（${date}）\n各位代表：\n一、2022年工作回顾\n甲。\n二、2023年主要工作\n乙。`,
      {
        slug: 'x',
        file: 'x',
        sha256: '0'.repeat(64),
      },
    ).year;
  expect(year('2022年12月20日')).toBe(2023);
  expect(year('2022年2月20日')).toBe(2022);
});

test('a sentence that names the aims of the year makes its chapter the plan where the heading does not tell', () => {
  const text = (sentence: string) =>
    read('一、2021年工作回顾', '甲。', '二、奋楫扬帆再出发', sentence).chapters.at(-1)?.kind;
  expect(text('2022年全县经济社会发展的主要预期目标是：茶税增长6%。')).toBe('plan');
  expect(text('茶税达到预期目标。')).toBe('other');
});

test('a year and its motto, set off by a dash, is a chapter', () => {
  expect(kinds('2021——爬坡过坎、稳中有进的一年', '2022年——破浪前行的一年')).toEqual(['review', 'plan']);
  expect(kinds('一、2021年工作回顾', '2021——建成茶园桥的第一年。', '二、2022年工作安排')).toEqual(['review', 'plan']);
});

test('a heading of one line with its text ends at the blanks between them', () => {
  const { chapters } = read(
    '一、2021年工作回顾',
    '茶税增长5%。',
    '二、2022年工作安排',
    '茶税增长6%。',
    '三、继续抓好茶园、茶路和茶市  按照建设茶乡的要求，集中财力，高标准、高质量、高效率地抓好茶园、茶路和茶市，让茶农受益。',
  );
  expect(chapters.at(-1)?.heading).toBe('三、继续抓好茶园、茶路和茶市');
  expect(chapters.at(-1)?.paragraphs).toHaveLength(1);
});
