import { clauseEId } from '../../parse/eid.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import type { Paragraph, Sentence } from '../../schema/structure.ts';

/** The document with locked ids in the place of positional ones. */
export function relabelDocument(document: ReportDocument, ids: ReadonlyMap<string, string>): ReportDocument {
  const locked = (id: string): string => ids.get(id) ?? id;
  const relabelSentence = (sentence: Sentence): Sentence => {
    const eId = locked(sentence.eId);
    return {
      ...sentence,
      eId,
      clauses: sentence.clauses.map((clause, i) => ({ ...clause, eId: clauseEId(eId, i + 1) })),
    };
  };
  const relabelParagraph = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    eId: locked(paragraph.eId),
    sentences: paragraph.sentences.map(relabelSentence),
  });
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    eId: locked(chapter.eId),
    paragraphs: chapter.paragraphs.map(relabelParagraph),
    sections: chapter.sections.map((section) => ({
      ...section,
      eId: locked(section.eId),
      paragraphs: section.paragraphs.map(relabelParagraph),
    })),
  }));
  const notes = document.notes.map((note) => ({
    ...note,
    entry: locked(note.entry),
    references: note.references.map((reference) => ({ ...reference, sentence: locked(reference.sentence) })),
  }));
  return { ...document, chapters, notes };
}
