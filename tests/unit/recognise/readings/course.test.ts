import { expect, test } from 'vitest';
import { figureOf } from '../../../../src/figures/figure.ts';
import { quantityReading, statusWords } from '../../../../src/figures/words.ts';
import { readText } from '../../../../src/model/read-text.ts';
import type { Quantity } from '../../../../src/schema/quantity.ts';

function planned(sentence: string): Quantity {
  const source = `2023年云州市政府工作报告\n一、2023年工作\n${sentence}\n`;
  const [first] = readText(source, { slug: 'x', file: 'x', sha256: '' }).quantities.filter(
    ({ role, sentence: at }) => role === 'statistic' && !at.endsWith('-h'),
  );
  if (!first) throw new Error(`no number in ${sentence}`);
  return first;
}

test('where something is to go has no year, is not drawn, and is called a direction', () => {
  const course = planned('支持东山、西山经济总量向200亿元迈进。');
  expect(course).toMatchObject({ period: 'other', status: 'target', wording: '向…迈进' });
  expect(figureOf(course)).toMatchObject({ range: null, words: '向200亿元迈进' });
  expect(statusWords(course)).toBe('方向');
  expect(quantityReading(course)).toContain('方向');
});

test('迈向 says so before the number alone', () => {
  expect(figureOf(planned('茶业总产值迈向200亿元。'))).toMatchObject({ range: null, words: '迈向200亿元' });
});

test('a year in its own clause stays', () => {
  expect(planned('年内茶业总产值向200亿元迈进。').period).toBe('2023');
});

test.each(['茶业总产值达到200亿元。', '向1000名茶农发放补贴。', '茶业总产值提高到200亿元。'])(
  'near miss: %s',
  (sentence) => {
    expect(planned(sentence)).toMatchObject({ period: '2023' });
    expect(statusWords(planned(sentence))).toBe('2023年目标');
  },
);
