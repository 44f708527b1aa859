import type { ReportDocument } from '../../schema/report-document.ts';
import type { Chapter, Paragraph, Section } from '../../schema/structure.ts';
import { metadataXml, type Edition } from './metadata.ts';
import { headingXml, sentenceXml } from './text.ts';
import { container, emptyTag, escapeXml, inline } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * The report as Akoma Ntoso 3.0 (OASIS LegalDocumentML 1.0), each element with the id that the site gives it. It is a
 * `statement`, "an official document of a body that may or may not be normative": acts and bills are law, a
 * `debateReport` is what a committee makes of a debate, `doc` is for what the standard has no name for. Inside, chapters
 * and sections hold `paragraph`s, these sentences as `inline`. Clauses are left out, since promises cross them.
 */
export function akomaNtoso(document: ReportDocument, edition: Edition): string {
  const chapters = document.chapters.map((chapter) => chapterXml(document, chapter));
  const title = inline('p', {}, inline('docTitle', {}, escapeXml(document.title)));
  const body = container('statement', { name: 'government-work-report' }, [
    metadataXml(document, edition),
    ...(document.title === '' ? [] : [container('preface', {}, [title])]),
    // The schema wants something in it.
    container('mainBody', {}, chapters.length > 0 ? chapters : [emptyTag('p', {})]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${container('akomaNtoso', { xmlns: NAMESPACE }, [body])}\n`;
}

function chapterXml(document: ReportDocument, chapter: Chapter): string {
  return container('chapter', { eId: chapter.eId }, [
    ...headingXml(document, chapter),
    ...chapter.paragraphs.map((paragraph) => paragraphXml(document, paragraph)),
    ...chapter.sections.map((section) => sectionXml(document, section)),
  ]);
}

function sectionXml(document: ReportDocument, section: Section): string {
  return container('section', { eId: section.eId }, [
    ...headingXml(document, section),
    ...section.paragraphs.map((paragraph) => paragraphXml(document, paragraph)),
  ]);
}

function paragraphXml(document: ReportDocument, { eId, sentences }: Paragraph): string {
  const words = sentences.map((sentence) => sentenceXml(document, sentence)).join('');
  return container('paragraph', { eId }, [inline('content', {}, inline('p', {}, words))]);
}
