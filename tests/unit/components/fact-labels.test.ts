import { describe, expect, test } from 'vitest';
import {
  periodLabel,
  quantityReading,
  quantityRoleLabel,
  sentenceRoleLabel,
  specificityLabel,
  statusLabel,
} from '../../../src/components/fact-labels.ts';
import { commitmentSchema } from '../../../src/schema/facts.ts';
import { quantitySchema, type Quantity } from '../../../src/schema/quantity.ts';
import { sentenceRoleSchema } from '../../../src/schema/structure.ts';
import { quantity } from '../recognise/quantity-sample.ts';

describe('how a number was read is told in a line', () => {
  test.each<[Partial<Quantity>, string]>([
    [
      { measure: 'growth', direction: 'up', bound: 'approx', hedge: '左右', period: '2023', status: 'target' },
      '变化率，上升，约数（“左右”），2023年，目标',
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

  test('each measure has a name of its own', () => {
    const measures = quantitySchema.shape.measure.unwrap().options;
    const names = measures.map((measure) => quantityReading(quantity({ id: '1-p1-s1-q1', measure })).split('，')[0]);
    expect(new Set(names).size).toBe(measures.length);
  });
});

test('a period is a year, years or not stated', () => {
  expect(['2022', '2018-2022', 'other'].map(periodLabel)).toEqual(['2022年', '2018—2022年', '时间未说明']);
});

test.each([
  ['number’s role', quantityRoleLabel, quantitySchema.shape.role.options],
  ['number’s status', statusLabel, quantitySchema.shape.status.options],
  ['sentence’s role', sentenceRoleLabel, sentenceRoleSchema.options],
  ['promise’s specificity', specificityLabel, commitmentSchema.shape.specificity.options],
])('each %s has a name of its own, in Chinese', (_what, labels, values) => {
  expect(Object.keys(labels).sort()).toEqual([...values].sort());
  const names = Object.values(labels);
  expect(new Set(names).size).toBe(values.length);
  for (const name of names) expect(name).toMatch(/^[\p{Script=Han}、]+$/u);
});
