import { createHash } from 'node:crypto';
import type { ReportConfig } from '../schema/report-config.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { fieldsOf, TABLES, type TableName } from './tables.ts';

/** A file beside the data package. */
export interface PackagedFile {
  name: string;
  content: string;
}

interface Described {
  slug: string;
  name: string;
  document: ReportDocument;
  config: Pick<ReportConfig, 'sources' | 'corrected'>;
}

/**
 * The description of a report's data files after Data Package v2 (datapackage.org), with sizes and checksums.
 *
 * @param version of the program that read the report
 * @param homepage of the report, where the site's origin is known
 */
export function describePackage(
  report: Described,
  files: readonly PackagedFile[],
  version: string,
  homepage: string | null,
): Record<string, unknown> & { version: string } {
  const { slug, name, document, config } = report;
  const date = dateOfContent(report);
  const resources = files.map((file) => describeFile(file, slug));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug,
    title: `${name}：数、指标、承诺和目标`,
    description: '从报告原文逐字读出。编号、位置和读法见网站的“数据”页和“方法”页。',
    version: `${version}+${digestOf(resources)}`,
    ...(homepage === null ? {} : { homepage }),
    ...(date === null ? {} : { created: `${date}T00:00:00Z` }),
    keywords: ['政府工作报告', ...(document.place === null ? [] : [document.place])],
    sources: config.sources.map(({ label, url }) => ({ title: label, ...(url === undefined ? {} : { path: url }) })),
    resources,
  };
}

/** The day of the content's latest change: of the report, or of a correction after it. Never the clock's. */
export function dateOfContent({ document, config }: Pick<Described, 'document' | 'config'>): string | null {
  const days = [...(document.date === null ? [] : [document.date]), ...config.corrected.map(({ date }) => date)];
  return days.sort().at(-1) ?? null;
}

/** Behind the program's version, so that packages with other content have another version: of all files' checksums. */
function digestOf(resources: readonly Resource[]): string {
  const hashes = resources.map(({ hash }) => hash).join('\n');
  return createHash('sha256').update(hashes).digest('hex').slice(0, 12);
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  xml: 'application/akn+xml',
};

interface Resource extends Record<string, unknown> {
  hash: string;
}

function describeFile({ name, content }: PackagedFile, slug: string): Resource {
  const [stem = '', ...extensions] = name.split('.');
  const format = extensions.at(-1) ?? '';
  const bytes = Buffer.from(content, 'utf8');
  const file = {
    // Names are unique in a package: quantities.csv and quantities.json are two resources.
    name: format === 'csv' ? stem : [stem, ...extensions].join('-'),
    path: name,
    title: `${slug} ${name}`,
    ...{ format, mediatype: MEDIA_TYPES[format] ?? 'application/octet-stream', encoding: 'utf-8' },
    ...{ bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` },
  };
  return format === 'csv' && Object.hasOwn(TABLES, stem)
    ? { ...file, type: 'table', dialect: { lineTerminator: '\r\n' }, schema: describeTable(stem as TableName) }
    : file;
}

function describeTable(name: TableName): object {
  const fields = fieldsOf(name).map(({ name: column, type, required, enum: values, description }) => ({
    ...{ name: column, type, description },
    constraints: { required, ...(values.length === 0 ? {} : { enum: values }) },
  }));
  return { fields, missingValues: [''], ...(name === 'targets' ? {} : { primaryKey: ['id'] }) };
}
