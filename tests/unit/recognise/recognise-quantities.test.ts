import { describe, expect, test } from 'vitest';
import { listPassages } from '../../../src/recognise/passages.ts';
import { recogniseQuantities, type QuantityReading } from '../../../src/recognise/recognise-quantities.ts';
import { quantitySchema, type Quantity } from '../../../src/schema/quantity.ts';
import { parseReport, vocabulary } from '../own-vocabulary.ts';
import { countedIn, readParagraph } from './rules/read-text.ts';

const FILE = { slug: 'x', file: 'x.txt', sha256: '0'.repeat(64) };

function readReport(source: string): QuantityReading[] {
  const document = parseReport(source, FILE);
  return recogniseQuantities(source, listPassages(source, document), document, vocabulary);
}

describe('a small report', () => {
  const source = `南城县政府工作报告
——2023年1月5日在南城县第十届人民代表大会上
一、2022年工作回顾
茶税完成12.5亿元、增长8.2%。新增茶企**1.5万**户，总量突破30万户。
二、2023年工作安排
创建5A级景区，新建茶庄12家以上。
`;
  const quantities = readReport(source).map(({ quantity }) => quantity);

  test('all its numbers are read, in reading order', () => {
    expect(quantities.map(({ id, raw, role }) => `${id} ${raw} ${role}`)).toEqual([
      '0-p1-s1-q1 2023年1月5日 date',
      '1-h-q1 2022年 date',
      '1-p1-s1-q1 12.5亿元 statistic',
      '1-p1-s1-q2 8.2% statistic',
      '1-p1-s2-q1 1.5万**户 statistic',
      '1-p1-s2-q2 30万户 statistic',
      '2-h-q1 2023年 date',
      '2-p1-s1-q1 5A级 identifier',
      '2-p1-s1-q2 12家 statistic',
    ]);
  });

  test('each fits the schema, and its span holds its words', () => {
    for (const quantity of quantities) {
      expect(quantitySchema.parse(quantity)).toEqual(quantity);
      expect(source.slice(quantity.span.start, quantity.span.end)).toBe(quantity.raw);
    }
  });

  test('markup inside a number stays in raw and is left out of text and unit', () => {
    expect(quantities[4]).toMatchObject({ raw: '1.5万**户', text: '1.5万户', value: 1.5, unit: '万户' });
    expect(quantities[5]).not.toHaveProperty('text');
  });

  test('an amount is told whole', () => {
    expect(quantities[2]).toEqual({
      id: '1-p1-s1-q1',
      sentence: '1-p1-s1',
      span: { start: source.indexOf('12.5'), end: source.indexOf('12.5') + 6 },
      raw: '12.5亿元',
      role: 'statistic',
      subject: '茶税',
      value: 12.5,
      valueMax: null,
      unit: '亿元',
      base: { value: 1250000000, valueMax: null, unit: '元' },
      measure: 'level',
      direction: 'none',
      bound: 'exact',
      hedge: null,
      hedgeSide: null,
      wording: '',
      period: '2022',
      status: 'result',
    } satisfies Quantity);
  });

  test('dates and names have no base and measure nothing', () => {
    for (const { role, base, measure, direction } of quantities)
      if (role === 'date' || role === 'identifier')
        expect({ base, measure, direction }).toEqual({ base: null, measure: null, direction: 'none' });
  });
});

describe('the rules that read a number are told with it', () => {
  test.each([
    ['茶税增长8%。', { found: 'percent', subject: 'named', measure: 'grown-by' }],
    ['建成3个茶博馆。', { found: 'amount', subject: 'counted-thing', measure: 'unit' }],
    ['净增茶企600户。', { found: 'amount', subject: 'named', measure: 'changed-by' }],
  ])('%s', (sentence, rules) => {
    expect(readParagraph([sentence]).map((reading) => reading.rules)).toEqual([rules]);
  });
});

describe('each number is read once, by the rule that comes first', () => {
  test.each([
    ['招引超10亿元项目。', ['10亿元 identifier']],
    ['织密15分钟健身圈。', ['15分钟 identifier']],
    ['出台10条惠茶措施。', ['10条 enumeration']],
    ['12345热线受理12345件。', ['12345 identifier', '12345件 statistic']],
    ['2022年改造水闸2022座。', ['2022年 date', '2022座 statistic']],
  ])('%s', (sentence, expected) => {
    expect(readParagraph([sentence]).map(({ quantity: { raw, role } }) => `${raw} ${role}`)).toEqual(expected);
  });
});

describe('there is no default: what no rule reads stays unread', () => {
  test.each(['甲乙丙12丁', '甲乙丙12丁。', '12', '总数达12，好评不断。', '茶山复绿。', '第', ''])('%j', (sentence) => {
    expect(readParagraph([sentence])).toEqual([]);
  });
});

test('brackets are a clause of their own, and the clause around them goes on', () => {
  expect(countedIn('新建茶庄（含改造3家）12家。').map(({ raw, subject }) => `${raw} ${subject}`)).toContain(
    '3家 含改造',
  );
  expect(countedIn('茶税（不含竹器）完成12亿元。')[0]).toMatchObject({ raw: '12亿元', value: 12 });
});

test('a report without passages has no quantities', () => {
  expect(recogniseQuantities('', [], { year: null, reviewYear: null }, vocabulary)).toEqual([]);
});

test('a paragraph that opens with the year planned for turns a chapter on five years to that year', () => {
  const source = `南城县2023年政府工作报告
各位代表：
一、2022年工作回顾
新建茶庄3家。
二、今后五年的思路和主要任务
新建茶庄40家。
各位代表，2023年是承上启下之年。做好各项工作意义重大。
新建水闸12座。
`;
  const periods = readReport(source).map(({ quantity: { raw, period } }) => `${raw} ${period}`);
  expect(periods).toEqual(expect.arrayContaining(['40家 2023-2027', '12座 2023']));
});
