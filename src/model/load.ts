import { createHash } from 'node:crypto';
import { z } from 'zod';
import { decodeReport, UnreadableText } from '../parse/decode.ts';
import { parseReport } from '../parse/parse-report.ts';
import { pageConfigSchema, type PageConfig } from '../schema/page-config.ts';
import { reportConfigSchema, type ReportConfig } from '../schema/report-config.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { siteConfigSchema, type SiteConfig } from '../schema/site-config.ts';
import { ContentFolder } from './content-folder.ts';
import { deepFreeze } from './freeze.ts';
import { ContentError } from './problems.ts';
import { findBrokenTraces } from './trace.ts';
import { listReadingPages, type ReadingPage } from './reading-pages.ts';

/** One report as pages see it: its text read, its metadata completed from `report.yml`. */
export interface Report {
  slug: string;
  /** The title, with the place in front where the text's own leaves it out. */
  name: string;
  document: ReportDocument;
  config: ReportConfig;
  pages: ReadingPage[];
}

export interface Site {
  config: SiteConfig;
  /** The featured report first. */
  reports: [Report, ...Report[]];
  /** The Markdown pages' front matter. */
  pages: PageConfig[];
}

/** What ties a `report.yml` to its text and its address, read even where the rest of the file is wrong. */
const identitySchema = z.object({ slug: z.string().nullable().catch(null), sha256: z.string().nullable().catch(null) });

/**
 * Reads everything under the content folder and runs the pipeline over it. The only module that reads content.
 *
 * @param root path of the content folder
 * @returns a frozen value
 * @throws {ContentError} with every problem found
 */
export function loadSite(root: string): Site {
  const content = new ContentFolder(root);
  const config = content.yaml('site.yml', siteConfigSchema);
  const pages = readPages(content);
  const folders = content.folders('reports');
  if (folders.length === 0) content.report('reports', 'holds no report; add a folder with report.txt and report.yml');
  checkSlugs(content, folders);
  const reports = folders.flatMap((folder) => readReport(content, folder) ?? []);
  const featured = reports.find(({ slug }) => slug === config?.featured);
  if (config && !featured && content.problems.length === 0) {
    const slugs = reports.map(({ slug }) => slug).join(', ');
    content.report('site.yml', `"featured" is "${config.featured}", which names no report; expected one of: ${slugs}`);
  }
  if (!config || !featured || content.problems.length > 0) throw new ContentError(content.problems);
  return deepFreeze({ config, reports: [featured, ...reports.filter((report) => report !== featured)], pages });
}

/** null where the report cannot be shown; what is wrong is added to the content's problems. */
function readReport(content: ContentFolder, folder: string): Report | null {
  const yaml = `reports/${folder}/report.yml`;
  const config = content.yaml(yaml, reportConfigSchema);
  const path = `reports/${folder}/report.txt`;
  const bytes = content.bytes(path);
  if (!bytes) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const expected = content.peek(yaml, identitySchema)?.sha256 ?? sha256;
  if (expected !== sha256) {
    content.report(
      path,
      `its SHA-256 is ${sha256}, but report.yml says ${expected}; restore the text, or correct report.yml if the change is meant`,
    );
  }
  const text = readText(content, path, bytes);
  if (text === null || !config) return null;
  const read = parseReport(text, { slug: config.slug, file: 'report.txt', sha256 });
  for (const { span, raw } of findBrokenTraces(text, read)) {
    content.report(
      path,
      `the reader claims "${raw}" for ${String(span.start)}–${String(span.end)}, which is not what stands there`,
    );
  }
  const document = { ...read, ...metadataOf(config), title: config.title ?? read.title };
  return { slug: config.slug, name: reportName(document), document, config, pages: listReadingPages(document) };
}

function readText(content: ContentFolder, path: string, bytes: Uint8Array): string | null {
  try {
    return decodeReport(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    content.report(path, error.message, { line: error.line, column: error.column });
    return null;
  }
}

function metadataOf({
  place,
  placeLevel,
  year,
  reviewYear,
  date,
  meeting,
  speaker,
}: ReportConfig): Partial<ReportDocument> {
  return { place, placeLevel, year, reviewYear, date, meeting, speaker };
}

/** Astro renders the pages; their front matter is checked here too, so that all problems are told in one run. */
function readPages(content: ContentFolder): PageConfig[] {
  const seen = new Map<string, string>();
  return content.files('pages', '.md').flatMap((name) => {
    const config = content.frontMatter(`pages/${name}`, pageConfigSchema);
    if (!config) return [];
    const first = seen.get(config.path);
    if (first !== undefined)
      content.report(
        `pages/${name}`,
        `duplicate path "${config.path}", already used by pages/${first}; choose another`,
      );
    seen.set(config.path, first ?? name);
    return [config];
  });
}

/** A slug is the name of the report's folder, and stands once. */
function checkSlugs(content: ContentFolder, folders: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const folder of folders) {
    const path = `reports/${folder}/report.yml`;
    const slug = content.peek(path, identitySchema)?.slug;
    if (slug == null) continue;
    const first = seen.get(slug);
    if (first !== undefined)
      content.report(path, `duplicate slug "${slug}", already used by reports/${first}; choose another`);
    else if (slug !== folder && !folders.includes(slug)) {
      content.report(path, `slug "${slug}" differs from its folder "${folder}"; rename one of them`);
    }
    seen.set(slug, first ?? folder);
  }
}

function reportName({ title, place, year }: ReportDocument): string {
  if (place !== null && !title.includes(place))
    return place + (title || `${year === null ? '' : `${String(year)}年`}政府工作报告`);
  return title || '政府工作报告';
}
