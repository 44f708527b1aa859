import type { Coverage } from '../schema/facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import { visitSentences } from './visit.ts';

const DIGIT = /[0-9０-９]/g;

/** Counts every digit of headings and sentences by the role of the quantity it stands in, and every sentence by role. */
export function measureCoverage(document: Pick<ReportDocument, 'chapters'>, quantities: readonly Quantity[]): Coverage {
  const digits = { total: 0, statistic: 0, date: 0, identifier: 0, enumeration: 0, unclassified: 0 };
  const sentences = {
    total: 0,
    heading: 0,
    result: 0,
    target: 0,
    commitment: 0,
    background: 0,
    ceremony: 0,
    unclassified: 0,
  };
  const stretches: { span: Span; raw: string }[] = [];
  for (const { heading, headingSpan, sections } of document.chapters) {
    if (heading !== null && headingSpan) stretches.push({ span: headingSpan, raw: heading });
    for (const section of sections) stretches.push({ span: section.headingSpan, raw: section.heading });
  }
  for (const sentence of visitSentences(document)) {
    stretches.push(sentence);
    sentences.total += 1;
    sentences[sentence.role ?? 'unclassified'] += 1;
  }
  for (const { raw } of stretches) digits.total += raw.match(DIGIT)?.length ?? 0;
  for (const { raw, role } of quantities) digits[role] += raw.match(DIGIT)?.length ?? 0;
  digits.unclassified = digits.total - digits.statistic - digits.date - digits.identifier - digits.enumeration;
  return { digits, sentences };
}
