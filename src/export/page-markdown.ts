import type { ReadingPage } from '../model/reading-pages.ts';
import { escapeMarkdown, paragraphMarkdown } from './report-text.ts';

/** A link of a page that is Markdown. */
export interface MarkdownLink {
  label: string;
  /** As it stands in the file: a full address, or a path where the site's origin is unknown. */
  address: string;
  /** Words that follow the link on its line. */
  note?: string;
}

/** What stands around a page's text. */
export interface PageFrame {
  /** The report's name; the title of a page without a heading. */
  report: string;
  /** The page as people read it, and the ways on from it, in order. */
  links: readonly MarkdownLink[];
  /** The pages of a chapter's sections. */
  sections: readonly MarkdownLink[];
  /** The promises of its text that can be checked, each with its page. */
  commitments: readonly MarkdownLink[];
}

/** A reading page as Markdown: its heading, its paragraphs each with its number, and links. */
export function pageMarkdown({ heading, paragraphs }: ReadingPage, frame: PageFrame): string {
  const { report, links, sections, commitments } = frame;
  return joinBlocks([
    `# ${escapeMarkdown(heading ?? report)}`,
    [escapeMarkdown(report), ...links.map(linkMarkdown)].join(' · '),
    ...paragraphs.map(paragraphMarkdown),
    ...listOf('各节', sections),
    ...listOf('可核对的承诺', commitments),
  ]);
}

/** A heading and a list of links; nothing where there are none. */
export function listOf(heading: string, links: readonly MarkdownLink[]): string[] {
  return links.length === 0 ? [] : [`## ${heading}`, links.map((link) => `- ${linkMarkdown(link)}`).join('\n')];
}

/** Blocks with a blank line between them. */
export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

function linkMarkdown({ label, address, note }: MarkdownLink): string {
  return `[${escapeMarkdown(label)}](${address})${note === undefined ? '' : `：${escapeMarkdown(note)}`}`;
}
