import { describe, expect, test } from 'vitest';
import { parseReport } from '../own-vocabulary.ts';

const read = (text: string) => parseReport(text, { slug: 'x', file: 'x', sha256: '0'.repeat(64) }).notes;

describe.each([
  ['square brackets', '[1]', '[2]', '[1] 甲：解释。', '[2] 乙：解释。'],
  ['shell brackets and numbers', '〔1〕', '〔2〕', '1.甲：解释。', '2.乙：解释。'],
  ['circled numbers', '①', '②', '①甲：解释。', '②乙：解释。'],
])('notes marked with %s', (_title, first, second, one, two) => {
  test('are linked with the entries of the glossary', () => {
    const notes = read(
      `一、2024年工作安排\n推进甲${first}，落实乙${second}。再推进甲${first}。\n名词解释\n${one}\n${two}`,
    );
    expect(
      notes.map(({ number, entry, references }) => [
        number,
        entry,
        references.map(({ sentence, raw }) => [sentence, raw]),
      ]),
    ).toEqual([
      [
        1,
        '2-p1',
        [
          ['1-p1-s1', first],
          ['1-p1-s2', first],
        ],
      ],
      [2, '2-p2', [['1-p1-s1', second]]],
    ]);
  });
});

test('what counts a list is no mark of a note', () => {
  expect(read('一、2024年工作安排\n做好：①修路；②种树。')).toEqual([]);
  expect(read('一、2024年工作安排\n做好：①修路；②种树。\n名词解释\n甲：没有编号。')).toEqual([]);
});
