import type { PageCost } from './search-page.ts';

/** The costs of some sites' search pages for people, each beside the first. */
export function formatPages(costs: Readonly<Record<string, PageCost>>): string {
  const [first] = Object.values(costs);
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  return Object.entries(costs)
    .map(([folder, cost]) =>
      [
        `${folder}: ${kilobytes(cost.pageBytes)} KB with the page`,
        `  first query ${kilobytes(cost.firstBytes)} KB (at most ${kilobytes(cost.firstBytesMost)}), ${cost.firstMs.toFixed(0)} ms; ${ratio(cost.firstBytes, first?.firstBytes)} of the first site's bytes`,
        `  last key to results at a quarter of the speed ${cost.warmMs.toFixed(0)} ms (at most ${cost.warmMsMost.toFixed(0)})`,
      ].join('\n'),
    )
    .join('\n');
}

function ratio(value: number, first: number | undefined): string {
  return first === undefined ? '' : `${(value / first).toFixed(2)} ×`;
}
