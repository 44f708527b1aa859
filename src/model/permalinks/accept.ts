import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../load.ts';
import { ContentError } from '../problems.ts';
import { countChanges } from './changes.ts';
import { writeRows } from './rows.ts';

/**
 * Writes the ids of every report as they are now; from then on they stay with their text. A file that says the same in
 * another form is written anew too.
 */
export function acceptPermalinks(root: string, { reports }: Pick<Site, 'reports'>): void {
  for (const { folder, permalinks } of reports) {
    const path = join(root, 'reports', folder, 'permalinks.tsv');
    const tsv = writeRows(permalinks.rows);
    if (existsSync(path) && readFileSync(path, 'utf8') === tsv) continue;
    writeFileSync(`${path}.new`, tsv);
    renameSync(`${path}.new`, path);
  }
}

/**
 * Refuses to publish ids that have not been accepted.
 *
 * @throws {ContentError} naming each report whose ids have changed
 */
export function assertAccepted({ reports }: Site): void {
  const changed = reports.filter(({ permalinks }) => permalinks.changes.length > 0);
  if (changed.length === 0) return;
  throw new ContentError(
    changed.map(({ folder, permalinks }) => ({
      file: `content/reports/${folder}/permalinks.tsv`,
      line: 1,
      column: 1,
      message: `published ids would change (${countChanges(permalinks.changes)}); see them with npm run check, accept them with npm run check -- --accept`,
    })),
  );
}
