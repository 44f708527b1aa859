import { describe, expect, test } from 'vitest';
import { matchHeading } from '../../../src/parse/headings.ts';

describe('a heading is', () => {
  test.each([
    ['一、2022年工作回顾', { level: 'chapter', number: '一', runIn: false }],
    ['十二、附则', { level: 'chapter', number: '十二', runIn: false }],
    ['（一）做大做强实体经济', { level: 'section', number: '（一）', runIn: false }],
    ['(二)推进改革', { level: 'section', number: '(二)', runIn: false }],
  ])('%s', (line, heading) => {
    expect(matchHeading(line)).toMatchObject({ ...heading, end: line.length });
  });

  test('the first sentence of a section that shares its line with text', () => {
    const line = '（一）加强研判，综合施策。面对压力，我们坚持分析。';
    expect(matchHeading(line)).toMatchObject({
      number: '（一）',
      runIn: true,
      end: '（一）加强研判，综合施策。'.length,
    });
  });
});

describe('a heading is not', () => {
  test.each([
    [
      'running text that opens with a numeral',
      '一、二级市场都要稳定，要把稳增长放在突出位置，推动各项政策尽快落地见效，让群众有更多获得感，让企业有更多信心，继续努力。',
    ],
    ['a chapter numeral before several sentences', '一、甲。乙。'],
    ['一是 and the like', '一是讲政治，筑牢忠诚之基。'],
    ['a number in the text', '一九七八年以来'],
    ['a bracket in the text', '（含一个县）'],
  ])('%s', (_title, line) => {
    expect(matchHeading(line)).toBeNull();
  });
});
