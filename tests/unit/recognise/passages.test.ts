import { describe, expect, test } from 'vitest';
import { parseReport } from '../own-vocabulary.ts';
import { listPassages, spanOf, type Passage } from '../../../src/recognise/passages.ts';

const FILE = { slug: 'x', file: 'x.txt', sha256: '0'.repeat(64) };
const TEXT = `南城县2023年政府工作报告
各位代表：
一、2022年工作回顾
茶税增长５％。建成**茶庄**12家。
（一）茶乡建设
茶&nbsp;山复绿。
二、2023年工作安排
新建水闸3座。
`;

function passagesOf(source: string): Passage[] {
  return listPassages(source, parseReport(source, FILE));
}

test('headings and paragraphs come in reading order with the kind of their chapter', () => {
  expect(
    passagesOf(TEXT).map(({ eId, kind, chapterKind, stretches }) => [
      eId,
      kind,
      chapterKind,
      stretches.map(({ text }) => text).join('|'),
    ]),
  ).toEqual([
    ['0-p1', 'paragraph', 'opening', '各位代表：'],
    ['1-h', 'heading', 'review', '一、2022年工作回顾'],
    ['1-0-p1', 'paragraph', 'review', '茶税增长５％。|建成茶庄12家。'],
    ['1-1-h', 'heading', 'review', '（一）茶乡建设'],
    ['1-1-p1', 'paragraph', 'review', '茶山复绿。'],
    ['2-h', 'heading', 'plan', '二、2023年工作安排'],
    ['2-p1', 'paragraph', 'plan', '新建水闸3座。'],
  ]);
});

test('sentences and headings keep their ids', () => {
  const ids = passagesOf(TEXT).flatMap(({ stretches }) => stretches.map(({ eId }) => eId));
  expect(ids).toEqual(['0-p1-s1', '1-h', '1-0-p1-s1', '1-0-p1-s2', '1-1-h', '1-1-p1-s1', '2-h', '2-p1-s1']);
});

describe('places in a stretch and in the source', () => {
  const stretches = passagesOf(TEXT).flatMap((passage) => passage.stretches);

  test('each character has the offset it stands at', () => {
    for (const { text, shown } of stretches)
      expect(Array.from(text, (_, i) => TEXT.charAt(shown.offsetOf(i))).join('')).toBe(text);
  });

  test('the folded text has the same length and half-width digits', () => {
    expect(stretches.every(({ text, folded }) => text.length === folded.length)).toBe(true);
    expect(stretches[2]?.folded).toBe('茶税增长5%。');
  });

  test('a span goes from the first character to the last, markup between them included', () => {
    const marked = stretches.find(({ text }) => text.startsWith('建成'));
    if (!marked) throw new Error('no such sentence');
    const shown = (start: number, end: number): string => {
      const span = spanOf(marked, start, end);
      return TEXT.slice(span.start, span.end);
    };
    expect(shown(0, 4)).toBe('建成**茶庄');
    expect(shown(2, 4)).toBe('茶庄');
    expect(shown(4, 7)).toBe('12家');
    expect(spanOf(marked, 3, 3)).toMatchObject({ end: spanOf(marked, 2, 3).end });
  });
});
