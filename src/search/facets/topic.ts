import type { Facet } from './facet.ts';

export const topic = {
  name: 'topic',
  label: '主题',
  valuesOf: ({ match }) => match.record.topics,
  labelOf: (value, { topics }) => topics[value] ?? value,
  order: 'frequency',
  folded: true,
} as const satisfies Facet;
