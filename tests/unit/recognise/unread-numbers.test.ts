import { expect, test } from 'vitest';
import { measureCoverage } from '../../../src/parse/coverage.ts';
import { parseReport } from '../own-vocabulary.ts';
import { findUnreadNumbers } from '../../../src/recognise/unread-numbers.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import { quantity } from './quantity-sample.ts';

const SOURCE = `2023年政府工作报告
一、2022年工作回顾
茶叶产量12.5万吨，增长**6%**，茶园３.５万亩。
（一）30个村
`;

const FILE = { slug: 't', file: 't.txt', sha256: '0'.repeat(64) };

function read(source: string, ...raws: string[]): ReportDocument {
  const quantities = raws.map((raw, i): Quantity => {
    const start = source.lastIndexOf(raw);
    if (start < 0) throw new Error(`${raw} is not in the text`);
    return quantity({ id: `1-p1-s1-q${String(i + 1)}`, raw, span: { start, end: start + raw.length } });
  });
  return { ...parseReport(source, FILE), quantities };
}

/** What is unread where these words have been read. */
const unread = (...raws: string[]): string[] =>
  findUnreadNumbers(SOURCE, read(SOURCE, ...raws)).map(({ span }) => SOURCE.slice(span.start, span.end));

test('every number below the title that no quantity holds is unread, decimals whole, in headings too', () => {
  expect(unread()).toEqual(['2022', '12.5', '6', '３.５', '30']);
});

test('a number that a quantity holds is read', () => {
  expect(unread('2022年', '12.5万吨', '３.５万亩')).toEqual(['6', '30']);
  expect(unread('2022', '12.5', '6', '３.５', '30')).toEqual([]);
});

test('a number that a quantity holds a part of is unread', () => {
  expect(unread('2022年', '2.5万吨', '6%', '３.５万亩', '30')).toEqual(['12.5']);
});

test('it is told with the sentence or heading it stands in and the words around it, markup left out', () => {
  const found = findUnreadNumbers(SOURCE, read(SOURCE, '12.5', '３.５', '30')).map(({ eId, text }) => ({ eId, text }));
  expect(found).toEqual([
    { eId: '1-h', text: '一、2022年工作回顾' },
    { eId: '1-0-p1-s1', text: '叶产量12.5万吨，增长6%，茶园３.５万亩。' },
  ]);
});

test('of a long sentence twelve characters on each side are told', () => {
  const source = `一、工作回顾\n${'甲'.repeat(20)}7${'乙'.repeat(20)}。`;
  expect(findUnreadNumbers(source, read(source)).map(({ text }) => text)).toEqual([
    `${'甲'.repeat(12)}7${'乙'.repeat(12)}`,
  ]);
});

test.each([[[]], [['2022年', '6%']], [['12.5万吨', '３.５万亩', '30']]])(
  'its digits are those that the coverage has unclassified, where %j are read',
  (raws) => {
    const document = read(SOURCE, ...raws);
    const digits =
      unread(...raws)
        .join('')
        .match(/[0-9０-９]/g)?.length ?? 0;
    expect(digits).toBe(measureCoverage(document, document.quantities).digits.unclassified);
  },
);

test('a text without digits has none', () => {
  expect(findUnreadNumbers('一、回顾\n三农。', read('一、回顾\n三农。'))).toEqual([]);
});
