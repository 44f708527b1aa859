import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { ReportDocument } from '../schema/report-document.ts';
import { readJson } from './annotation-rows.ts';
import { readAnnotatedReports } from './find-annotation.ts';
import { scoreAnnotated, type ScoredReport } from './score-annotated.ts';

/** `source.json` of an annotation: which text was annotated. */
const sourceSchema = z.strictObject({ sha256: z.string() });

/**
 * How well a report of the site was read, where the project has an annotation of this very text; null where it has none.
 *
 * @param content path of the content folder
 */
export function scoreOwn(document: ReportDocument, content: string): ScoredReport | null {
  const folder = resolve('tests', 'gold', document.slug);
  const source = join(folder, 'source.json');
  if (!existsSync(source) || readJson(source, sourceSchema).sha256 !== document.source.sha256) return null;
  const [report] = readAnnotatedReports(folder, content);
  return report ? scoreAnnotated(report, () => document) : null;
}
