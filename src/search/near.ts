import type { ReportMatch } from './found.ts';
import type { Shard } from './record.ts';
import { matchRecord, scanRecords } from './scan.ts';
import { groupByParagraph } from './shards.ts';

/** Sentences that hold some of the terms in paragraphs that hold them all, without those that hold them all themselves. */
export function findNear(
  shards: readonly Shard[],
  terms: readonly string[],
  exact: readonly ReportMatch[],
): ReportMatch[] {
  if (terms.length < 2) return [];
  const known = new Set(exact.map(({ report, match }) => `${report.slug} ${match.record.id}`));
  return shards.flatMap((report) => {
    return groupByParagraph(report.records).flatMap((records) => {
      const parts = terms.map((term) => scanRecords(records, [term]));
      if (parts.some((found) => found.length === 0)) return [];
      const held = [...new Set(parts.flat().map(({ record }) => record))];
      return held.flatMap((record) => {
        if (known.has(`${report.slug} ${record.id}`)) return [];
        const ranges = terms.flatMap((term) => matchRecord(record, [term])?.ranges ?? []);
        return [{ report, match: { record, ranges: ranges.sort((a, b) => a.start - b.start) } }];
      });
    });
  });
}
