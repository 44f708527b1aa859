import { headingEId } from '../parse/eid.ts';
import { visitContainers } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';

/** A sentence or heading where it stands; the span is in source offsets. */
export interface LocatedText {
  eId: string;
  span: Span;
  raw: string;
  /** `raw` without the source's markup, where it has any. */
  text?: string | undefined;
  /** eId of the paragraph; null for a heading. */
  paragraph: string | null;
}

const indexed = new WeakMap<ReportDocument, ReadonlyMap<string, LocatedText>>();

/** A sentence or heading by its eId; null for an id that the report does not have. Gathered once a document. */
export function locateText(document: ReportDocument, eId: string): LocatedText | null {
  const known = indexed.get(document) ?? new Map([...listTexts(document)].map((one) => [one.eId, one]));
  indexed.set(document, known);
  return known.get(eId) ?? null;
}

function* listTexts(document: ReportDocument): Generator<LocatedText> {
  for (const { chapter, section, paragraphs } of visitContainers(document)) {
    for (const { eId, heading, headingSpan: span } of [chapter, ...(section ? [section] : [])]) {
      if (heading !== null && span) yield { eId: headingEId(eId), span, raw: heading, text: heading, paragraph: null };
    }
    for (const paragraph of paragraphs)
      for (const { eId, span, raw, text } of paragraph.sentences)
        yield { eId, span, raw, text, paragraph: paragraph.eId };
  }
}
