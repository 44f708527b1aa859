import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../../src/recognise/corrections.ts';
import type { Passage } from '../../../src/recognise/passages.ts';
import { correctionsConfigSchema, type Correction } from '../../../src/schema/corrections.ts';
import { shownText } from '../../../src/text/shown-text.ts';
import { compileLexicon } from '../../../src/recognise/lexicon/compile.ts';
import { vocabulary } from '../own-vocabulary.ts';
import { quantity } from './quantity-sample.ts';

const lexicon = compileLexicon(vocabulary);

const text = '新增市场主体3.6万户、总量达到30.2万户，新增市场主体很多。';
const passages: Passage[] = [
  {
    eId: '1-p1',
    kind: 'paragraph',
    chapterKind: 'review',
    stretches: [
      {
        eId: '1-p1-s1',
        text,
        folded: text,
        role: null,
        shown: shownText({ dropped: [] }, { start: 0, end: text.length }),
      },
    ],
  },
];
const span = (raw: string): { start: number; end: number } => ({
  start: text.indexOf(raw),
  end: text.indexOf(raw) + raw.length,
});
const quantities = [
  quantity({
    id: '1-p1-s1-q1',
    raw: '3.6万户',
    span: span('3.6万户'),
    value: 3.6,
    unit: '万户',
    base: { value: 36_000, valueMax: null, unit: '户' },
  }),
  quantity({ id: '1-p1-s1-q2', raw: '30.2万户', span: span('30.2万户') }),
];
const row: Correction = {
  eId: '1-p1-s1',
  quote: '总量达到30.2万户',
  field: 'subject',
  value: '市场主体总量',
  reason: '“总量”承前省略了“市场主体”。',
};

const apply = (...rows: Correction[]): ReturnType<typeof applyCorrections> =>
  applyCorrections({ passages, quantities, lexicon }, rows);

test('a correction changes one field of one quantity, and tells what it was', () => {
  const { quantities: corrected, applied, problems } = apply(row);
  expect(problems).toEqual([]);
  expect(corrected).toEqual([quantities[0], { ...quantities[1], subject: '市场主体总量' }]);
  expect(applied).toEqual([{ ...row, quantity: '1-p1-s1-q2', before: '' }]);
});

test('the base follows a corrected value', () => {
  const { quantities: corrected } = apply({ ...row, quote: '3.6万户', field: 'value', value: 3.7 });
  expect(corrected[0]).toMatchObject({ value: 3.7, base: { value: 37_000, valueMax: null, unit: '户' } });
});

describe('a row that cannot be applied changes nothing and is told', () => {
  test.each<[Partial<Correction>, string]>([
    [{ eId: '1-p9-s1' }, 'no sentence or heading has the eId 1-p9-s1'],
    [{ quote: '30.3万户' }, '"30.3万户" does not stand in 1-p1-s1'],
    [{ quote: '新增市场主体' }, 'stands in 1-p1-s1 more than once'],
    [{ quote: '总量达到' }, 'holds no number that the rules have read'],
    [{ quote: '3.6万户、总量达到30.2万户' }, 'holds 2 numbers'],
    [{ value: '' }, 'the rules read "subject" of "30.2万户" so by themselves'],
  ])('%j', (change, message) => {
    const { quantities: unchanged, applied, problems } = apply({ ...row, ...change });
    expect(unchanged).toEqual(quantities);
    expect(applied).toEqual([]);
    expect(problems).toEqual([{ row: 0, message: expect.stringContaining(message) as string }]);
  });

  test('a field that is corrected twice', () => {
    expect(apply(row, { ...row, value: '其他' }).problems).toMatchObject([{ row: 1 }]);
  });
});

describe('rows that do not fit the schema are refused', () => {
  test.each([
    { ...row, field: 'span', value: { start: 0, end: 1 } },
    { ...row, field: 'id', value: '1-p1-s1-q9' },
    { ...row, field: 'value', value: 'viel' },
    { ...row, field: 'measure', value: 'amount' },
    { ...row, field: 'period', value: '22' },
    { ...row, eId: 'first' },
    { ...row, quote: '' },
    { ...row, reason: '' },
    { ...row, note: 'x' },
  ])('%j', (bad) => {
    expect(correctionsConfigSchema.safeParse({ corrections: [bad] }).success).toBe(false);
  });
});

test.each([
  { ...row },
  { ...row, field: 'value', value: null },
  { ...row, field: 'base', value: { value: 302_000, valueMax: null, unit: '户' } },
])('%j fits the schema', (good) => {
  expect(correctionsConfigSchema.safeParse({ corrections: [good] }).success).toBe(true);
});
