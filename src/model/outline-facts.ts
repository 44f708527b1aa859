import type { Paragraph } from '../schema/structure.ts';

/** How much stands in some paragraphs; characters without white space. */
export interface Extent {
  paragraphs: number;
  sentences: number;
  characters: number;
}

export function measureExtent(paragraphs: readonly Paragraph[]): Extent {
  return {
    paragraphs: paragraphs.length,
    sentences: paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0),
    characters: paragraphs.reduce((sum, { raw, text = raw }) => sum + text.replace(/\s/g, '').length, 0),
  };
}

/** The run-in headings of some paragraphs, without their full stop. */
export function listLeads(paragraphs: readonly Paragraph[]): { paragraph: Paragraph; label: string }[] {
  return paragraphs.flatMap((paragraph) => {
    const [first] = paragraph.sentences;
    return paragraph.lead && first
      ? [{ paragraph, label: (first.text ?? first.raw).trim().replace(/[。！]$/, '') }]
      : [];
  });
}

/** What some paragraphs open with, for lists of contents: their run-in headings, else the first clause. */
export function firstLine(paragraphs: readonly Paragraph[]): string {
  const leads = listLeads(paragraphs);
  if (leads.length > 0) return leads.map(({ label }) => label).join(' · ');
  const sentence = paragraphs[0]?.sentences[0];
  const clause = sentence?.clauses[0];
  if (!sentence || !clause) return '';
  return clause.raw.trim() + (clause.span.end < sentence.span.end ? '……' : '');
}
