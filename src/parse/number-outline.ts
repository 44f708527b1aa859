import type { Span } from '../schema/span.ts';
import type { Chapter, ChapterKind, Clause, Paragraph, Section, Sentence } from '../schema/structure.ts';
import { chapterKindOf, settleKinds } from './chapter-kind.ts';
import { splitClauses } from './clauses.ts';
import { sliceClean, type CleanText } from './clean-text.ts';
import { clauseEId, paragraphEId, sectionEId, sentenceEId } from './eid.ts';
import { foldWidth } from './fold.ts';
import type { HeadingWords } from './heading-words.ts';
import { findLeads } from './leads.ts';
import type { Outline, OutlineChapter, OutlineSection, ParagraphBlock } from './outline.ts';
import { splitSentences, type Range } from './sentences.ts';

/** Cuts the outline's paragraphs into sentences and clauses and gives every element its eId. */
export function numberOutline(source: string, outline: Outline, words: HeadingWords): Chapter[] {
  const kinds = kindsOf(outline.chapters, words);
  let ordinal = 0;
  return outline.chapters.map((chapter, i) => {
    if (chapter.heading) ordinal += 1;
    return numberChapter(source, chapter, { ordinal: chapter.heading ? ordinal : 0, kind: kinds[i] ?? 'other' });
  });
}

function kindsOf(chapters: readonly OutlineChapter[], words: HeadingWords): ChapterKind[] {
  return settleKinds(
    chapters.map((chapter) => {
      const heading = foldWidth(chapter.heading?.text.text ?? '');
      const text = textOf(chapter);
      return { heading, text, kind: chapter.heading ? chapterKindOf(heading, text, words) : 'opening' };
    }),
    words,
  );
}

interface ChapterPlace {
  ordinal: number;
  kind: ChapterKind;
}

function numberChapter(source: string, chapter: OutlineChapter, { ordinal, kind }: ChapterPlace): Chapter {
  const eId = String(ordinal);
  const { heading } = chapter;
  const own = chapter.paragraphs.map(readParagraph);
  const inSections = chapter.sections.map(({ paragraphs }) => paragraphs.map(readParagraph));
  const habit = inSections.some((paragraphs) => findLeads(paragraphs.map(openingOf), false).some(Boolean));
  const paragraphs = numberParagraphs(source, own, chapter.sections.length > 0 ? sectionEId(ordinal, 0) : eId, habit);
  const sections = chapter.sections.map((section, i) =>
    numberSection(source, section, inSections[i] ?? [], sectionEId(ordinal, i + 1), habit),
  );
  return {
    eId,
    number: heading?.number ?? null,
    heading: heading?.text.text.trim() ?? null,
    headingSpan: heading?.text.span ?? null,
    span: cover([heading?.text.span, ...paragraphs.map(({ span }) => span), ...sections.map(({ span }) => span)]),
    kind,
    sections,
    paragraphs,
  };
}

/** All running text of a chapter, to know it by. */
function textOf({ paragraphs, sections }: OutlineChapter): string {
  return [...paragraphs, ...sections.flatMap((section) => section.paragraphs)].map(({ text }) => text.text).join('\n');
}

function numberSection(
  source: string,
  { heading }: OutlineSection,
  drafts: ParagraphDraft[],
  eId: string,
  habit: boolean,
): Section {
  const paragraphs = numberParagraphs(source, drafts, eId, habit);
  return {
    eId,
    number: heading.number,
    heading: heading.text.text.trim(),
    headingSpan: heading.text.span,
    span: cover([heading.text.span, ...paragraphs.map(({ span }) => span)]),
    runIn: heading.runIn,
    paragraphs,
  };
}

interface ParagraphDraft {
  clean: CleanText;
  boldUntil: number;
  sentences: Range[];
}

function readParagraph({ text, boldUntil }: ParagraphBlock): ParagraphDraft {
  return { clean: text, boldUntil, sentences: splitSentences(text.text) };
}

function openingOf({ clean, boldUntil, sentences }: ParagraphDraft): {
  sentence: string;
  followed: boolean;
  bold: boolean;
} {
  const sentence = clean.text.slice(0, sentences[0]?.end).trimEnd();
  // Some set the end mark in bold, some do not.
  const bold = boldUntil > 0 && (boldUntil === sentence.length || boldUntil === sentence.length - 1);
  return { sentence, followed: sentences.length > 1, bold };
}

function numberParagraphs(
  source: string,
  drafts: readonly ParagraphDraft[],
  container: string,
  habit: boolean,
): Paragraph[] {
  const leads = findLeads(drafts.map(openingOf), habit);
  return drafts.map(({ clean, sentences: ranges }, i) => {
    const eId = paragraphEId(container, i + 1);
    const hasLead = leads[i] === true;
    const sentences = ranges.map((range, j) =>
      numberSentence(source, clean, range, sentenceEId(eId, j + 1), hasLead && j === 0),
    );
    return { ...locate(source, eId, clean), lead: hasLead ? (sentences[0]?.span ?? null) : null, sentences };
  });
}

function numberSentence(
  source: string,
  paragraph: CleanText,
  { start, end }: Range,
  eId: string,
  isLead: boolean,
): Sentence {
  const clean = sliceClean(paragraph, start, end);
  const clauses = splitClauses(clean.text).map((range, i): Clause =>
    locate(source, clauseEId(eId, i + 1), sliceClean(clean, range.start, range.end)),
  );
  return { ...locate(source, eId, clean), role: isLead ? 'heading' : null, clauses };
}

/** Written out, as a long text has half a million, and one that is put together of parts takes half as much again. */
function locate(source: string, eId: string, { span, text, omissions }: CleanText): Clause {
  const raw = source.slice(span.start, span.end);
  return omissions.length > 0 ? { eId, span, raw, text } : { eId, span, raw };
}

/** From the start of the first to the end of the last of the spans that are there. */
function cover(spans: readonly (Span | undefined)[]): Span {
  const present = spans.filter((span) => span !== undefined);
  return { start: present[0]?.start ?? 0, end: present.at(-1)?.end ?? 0 };
}
