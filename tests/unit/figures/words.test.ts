import { describe, expect, test } from 'vitest';
import {
  BOUNDS,
  codesWithWords,
  growthName,
  MEASURES,
  quantityReading,
  SPECIFICITIES,
  STATUSES,
  statusWords,
  VERDICTS,
} from '../../../src/figures/words.ts';
import { commitmentSchema, pairingSchema } from '../../../src/schema/facts.ts';
import { quantitySchema, type Quantity } from '../../../src/schema/quantity.ts';
import { quantity } from '../recognise/quantity-sample.ts';

describe('how a number was read is told in a line', () => {
  test.each<[Partial<Quantity>, string]>([
    [
      { measure: 'growth', direction: 'up', bound: 'approx', hedge: '左右', period: '2023', status: 'target' },
      '增速，上升，约数（“左右”），2023年，目标',
    ],
    [{ measure: 'level', bound: 'at_least', hedge: '突破' }, '总量，下限（“突破”），2022年，结果'],
    [
      { measure: 'share', direction: 'down', bound: 'at_most', hedge: '以内' },
      '比例，下降，上限（“以内”），2022年，结果',
    ],
    [{ measure: 'rank', period: '2018-2022' }, '位次，2018—2022年，结果'],
    [{ role: 'date', measure: null, status: 'background', period: 'other' }, '时间未说明，背景'],
  ])('%j', (fields, line) => {
    expect(quantityReading(quantity({ id: '1-p1-s1-q1', ...fields }))).toBe(line);
  });
});

test('a status is told with its time where that is known', () => {
  expect(statusWords({ period: '2023', status: 'target', wording: '' })).toBe('2023年目标');
  expect(statusWords({ period: 'other', status: 'result', wording: '' })).toBe('结果');
});

test('a rate is named once', () => {
  expect(['茶税', '茶价涨幅'].map(growthName)).toEqual(['茶税增速', '茶价涨幅']);
});

test('codes are told with their words', () => {
  expect(codesWithWords(STATUSES)).toBe('result 结果，target 目标，background 背景');
});

test.each([
  ['measure', MEASURES, quantitySchema.shape.measure.unwrap().options],
  ['bound', BOUNDS, quantitySchema.shape.bound.options],
  ['status', STATUSES, quantitySchema.shape.status.options],
  ['specificity', SPECIFICITIES, commitmentSchema.shape.specificity.options],
  ['verdict', VERDICTS, pairingSchema.shape.comparable.options],
])('each %s has a name of its own, in Chinese', (_what, labels, values) => {
  expect(Object.keys(labels).sort()).toEqual([...values].sort());
  const names = Object.values(labels);
  expect(new Set(names).size).toBe(values.length);
  for (const name of names) expect(name).toMatch(/^[\p{Script=Han}、]+$/u);
});
