import { clauseEId } from '../../parse/eid.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import type { Chapter, Paragraph, Sentence } from '../../schema/structure.ts';

type Locked = (id: string) => string;
type Facts = Pick<ReportDocument, 'quantities' | 'commitments' | 'indicators' | 'pairings' | 'notes'>;

/** The document with locked ids in the place of positional ones, wherever one is named. */
export function relabelDocument(document: ReportDocument, ids: ReadonlyMap<string, string>): ReportDocument {
  const locked: Locked = (id) => ids.get(id) ?? id;
  const chapters = document.chapters.map((chapter) => relabelChapter(chapter, locked));
  return { ...document, chapters, ...relabelFacts(document, locked) };
}

function relabelChapter(chapter: Chapter, locked: Locked): Chapter {
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
  return {
    ...chapter,
    eId: locked(chapter.eId),
    paragraphs: chapter.paragraphs.map(relabelParagraph),
    sections: chapter.sections.map((section) => ({
      ...section,
      eId: locked(section.eId),
      paragraphs: section.paragraphs.map(relabelParagraph),
    })),
  };
}

function relabelFacts({ quantities, commitments, indicators, pairings, notes }: Facts, locked: Locked): Facts {
  return {
    quantities: quantities.map((quantity) => ({
      ...quantity,
      id: locked(quantity.id),
      sentence: locked(quantity.sentence),
    })),
    commitments: commitments.map((commitment) => ({
      ...commitment,
      id: locked(commitment.id),
      sentence: locked(commitment.sentence),
      quantities: commitment.quantities.map(locked),
    })),
    indicators: indicators.map((indicator) => ({
      ...indicator,
      id: locked(indicator.id),
      results: indicator.results.map(locked),
      targets: indicator.targets.map(locked),
    })),
    pairings: pairings.map((pairing) => ({
      ...pairing,
      indicator: locked(pairing.indicator),
      result: pairing.result === null ? null : locked(pairing.result),
      target: pairing.target === null ? null : locked(pairing.target),
    })),
    notes: notes.map((note) => ({
      ...note,
      entry: locked(note.entry),
      references: note.references.map((reference) => ({ ...reference, sentence: locked(reference.sentence) })),
    })),
  };
}
