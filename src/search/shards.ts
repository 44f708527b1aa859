import type { ReportRecords, SearchRecord, Shard } from './record.ts';

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
  for (const paragraph of groupByParagraph(report.records)) {
    if (records.length > 0 && records.length + paragraph.length > size) close();
    records.push(...paragraph);
  }
  close();
  return shards;
}

/** The eId of the paragraph a record stands in; a heading stands alone. */
function paragraphOf(id: string): string {
  return id.replace(/-s\d+$/, '');
}

/** Records by the paragraph they stand in, in their order. */
export function groupByParagraph(records: readonly SearchRecord[]): SearchRecord[][] {
  const paragraphs = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const id = paragraphOf(record.id);
    const known = paragraphs.get(id);
    if (known) known.push(record);
    else paragraphs.set(id, [record]);
  }
  return [...paragraphs.values()];
}
