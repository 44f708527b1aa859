import { describe, expect, test } from 'vitest';
import type { ChapterKind } from '../../../../src/schema/structure.ts';
import { readParagraph } from '../rules/read-text.ts';

function statuses(sentence: string, kind: ChapterKind): string[] {
  return readParagraph([sentence], { kind }).map(({ quantity }) => `${quantity.raw} ${quantity.status}`);
}

describe('the chapter says whether a number reports or promises', () => {
  test.each<[ChapterKind, string]>([
    ['opening', 'background'],
    ['review', 'result'],
    ['goals', 'target'],
    ['plan', 'target'],
    ['government', 'target'],
    ['glossary', 'background'],
    ['other', 'background'],
  ])('%s: %s', (kind, status) => {
    expect(statuses('新建茶庄12家。', kind)).toEqual([`12家 ${status}`]);
  });
});

test.each<ChapterKind>(['review', 'plan'])('dates and names only explain, in a chapter of kind %s', (kind) => {
  expect(statuses('2023年国道344通车。', kind)).toEqual(['2023年 background', '国道344 background']);
});

test('a class that is itself sought is a target, one that is there is none', () => {
  expect(statuses('创建5A级景区。', 'plan')).toEqual(['5A级 target']);
  expect(statuses('管好5A级景区。', 'plan')).toEqual(['5A级 background']);
  expect(statuses('创建5A级景区。', 'review')).toEqual(['5A级 background']);
});

test('the size of a scheme explains, unless it was issued in the year', () => {
  expect(statuses('做强16条重点产业链。', 'review')).toEqual(['16条 background']);
  expect(statuses('做强16条重点产业链。', 'plan')).toEqual(['16条 background']);
  expect(statuses('出台10条惠茶措施。', 'review')).toEqual(['10条 result']);
});
