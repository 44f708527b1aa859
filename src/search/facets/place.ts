import type { Facet } from './facet.ts';

export const place = {
  name: 'place',
  label: '地方',
  valuesOf: ({ match }) => match.record.places,
  labelOf: (value, { places }) => places[value] ?? value,
  order: 'frequency',
  folded: true,
} as const satisfies Facet;
