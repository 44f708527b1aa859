import type { BuildResult, RebuildResult } from './bench-build.ts';
import type { ProcessCost } from './measure-process.ts';
import { formatTable } from './format-table.ts';

/** Builds of several numbers of reports, as a table for people. */
export function formatBuilds(results: readonly BuildResult[]): string {
  const [first] = results;
  const rows = results.map((one) => [
    `${String(one.reports)} ${one.reports === 1 ? 'report' : 'reports'}`,
    one.characters.toLocaleString('en'),
    ...formatCost(one),
    one.ratio.toFixed(2),
    one.cpuRatio?.toFixed(2) ?? '–',
    String(one.pages),
    String(one.files),
    (one.bytes / 1e6).toFixed(1),
  ]);
  const head = ['', 'characters', 's', 'CPU s', 'MB at most', '× time', '× CPU', 'pages', 'files', 'MB'];
  const note = `Cold builds. × is per character, as a multiple of that at ${String(first?.reports ?? 1)}; memory is of all processes together.`;
  return `${note}\n\n${formatTable([head, ...rows])}`;
}

export function formatRebuilds({ cold, again, changed }: RebuildResult): string {
  const row = (name: string, cost: ProcessCost): string[] => [
    name,
    ...formatCost(cost),
    (cost.seconds / cold.seconds).toFixed(2),
  ];
  return formatTable([
    ['', 's', 'CPU s', 'MB at most', '× cold'],
    row('cold', cold),
    row('again', again),
    row('one word changed', changed),
  ]);
}

function formatCost({ seconds, cpuSeconds, peakBytes }: ProcessCost): string[] {
  return [seconds.toFixed(1), cpuSeconds?.toFixed(1) ?? '–', peakBytes === null ? '–' : (peakBytes / 1e6).toFixed(0)];
}
