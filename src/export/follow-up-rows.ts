import type { FollowUp } from '../schema/follow-ups.ts';
import { toCsv, type CsvValue } from './csv.ts';

const COLUMNS = [
  'from',
  'to',
  'id',
  'kind',
  'raw',
  'start',
  'end',
  'state',
  'half',
  'strength',
  'rule',
  'reason',
  'sharedFrom',
  'sharedTo',
  'sentence',
  'linkRaw',
  'linkStart',
  'linkEnd',
  'value',
  'comparable',
  'relation',
] as const;

/** The head of a list of follow-ups, to be followed by `followUpLines` of each. */
export function followUpHead(): string {
  return toCsv(COLUMNS, []);
}

/** One line a link; a promise without any has one line with empty cells, so that it is not lost. */
export function followUpLines({ from, to, id, kind, raw, span, state, links }: FollowUp): string {
  const promise: CsvValue[] = [from, to, id, kind, raw, span.start, span.end, state];
  const rows = links.map((link): CsvValue[] => [
    ...promise,
    ...[link.half, link.strength, link.rule, link.reason, link.shared.from.raw, link.shared.to.raw],
    ...[link.sentence, link.raw, link.span.start, link.span.end, link.value, link.comparable, link.relation],
  ]);
  const none = [...promise, ...Array.from({ length: COLUMNS.length - promise.length }, () => null)];
  return toCsv([], rows.length > 0 ? rows : [none]).replace(/^\ufeff\r\n/, '');
}
