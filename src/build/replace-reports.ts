import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../model/load.ts';
import { featureReport } from './feature-report.ts';

/**
 * The folders of the reports that the project comes with.
 *
 * @throws {Error} with one line where there are others, whose text and ids somebody has published
 */
export function listSamples({ reports }: Site): string[] {
  const own = reports.filter(({ config }) => !config.sample).map(({ slug }) => slug);
  if (own.length === 0) return reports.map(({ folder }) => folder);
  throw new Error(
    `--only takes the place of the sample alone, and ${own.join(', ')} would be lost; add without it, or remove what is not wanted`,
  );
}

interface Replacement {
  root: string;
  /** Taken away afterwards, with all that is in it. */
  draft: string;
  /** Of the report that stays, which is in its place already. */
  slug: string;
  /** Of the reports that go. */
  folders: readonly string[];
}

/**
 * Moves reports out of the content folder, the new one in their place. Whenever it is cut short, the content is whole: at
 * worst old and new stand side by side. Where it fails, the old are back and the new is in the draft.
 */
export function replaceReports({ root, draft, slug, folders }: Replacement): void {
  const [reports, aside] = [join(root, 'reports'), join(draft, 'replaced')];
  const moved: string[] = [];
  const before = featureReport(root, slug);
  try {
    mkdirSync(aside);
    for (const folder of folders) {
      renameSync(join(reports, folder), join(aside, folder));
      moved.push(folder);
    }
  } catch (error) {
    for (const folder of moved) renameSync(join(aside, folder), join(reports, folder));
    if (before !== null) featureReport(root, before);
    renameSync(join(reports, slug), join(draft, 'reports', slug));
    throw error;
  }
}
