import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { GoldCommitment } from '../../../src/accuracy/annotation.ts';
import { readAnnotatedReports } from '../../../src/accuracy/find-annotation.ts';
import { FLOORS, listUnmetFloors } from '../../../src/accuracy/floors.ts';
import { formatAgreement } from '../../../src/accuracy/format-score.ts';
import { scoreAnnotated, type Reader } from '../../../src/accuracy/score-annotated.ts';
import { measureCoverage } from '../../../src/parse/coverage.ts';
import type { Commitment } from '../../../src/schema/facts.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import { documentOf } from './rows.ts';

const [own] = readAnnotatedReports(join('tests', 'gold', 'xianyang-2023'), 'content');
if (!own) throw new Error('the annotation of xianyang-2023 is missing');

/** A reader that reads what people have agreed on, but for what `spoil` does to it. */
const readAgreed =
  (spoil: {
    quantity?: (row: Quantity, i: number) => Quantity[];
    commitment?: (row: Commitment, i: number) => Commitment[];
  }): Reader =>
  (source) => {
    const agreed = own.annotation.quantities.map((row): Quantity => ({
      ...row,
      id: '1-p1-s1-q1',
      sentence: '1-p1-s1',
      base: null,
      hedge: null,
      hedgeSide: null,
      wording: '',
      direction: row.direction ?? 'none',
      bound: row.bound ?? 'exact',
      period: row.period ?? 'other',
      status: row.status ?? 'background',
    }));
    const promised = (own.annotation.commitments ?? []).map((row: GoldCommitment): Commitment => ({
      ...row,
      lead: '',
      id: '1-p1-s1-k1',
      sentence: '1-p1-s1',
      quantities: [],
      topics: [],
    }));
    const quantities = agreed.flatMap(spoil.quantity ?? ((row) => [row]));
    const commitments = promised.flatMap(spoil.commitment ?? ((row) => [row]));
    const document = documentOf(source, { quantities, commitments });
    return { ...document, coverage: measureCoverage(document, quantities) };
  };
const unmet = (spoil: Parameters<typeof readAgreed>[0]): string[] =>
  listUnmetFloors(scoreAnnotated(own, readAgreed(spoil)).score);

test('what people agreed on meets every floor', () => {
  expect(unmet({})).toEqual([]);
  expect(FLOORS).toHaveLength(12);
});

test('quantities that are not read fall below the floors of spans and digits', () => {
  expect(unmet({ quantity: (row, i) => (i % 40 === 0 ? [] : [row]) })).toEqual([
    expect.stringMatching(/^spans F1: 0\.98\d+, expected at least 0\.99$/),
    expect.stringMatching(/^digits unclassified: \d+, expected at most 0$/),
  ]);
});

test.each([
  ['value', { value: -1 }],
  ['unit', { unit: 'x' }],
  ['bound', { bound: 'at_most' }],
  ['period', { period: '1999' }],
  ['status', { status: 'background' }],
  ['subject', { subject: 'x' }],
] as const)('a wrong %s falls below its floor only', (name, fields) => {
  const names = unmet({ quantity: (row) => [{ ...row, ...fields }] }).map((line) => line.split(':')[0]);
  expect(names).toEqual([name]);
});

test('nothing read meets no floor, for what cannot be measured is not met', () => {
  const names = unmet({ quantity: () => [], commitment: () => [] });
  expect(names).toHaveLength(FLOORS.length);
  expect(names).toContain('value: not measured, expected at least 0.98');
});

test('missed, spurious and displaced commitments have floors of their own', () => {
  const names = (change: (row: Commitment, i: number) => Commitment[]): string[] =>
    unmet({ commitment: change }).map((line) => line.split(':')[0] ?? '');
  expect(names((row, i) => (i % 10 === 0 ? [] : [row]))).toEqual(['commitments recall']);
  expect(names((row, i) => (i % 5 === 0 ? [row, { ...row }] : [row]))).toEqual(['commitments precision']);
  expect(names((row) => [{ ...row, span: { start: row.span.start, end: row.span.end + 1 } }])).toEqual([
    'commitments same bounds',
  ]);
});

test('rows that annotators saw differently are left out of a second score', () => {
  const { commitments, uncontested } = scoreAnnotated(own, readAgreed({})).score;
  expect(commitments?.checkable.gold).toBe(own.annotation.commitments?.length);
  expect(uncontested?.checkable.gold).toBeLessThan(commitments?.checkable.gold ?? 0);
});

test('the agreement of the two annotators is measured from their own rows', () => {
  const { agreement } = scoreAnnotated(own, readAgreed({}));
  expect(agreement).toMatchObject({
    spans: { common: 180, gold: 180, read: 180 },
    fields: { role: { right: 180, of: 180 }, status: { right: 175, of: 180 }, subject: { right: 178, of: 180 } },
    commitments: { checkable: { common: 189, gold: 194, read: 199 }, sameBounds: { right: 189, of: 189 } },
  });
  if (agreement) expect(formatAgreement('two', agreement)).toMatch(/status +175\/180 0\.972\n/);
});
