import { headingEId } from '../../parse/eid.ts';
import { foldWidth } from '../../parse/fold.ts';
import { visitContainers } from '../../parse/visit.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import type { Span } from '../../schema/span.ts';
import { shownText, type ShownText } from '../../text/shown-text.ts';

/** A heading or sentence as the finders of terms read it. Ranges in it are indices into `text`. */
export interface TermText {
  eId: string;
  /** Without markup, in the source's own characters. */
  text: string;
  /** `text` with full-width letters, digits and marks as ASCII; of the same length. */
  folded: string;
  shown: ShownText;
}

/** Where a word stands. */
export interface Site {
  at: TermText;
  start: number;
  end: number;
}

/** Headings and sentences in reading order, those of the report's own glossary apart. */
export function listTermTexts(document: ReportDocument): { body: TermText[]; glossary: TermText[] } {
  const [body, glossary]: [TermText[], TermText[]] = [[], []];
  const seen = new Set<string>();
  const add = (to: TermText[], eId: string, piece: { span: Span; raw: string; text?: string | undefined }): void => {
    if (seen.has(eId)) return;
    seen.add(eId);
    const text = piece.text ?? piece.raw;
    to.push({ eId, text, folded: foldWidth(text), shown: shownText(document.source, piece.span) });
  };
  for (const { chapter, section, paragraphs } of visitContainers(document)) {
    const to = chapter.kind === 'glossary' ? glossary : body;
    for (const { eId, heading, headingSpan: span } of [chapter, ...(section ? [section] : [])])
      if (heading !== null && span) add(to, headingEId(eId), { span, raw: heading, text: heading });
    for (const sentence of paragraphs.flatMap(({ sentences }) => sentences)) add(to, sentence.eId, sentence);
  }
  return { body, glossary };
}

/**
 * Every place of every word, also inside others, in reading order. Words are two characters or more and read in folded
 * texts. Linear in the texts' length times the number of different lengths.
 */
export function findSites(texts: readonly TermText[], words: Iterable<string>): Map<string, Site[]> {
  const sites = new Map<string, Site[]>();
  const lengths = new Map<string, Set<number>>();
  for (const word of words) {
    sites.set(word, []);
    const opening = word.slice(0, 2);
    lengths.set(opening, (lengths.get(opening) ?? new Set<number>()).add(word.length));
  }
  for (const at of texts) {
    for (let start = 0; start + 2 <= at.folded.length; start += 1) {
      for (const length of lengths.get(at.folded.slice(start, start + 2)) ?? []) {
        const end = start + length;
        // A shorter word at the end of the text is no place of a longer one.
        if (end <= at.folded.length) sites.get(at.folded.slice(start, end))?.push({ at, start, end });
      }
    }
  }
  return sites;
}
