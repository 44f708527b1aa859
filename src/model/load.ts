import type { EverydayConcept } from '../schema/everyday-vocabulary.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { pageConfigSchema, type PageConfig } from '../schema/page-config.ts';
import { findSlugProblem } from '../schema/report-slug.ts';
import { siteConfigSchema, type SiteConfig } from '../schema/site-config.ts';
import { ContentFolder } from './content-folder.ts';
import { loadEveryday } from './everyday.ts';
import { deepFreeze } from './freeze.ts';
import { ContentError, type Problem } from './problems.ts';
import { identitySchema, readReport, type Report } from './read-report.ts';
import { newestReport } from './newest-report.ts';
import { tellApart } from './report-names.ts';
import { loadVocabulary } from './vocabulary.ts';

export type { Report } from './read-report.ts';

export interface Site {
  config: SiteConfig;
  /** First the one that the home page opens with: the newest, or that which `site.yml` names. */
  reports: [Report, ...Report[]];
  /** The Markdown pages' front matter. */
  pages: PageConfig[];
  vocabulary: Vocabulary;
  /** What people call things, for the search. */
  everyday: readonly EverydayConcept[];
}

/**
 * Reads everything under the content folder and runs the pipeline over it. The only module that reads content.
 *
 * @param root path of the content folder
 * @returns a frozen value
 * @throws {ContentError} with every problem found
 */
export function loadSite(root: string): Site {
  const content = new ContentFolder(root);
  const { config, pages, folders, vocabulary } = readAround(content);
  const everyday = vocabulary ? loadEveryday(content, vocabulary.topics) : [];
  const read = vocabulary ? folders.flatMap((folder) => readReport(content, folder, vocabulary) ?? []) : [];
  const reports = tellApart(read);
  const named = config?.featured;
  const featured = named === undefined ? newestReport(reports) : reports.find(({ slug }) => slug === named);
  checkFeatured(content, config, folders);
  if (!config || !featured || !vocabulary || content.problems.length > 0) throw new ContentError(content.problems);
  return deepFreeze({
    config,
    reports: [featured, ...reports.filter((report) => report !== featured)],
    pages,
    vocabulary,
    everyday,
  });
}

/** What keeps the site from being built, other than what its reports say. */
export function findProblemsAround(root: string): readonly Problem[] {
  const content = new ContentFolder(root);
  const { config, folders } = readAround(content);
  checkFeatured(content, config, folders);
  return content.problems;
}

interface Around {
  config: SiteConfig | null;
  pages: PageConfig[];
  /** Of reports. */
  folders: string[];
  vocabulary: Vocabulary | null;
}

/** Everything but the reports. */
function readAround(content: ContentFolder): Around {
  const config = content.yaml('site.yml', siteConfigSchema);
  const pages = readPages(content);
  const folders = content.folders('reports');
  if (folders.length === 0) content.report('reports', 'holds no report; add a folder with report.txt and report.yml');
  checkNames(content, folders, pages);
  checkSlugs(content, folders);
  return { config, pages, folders, vocabulary: loadVocabulary(content) };
}

function checkFeatured(content: ContentFolder, config: SiteConfig | null, folders: readonly string[]): void {
  const slugs = folders.flatMap((folder) => content.peek(`reports/${folder}/report.yml`, identitySchema)?.slug ?? []);
  const named = config?.featured;
  if (named === undefined || slugs.includes(named)) return;
  content.report('site.yml', `"featured" is "${named}", which names no report; expected one of: ${slugs.join(', ')}`);
}

/** Pages that every page links to. */
const NEEDED_PAGES = ['about', 'about/method'];

/** Astro renders the pages; their front matter is checked here too, so that all problems are told in one run. */
function readPages(content: ContentFolder): PageConfig[] {
  const before = content.problems.length;
  const seen = new Map<string, string>();
  const pages = content.files('pages', '.md').flatMap((name) => {
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
  // A page that cannot be read is told already.
  const missing = content.problems.length > before ? [] : NEEDED_PAGES.filter((path) => !seen.has(path));
  for (const path of missing)
    content.report('pages', `no page has the path "${path}", which every page links to; add it`);
  return pages;
}

/** What stands in `reports/` is folders, of names that an address can have. */
function checkNames(content: ContentFolder, folders: readonly string[], pages: readonly PageConfig[]): void {
  for (const name of content.others('reports'))
    content.report(`reports/${name}`, 'is no folder but a link or device, which is not followed; put the folder there');
  const segments = new Map(pages.map(({ path }) => [path.split('/')[0], path]));
  for (const folder of folders) {
    const page = segments.get(folder);
    const problem = page === undefined ? findSlugProblem(folder) : `the page ${page} stands there`;
    const told = content.peek(`reports/${folder}/report.yml`, identitySchema)?.slug === folder && page === undefined;
    // What is wrong with a slug that is the folder's name is told where it stands.
    if (problem !== null && !told)
      content.report(`reports/${folder}`, `no report can stand under this name: ${problem}; rename the folder`);
  }
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
