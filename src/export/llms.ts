import { escapeMarkdown } from './report-text.ts';
import { joinBlocks, listOf, type MarkdownLink } from './page-markdown.ts';

/** What `/llms.txt` tells of a report. */
export interface ReportLinks {
  name: string;
  /** The pages of its text, as Markdown, in reading order. */
  pages: readonly MarkdownLink[];
  data: readonly MarkdownLink[];
}

/**
 * The site for programs that read text, in the form that llmstxt.org proposes: a title, a quotation that says what it
 * is, and lists of links, of which those under `Optional` may be left out.
 */
export function llmsText(
  site: { name: string; description: string },
  reports: readonly ReportLinks[],
  optional: readonly MarkdownLink[],
): string {
  return joinBlocks([
    `# ${escapeMarkdown(site.name)}`,
    `> ${escapeMarkdown(site.description)}`,
    '段号（如 3.4.1）由章、节、段三级组成；各页的 Markdown 与网页同址，末尾加 index.html.md。数值带单位、界限（左右、以上、以内）和年份，取自数据文件。',
    ...reports.flatMap(({ name, pages, data }) => [
      ...listOf(`${escapeMarkdown(name)}：正文`, pages),
      ...listOf(`${escapeMarkdown(name)}：数据`, data),
    ]),
    ...listOf('Optional', optional),
  ]);
}
