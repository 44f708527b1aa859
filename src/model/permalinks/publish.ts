import { closeSync, openSync, writeSync } from 'node:fs';
import type { ReportDocument } from '../../schema/report-document.ts';
import { lockAnew } from './lock.ts';
import { relabelDocument } from './relabel.ts';
import { rowPieces } from './rows.ts';

/**
 * Writes the ids of a report that was never published, as `acceptPermalinks` would. Of a long text they take more memory
 * than the text, so that no more than a chapter's are held.
 *
 * @param path of its `permalinks.tsv`, which is not there yet
 * @param document with positional ids
 * @returns the document with the ids that were written
 */
export function publishReport(path: string, document: ReportDocument): ReportDocument {
  const moved = new Map<string, string>();
  const file = openSync(path, 'wx');
  try {
    for (const piece of rowPieces(lockAnew(document, moved))) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
  return moved.size === 0 ? document : relabelDocument(document, moved);
}
