import { formatTable } from './format-table.ts';
import type { EngineResult, SizeResult } from './bench-search.ts';

const COLUMNS: readonly { title: string; show: (result: EngineResult) => string }[] = [
  { title: 'KB first query', show: ({ bytes }) => (bytes / 1000).toFixed(1) },
  { title: 'files', show: ({ requests }) => String(requests) },
  { title: 'cold ms', show: ({ cold }) => cold.toFixed(0) },
  { title: '× scan', show: ({ coldRatio }) => coldRatio.toFixed(2) },
  { title: 'warm ms', show: ({ warm }) => warm.toFixed(2) },
  { title: '× scan', show: ({ warmRatio }) => warmRatio.toFixed(2) },
  { title: 'recall', show: ({ recall }) => percent(recall) },
  { title: 'precision', show: ({ precision }) => percent(precision) },
  { title: 'absent found', show: ({ absentHits }) => percent(absentHits) },
];

/** What the figures mean, before any table. */
export const LEGEND = [
  'KB first query: 1000 bytes, gzip, of all a fresh page asks for until the number of matches is known and five can be shown.',
  'Times are medians in Chromium from a server without delay: cold in a fresh page, code and index included; warm in one',
  'that was asked before. Recall and precision: means over queries that occur, against a plain substring comparison.',
].join('\n');

/** A table of one size, for people. */
export function formatSize({ reports, made, records, characters, present, absent, engines }: SizeResult): string {
  const number = (value: number): string => value.toLocaleString('en');
  const head = [
    `${number(reports)} ${reports === 1 ? 'report' : 'reports'}: ${number(records)} records, ${number(characters)} characters;`,
    `${String(present)} queries that occur, ${String(absent)} that do not`,
  ].join(' ');
  const note =
    made > 0 ? [`${number(made)} of the reports are made of the others: sentences, clauses and digits shuffled`] : [];
  const rows = [
    ['', ...COLUMNS.map(({ title }) => title)],
    ...engines.map((result) => [result.label, ...COLUMNS.map(({ show }) => show(result))]),
  ];
  return [head, ...note, formatTable(rows)].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
