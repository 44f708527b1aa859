import { readFileSync } from 'node:fs';
import { listDataFiles } from '../export/data-files.ts';
import { describePackage, type PackagedFile } from '../export/datapackage.ts';
import { readEnvironment } from '../model/environment.ts';
import type { Report } from '../model/load.ts';
import { href } from './href.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const made = new WeakMap<Report, readonly PackagedFile[]>();

/** All files of a report's data folder, the package last; made once a report. */
export function dataFilesOf(report: Report): readonly PackagedFile[] {
  const known = made.get(report);
  if (known) return known;
  const files = listDataFiles(report.document);
  const { site } = readEnvironment(process.env);
  const homepage = site === null ? null : new URL(href(`/${report.slug}/`), site).href;
  const description = describePackage(report, files, version, homepage);
  const all = [...files, { name: 'datapackage.json', content: `${JSON.stringify(description, null, 1)}\n` }];
  made.set(report, all);
  return all;
}
