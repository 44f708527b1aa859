import type { Facet } from './facet.ts';

export const number = {
  name: 'number',
  label: '有没有数字',
  valuesOf: ({ match }) => [match.record.number ? 'yes' : 'no'],
  labelOf: (value) => (value === 'yes' ? '有数字' : '没有数字'),
  order: 'frequency',
  folded: false,
} as const satisfies Facet;
