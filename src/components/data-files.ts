import { readFileSync } from 'node:fs';
import { listDataFiles } from '../export/data-files.ts';
import { dateOfContent, describePackage, type PackagedFile } from '../export/datapackage.ts';
import { readEnvironment } from '../model/environment.ts';
import type { Report } from '../model/load.ts';
import { getSite } from '../model/site.ts';
import { href } from './href.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const made = new WeakMap<Report, DataFolder>();

interface DataFolder {
  /** All files, the package last. */
  files: readonly PackagedFile[];
  /** As the package tells it. */
  version: string;
}

/** All files of a report's data folder, the package last; made once a report. */
export function dataFilesOf(report: Report): readonly PackagedFile[] {
  return dataFolderOf(report).files;
}

/** A report's data files with their version; made once a report. */
export function dataFolderOf(report: Report): DataFolder {
  const known = made.get(report) ?? makeFolder(report);
  made.set(report, known);
  return known;
}

function makeFolder(report: Report): DataFolder {
  const files = listDataFiles(report.document, { site: getSite().config.name, edited: dateOfContent(report) });
  const { site } = readEnvironment(process.env);
  const homepage = site === null ? null : new URL(href(`/${report.slug}/`), site).href;
  const description = describePackage(report, files, version, homepage);
  const content = `${JSON.stringify(description, null, 1)}\n`;
  return { files: [...files, { name: 'datapackage.json', content }], version: description.version };
}
