import type { ReportMatch } from '../found.ts';
import type { Facet } from './facet.ts';

export type Kind = '原文' | '指标' | '承诺';

/** What a match is: words of the report, and where they stand in a promise or beside an indicator's figure, that too. */
export function kindsOf({ match: { record, ranges } }: ReportMatch): Kind[] {
  const promised = record.commitments.some((span) =>
    ranges.some(({ start, end }) => start < span.end && end > span.start),
  );
  return [
    '原文',
    ...(record.indicators.length > 0 ? (['指标'] as const) : []),
    ...(promised ? (['承诺'] as const) : []),
  ];
}

export const kind = {
  name: 'kind',
  label: '类别',
  valuesOf: kindsOf,
  labelOf: (value) => value,
  order: 'frequency',
  folded: false,
} as const satisfies Facet;
