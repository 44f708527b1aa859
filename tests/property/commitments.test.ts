import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPlan, readReport } from '../unit/recognise/commitments/promise-reader.ts';

const PARTS = [
  ...[
    '，',
    '、',
    '；',
    '。',
    '：',
    '和',
    '以及',
    '等',
    '“',
    '”',
    '（',
    '）',
    '**',
    '&nbsp;',
    ' ',
    '\u3000',
    '分别',
    '的',
  ],
  ...[
    '推进',
    '加快',
    '建成',
    '新增',
    '实施',
    '确保',
    '力争',
    '围绕',
    '坚持',
    '以',
    '为抓手',
    '让',
    '支持',
    '开展',
    '全年',
    '实现',
  ],
  ...[
    '东湖公园',
    '老旧小区改造',
    '提升行动',
    '就业',
    '3所',
    '15户',
    '6%左右',
    '2号线',
    '２０家',
    '企业',
    '我们要',
    '各位代表',
    '𠮷',
  ],
];
const prose = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));

describe('commitments of any text', () => {
  it('are slices of the source that lie within one sentence, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const { source, readings } = readReport(inPlan(paragraphs.join('\n\n')));
        let end = 0;
        for (const { commitment } of readings) {
          expect(source.slice(commitment.span.start, commitment.span.end)).toBe(commitment.raw);
          expect(commitment.raw).not.toBe('');
          expect(commitment.span.start).toBeGreaterThanOrEqual(end);
          expect(commitment.id.startsWith(`${commitment.sentence}-k`)).toBe(true);
          end = commitment.span.end;
        }
        expect(new Set(readings.map(({ commitment }) => commitment.id)).size).toBe(readings.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same again, and not changed by a paragraph that follows', () => {
    fc.assert(
      fc.property(prose, prose, (first, second) => {
        const alone = readReport(inPlan(`建成学校3所。${first}`)).readings.filter(({ commitment }) =>
          commitment.id.startsWith('2-p1-'),
        );
        const followed = readReport(inPlan(`建成学校3所。${first}。\n\n开展行动4次。${second}。`)).readings;
        const [one] = alone;
        const same = followed.find(({ commitment }) => commitment.id === one?.commitment.id);
        expect(same?.commitment.raw).toBe(one?.commitment.raw);
      }),
      { numRuns: 100 },
    );
  });

  it('take time in proportion to the text', { timeout: 60_000 }, () => {
    const seconds = (unit: string, times: number): number => {
      const source = inPlan(unit.repeat(times));
      const start = performance.now();
      readReport(source);
      return performance.now() - start;
    };
    for (const unit of ['建成学校3所、', '推进东湖公园、', '新增', '“', '城', '以', '围绕A，', '力争CFB建成、']) {
      seconds(unit, 2000);
      const [small, large] = [seconds(unit, 4000), seconds(unit, 16_000)];
      expect(large, unit).toBeLessThan(small * 16 + 1000);
    }
  });
});
