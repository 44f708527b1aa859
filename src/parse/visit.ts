import type { ReportDocument } from '../schema/report-document.ts';
import type { Chapter, Paragraph, Section, Sentence } from '../schema/structure.ts';

/** A chapter without its sections, or one of its sections: what paragraphs stand in. */
export interface Container {
  /** `1` for a chapter without sections, `3-0` for what stands before the sections of one, `3-4` for a section. */
  eId: string;
  chapter: Chapter;
  section: Section | null;
  paragraphs: Paragraph[];
}

/** In reading order; a sectioned chapter without paragraphs of its own gives no container but its sections'. */
export function* visitContainers(document: Pick<ReportDocument, 'chapters'>): Generator<Container> {
  for (const chapter of document.chapters) {
    const sectioned = chapter.sections.length > 0;
    if (!sectioned || chapter.paragraphs.length > 0) {
      yield {
        eId: sectioned ? `${chapter.eId}-0` : chapter.eId,
        chapter,
        section: null,
        paragraphs: chapter.paragraphs,
      };
    }
    for (const section of chapter.sections)
      yield { eId: section.eId, chapter, section, paragraphs: section.paragraphs };
  }
}

export function* visitParagraphs(document: Pick<ReportDocument, 'chapters'>): Generator<Paragraph> {
  for (const { paragraphs } of visitContainers(document)) yield* paragraphs;
}

export function* visitSentences(document: Pick<ReportDocument, 'chapters'>): Generator<Sentence> {
  for (const { sentences } of visitParagraphs(document)) yield* sentences;
}
