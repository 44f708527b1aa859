import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import { markedHtml } from './marked-text.ts';

/** A sentence or heading. */
interface QuotedText {
  span: Span;
  raw: string;
  text?: string | undefined;
}

/** A sentence quoted on another page, some of its words marked; without ids, which are the reading page's. */
export function quoteHtml(document: ReportDocument, sentence: QuotedText, marked: readonly Span[]): string {
  const { span, raw, text = raw } = sentence;
  return markedHtml(
    { span, text, source: document.source },
    marked.map((one) => ({ span: one, open: '<mark>', close: '</mark>' })),
  );
}
