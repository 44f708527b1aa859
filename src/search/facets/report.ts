import type { Facet } from './facet.ts';

export const report = {
  name: 'report',
  label: '报告',
  valuesOf: (found) => [found.report.slug],
  labelOf: (value, { reports }) => reports.find(({ slug }) => slug === value)?.name ?? value,
  order: 'reading',
  folded: false,
  isOffered: ({ reports }) => reports.length > 1,
} as const satisfies Facet;
