import { printedNumber } from '../parse/eid.ts';
import { visitContainers } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Paragraph } from '../schema/structure.ts';

/** The report as it was read: its title, headings and paragraphs, each on a line of its own, what was dropped left out. */
export function reportText(document: ReportDocument): string {
  return linesOf(document, {
    title: (title) => [title, ''],
    heading: (heading) => [heading],
    paragraph: (words) => [words],
  });
}

/** The report as Markdown, each paragraph with its number. Signs that Markdown would read are escaped. */
export function reportMarkdown(document: ReportDocument): string {
  return linesOf(document, {
    title: (title) => [`# ${escapeMarkdown(title)}`, ''],
    heading: (heading, level) => [`${'#'.repeat(level + 1)} ${escapeMarkdown(heading)}`, ''],
    paragraph: (words, eId) => [`<a id="${eId}"></a>${numbered(eId, words)}`, ''],
  });
}

/** A paragraph as Markdown, behind its printed number. */
export function paragraphMarkdown(paragraph: Paragraph): string {
  return numbered(paragraph.eId, wordsOf(paragraph));
}

function numbered(eId: string, words: string): string {
  return `**${printedNumber(eId)}** ${escapeMarkdown(words)}`;
}

interface Lines {
  title: (title: string) => string[];
  /** @param level 1 for a chapter, 2 for a section */
  heading: (heading: string, level: 1 | 2) => string[];
  paragraph: (words: string, eId: string) => string[];
}

function linesOf(document: ReportDocument, write: Lines): string {
  const seen = new Set<string>();
  const lines = document.title === '' ? [] : write.title(document.title);
  for (const { chapter, section, paragraphs } of visitContainers(document)) {
    for (const [i, { eId, heading }] of [chapter, ...(section ? [section] : [])].entries()) {
      if (heading === null || seen.has(eId)) continue;
      seen.add(eId);
      lines.push(...write.heading(heading, i === 0 ? 1 : 2));
    }
    for (const paragraph of paragraphs) lines.push(...write.paragraph(wordsOf(paragraph), paragraph.eId));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Line breaks inside a paragraph are where the source broke a sentence. */
function wordsOf({ sentences }: Paragraph): string {
  return sentences
    .map(({ raw, text = raw }) => text)
    .join('')
    .replace(/\s*\n\s*/g, '')
    .trim();
}

/** Words as Markdown that reads as them: its signs escaped, wherever they stand. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/u, '$1\\$2');
}
