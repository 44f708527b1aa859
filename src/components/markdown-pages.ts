import type { MarkdownLink, PageFrame } from '../export/page-markdown.ts';
import type { ReportLinks } from '../export/llms.ts';
import { isCheckable, titleOf } from '../model/commitment-pages.ts';
import { readEnvironment } from '../model/environment.ts';
import type { Report } from '../model/load.ts';
import { firstLine } from '../model/outline-facts.ts';
import type { ReadingPage } from '../model/reading-pages.ts';
import { commitmentAddress } from './addresses.ts';
import { dataFilesOf, DATA_FILE_NOTES } from './data-files.ts';
import { href } from './href.ts';

/** What is put behind a page's address for its Markdown, as llmstxt.org proposes for addresses without a file name. */
export const MARKDOWN_FILE = 'index.html.md';

/** The address of a reading page's Markdown. */
export function markdownAddress(slug: string, path: string): string {
  return `${href(`/${slug}/${path}`)}${MARKDOWN_FILE}`;
}

/** A link out of a file: a full address where the site's origin is known. */
export function linkOut(label: string, address: string, note?: string): MarkdownLink {
  const { site } = readEnvironment(process.env);
  const full = site === null ? address : new URL(address, site).href;
  return note === undefined ? { label, address: full } : { label, address: full, note };
}

/** What stands around the Markdown of a reading page. */
export function frameOf(report: Report, page: ReadingPage): PageFrame {
  const { slug, name, pages, document } = report;
  const to = (label: string, other: ReadingPage | undefined): MarkdownLink[] =>
    other ? [linkOut(label, markdownAddress(slug, other.path))] : [];
  const at = pages.indexOf(page);
  const sentences = new Set(page.paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ eId }) => eId)));
  return {
    report: name,
    links: [
      linkOut('网页', href(`/${slug}/${page.path}`)),
      ...to('上一页', pages[at - 1]),
      ...to('下一页', pages[at + 1]),
    ],
    sections: page.section
      ? []
      : pages.filter((other) => other.section && other.chapter === page.chapter).map((other) => linkTo(report, other)),
    commitments: document.commitments
      .filter((commitment) => isCheckable(commitment) && sentences.has(commitment.sentence))
      .map((commitment) => linkOut(titleOf(commitment), commitmentAddress(slug, commitment.id))),
  };
}

/** A report's pages and files for `/llms.txt`. */
export function linksOf(report: Report): ReportLinks {
  return {
    name: report.name,
    pages: report.pages.map((page) => linkTo(report, page)),
    data: dataFilesOf(report).map(({ name }) =>
      linkOut(name, href(`/${report.slug}/data/${name}`), DATA_FILE_NOTES[name]),
    ),
  };
}

function linkTo({ slug }: Report, page: ReadingPage): MarkdownLink {
  const opening = firstLine(page.paragraphs);
  return linkOut(page.label, markdownAddress(slug, page.path), opening === '' ? undefined : opening);
}
