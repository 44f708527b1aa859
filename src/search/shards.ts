import { groupBy } from './group-by.ts';
import type { ReportRecords, Shard } from './record.ts';

/**
 * Cuts a report's records into shards of about so many records. A paragraph is never divided, so that what meets in one
 * can be told from its shard alone.
 */
export function cutShards(report: ReportRecords, size: number): Shard[] {
  const shards: Shard[] = [];
  let records: Shard['records'] = [];
  const close = (): void => {
    if (records.length === 0) return;
    const used = new Set(records.map(({ chapter }) => chapter));
    const chapters = report.chapters.filter(({ id }) => used.has(id));
    shards.push({ ...report, key: `${report.slug}/${String(shards.length)}`, chapters, records });
    records = [];
  };
  for (const paragraph of groupBy(report.records, ({ id }) => paragraphOf(id)).values()) {
    if (records.length > 0 && records.length + paragraph.length > size) close();
    records.push(...paragraph);
  }
  close();
  return shards;
}

/** The eId of the paragraph a record stands in; a heading stands alone. */
export function paragraphOf(id: string): string {
  return id.replace(/-s\d+$/, '');
}
