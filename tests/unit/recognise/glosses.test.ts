import { expect, test } from 'vitest';
import { findGlosses } from '../../../src/recognise/glosses.ts';
import { statesFact } from '../../../src/recognise/present-facts.ts';

test.each([
  '“双百茶园”:指一百座旧茶园和一百座新茶园。',
  '3.茶旅融合:“茶旅融合”指在茶园中游览。',
  '[7]一镇一品:是指每镇种一种茶。',
  '12、茶叶链长制:即由专人负责一条茶叶链。',
])('a term and what it means is a gloss: %s', (text) => {
  expect(findGlosses([text])).toEqual([true]);
});

test('without a mark before the term a second entry must stand beside it', () => {
  expect(findGlosses(['茶长制:指由镇长管茶。', '水长制:指由镇长管水。'])).toEqual([true, true]);
  expect(findGlosses(['总的要求:即守住茶山，建设茶乡。'])).toEqual([false]);
});

test.each(['一是建设茶市:新建茶庄12家。', '指标完成情况:茶税增长8%。', '各位代表:今年要修水闸。'])(
  'no gloss: %s',
  (text) => {
    expect(findGlosses([text, text])).toEqual([false, false]);
  },
);

test.each(['去年全县新建茶庄12家。', '我县现有茶园8万亩,仅占全省的2%。', '国家要求到2030年减少用水9%。'])(
  'a fact in a plan promises nothing: %s',
  (text) => {
    expect(statesFact(text)).toBe(true);
  },
);

test.each(['在现有茶园旁,今年要新建茶庄12家。', '去年开工的茶市,今年全部建成。', '按国家要求,要减少用水9%。'])(
  'what is promised beside a fact stays a promise: %s',
  (text) => {
    expect(statesFact(text)).toBe(false);
  },
);
