import type { Quantity } from '../../../src/schema/quantity.ts';

/** A statistic reported for 2022, but for what a test says. */
export function quantity(fields: Partial<Quantity> & Pick<Quantity, 'id'>): Quantity {
  return {
    sentence: fields.id.replace(/-q\d+$/, ''),
    span: { start: 0, end: 0 },
    raw: '',
    role: 'statistic',
    subject: '',
    value: 1,
    valueMax: null,
    unit: null,
    base: null,
    measure: 'count',
    direction: 'none',
    bound: 'exact',
    hedge: null,
    hedgeSide: null,
    wording: '',
    period: fields.status === 'target' ? '2023' : '2022',
    status: 'result',
    ...fields,
  };
}
