import { describe, expect, test } from 'vitest';
import { parseReport } from '../own-vocabulary.ts';

const read = (text: string) => {
  const { title, place, placeLevel, year, reviewYear, date, meeting, speaker } = parseReport(text, {
    slug: 'x',
    file: 'x',
    sha256: '0'.repeat(64),
  });
  return { title, place, placeLevel, year, reviewYear, date, meeting, speaker };
};
const NOTHING = {
  title: '',
  place: null,
  placeLevel: null,
  year: null,
  reviewYear: null,
  date: null,
  meeting: null,
  speaker: null,
};

describe('a report says of itself', () => {
  test('title, date, meeting, place and speaker in the lines above its text', () => {
    const text =
      '政府工作报告\n——2024年1月9日在云溪市第十七届人民代表大会第二次会议上\n市长 李明\n各位代表：\n一、2023年工作回顾\n甲。\n二、2024年工作安排\n乙。';
    expect(read(text)).toEqual({
      title: '政府工作报告',
      place: '云溪市',
      placeLevel: 'city',
      year: 2024,
      reviewYear: 2023,
      date: '2024-01-09',
      meeting: '云溪市第十七届人民代表大会第二次会议',
      speaker: '李明',
    });
  });

  test.each([
    [
      'a date in Chinese numerals',
      '政府工作报告\n二〇二四年一月十日在临江县第九届人民代表大会第三次会议上\n各位代表：',
      { date: '2024-01-10', place: '临江县', placeLevel: 'county' },
    ],
    [
      'a title in front matter, without date and speaker',
      '---\ntitle: 云溪市政府工作报告（2024年1月9日 李明）\n---\n各位代表：',
      { title: '云溪市政府工作报告', place: '云溪市', date: '2024-01-09', speaker: '李明' },
    ],
    [
      'a day in front matter, where the text has none',
      '---\ntitle: 云溪市政府工作报告\ndate: 2024-01-09\n---\n各位代表：',
      { date: '2024-01-09', year: 2024 },
    ],
    [
      'the day of its meeting before that of the page',
      '---\ntitle: 云溪市政府工作报告\ndate: 2024-03-20\n---\n2024年1月9日在云溪市第三届人民代表大会第一次会议上\n各位代表：',
      { date: '2024-01-09' },
    ],
    ['no day that there is not', '---\ntitle: 云溪市政府工作报告\ndate: 2024-02-31\n---\n各位代表：', { date: null }],
    [
      'a place whose name begins with 日',
      '政府工作报告\n2024年1月9日日明市第九届人民代表大会第三次会议\n各位代表：',
      { place: '日明市' },
    ],
    ['a name set apart', '政府工作报告\n县 长　王　明\n各位代表：', { speaker: '王明' }],
    [
      'for whom the speaker speaks',
      '各位代表：\n现在，我代表临江县第十四届人民政府，向大会报告工作。',
      { place: '临江县' },
    ],
    [
      'a province, an autonomous prefecture, a municipality',
      '云岭省2024年政府工作报告\n各位代表：',
      { place: '云岭省', placeLevel: 'province', year: 2024 },
    ],
    ['a year in Chinese numerals', '二0二四年政府工作报告\n各位代表：', { year: 2024 }],
    [
      'the year it plans for, not one far ahead',
      '一、总结\n甲。\n二、2035年远景目标\n乙。\n三、2024年重点工作\n丙。',
      { year: 2024 },
    ],
    [
      'the next year in its text where the meeting is late in the year',
      '政府工作报告\n2023年12月29日在云溪市第九届人民代表大会第三次会议上\n各位代表：\n一、今年工作总结\n甲。\n二、下步安排\n力争2024年开工。',
      { year: 2024 },
    ],
    [
      'the year it looks back on at the start of a sentence',
      '一、过去五年工作回顾\n甲。2023年，全县增长5%。\n二、2024年工作安排\n乙。',
      { reviewYear: 2023 },
    ],
  ])('%s', (_title, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

test('what it does not say is null, and a missing title empty', () => {
  expect(read('各位代表：\n现在，我代表市政府向大会报告工作。')).toEqual(NOTHING);
});

test.each([
  '2024年13月40日在会上',
  '现在请审议政府工作报告。',
  '省长李明作政府工作报告',
  '本市政府工作报告已经印发，请审议。',
])('%s is neither title nor date', (line) => {
  expect(read(`${line}\n各位代表：`)).toMatchObject({ title: '', date: null });
});
