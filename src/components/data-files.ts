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

/** What each file of a data folder holds, for readers. */
export const DATA_FILE_NOTES: Readonly<Record<string, string>> = {
  'quantities.csv': '每一个数，附所在的句子',
  'indicators.csv': '每一项指标，附能不能比',
  'commitments.csv': '计划要做的每一件事：承诺，也有表态',
  'targets.csv': '每一个目标，附对照的结果',
  'quantities.json': '每一个数',
  'indicators.json': '每一项指标，附对照',
  'commitments.json': '计划要做的每一件事：承诺，也有表态',
  'report.json': '整个报告：章、节、段、句、分句、数、承诺、指标、对照',
  'report.md': '正文，Markdown，附段号',
  'report.txt': '正文，纯文本',
  'report.akn.xml': '正文，Akoma Ntoso 3.0 XML：章、节、段、句、数、承诺，各带编号',
  'schema.json': 'report.json 的 JSON Schema',
  'datapackage.json': '数据包说明（Data Package v2）：各文件的字段、大小和校验值',
};

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
