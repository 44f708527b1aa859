import { visitParagraphs } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import { shownText } from '../text/shown-text.ts';

interface Located {
  span: Span;
  raw: string;
}

/** Everything of a document that says where in the source it stands. */
function* visitLocated({ source, ...document }: ReportDocument): Generator<Located> {
  yield* source.dropped;
  for (const { heading, headingSpan, sections } of document.chapters) {
    if (heading !== null && headingSpan) yield { span: headingSpan, raw: heading };
    for (const section of sections) yield { span: section.headingSpan, raw: section.heading };
  }
  yield* document.quantities;
  yield* document.commitments;
  for (const { references } of document.notes) yield* references;
  for (const paragraph of visitParagraphs(document)) {
    yield paragraph;
    for (const sentence of paragraph.sentences) {
      yield sentence;
      yield* sentence.clauses;
    }
  }
}

/** Spans that do not hold what they claim to hold. Anything in the answer is a fault of the reader, not of the text. */
export function findBrokenTraces(text: string, document: ReportDocument): Located[] {
  // A heading is told without its markup, which is listed as dropped.
  const shown = (span: Span): string => shownText(document.source, span).cut(text);
  const broken: Located[] = [];
  for (const { span, raw } of visitLocated(document))
    if (text.slice(span.start, span.end) !== raw && shown(span).trim() !== raw) broken.push({ span, raw });
  return broken;
}
