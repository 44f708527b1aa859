import { visitSentences } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import type { Sentence } from '../schema/structure.ts';
import { locateText, type LocatedText } from './located-text.ts';

const indexed = new WeakMap<ReportDocument, ReadonlyMap<string, Sentence>>();

/**
 * The clause around words of a sentence; the whole sentence where they run across its clauses, or the heading they stand in.
 *
 * @param eId of the sentence or heading
 * @param span of the words, in source offsets
 * @returns null for an id that the report does not have
 */
export function excerptAround(
  document: ReportDocument,
  eId: string,
  { start, end }: Span,
): Pick<LocatedText, 'span' | 'raw' | 'text'> | null {
  const sentences = indexed.get(document) ?? new Map([...visitSentences(document)].map((one) => [one.eId, one]));
  indexed.set(document, sentences);
  const clause = sentences.get(eId)?.clauses.find(({ span }) => span.start <= start && end <= span.end);
  return clause ?? locateText(document, eId);
}
