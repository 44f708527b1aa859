import { visitSentences } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import { makeMiss, type Miss } from './miss.ts';

/** Digits of headings and sentences that no quantity accounts for. Linear in the length of the source. */
export function findUnclassifiedDigits(
  source: string,
  { chapters, quantities }: Pick<ReportDocument, 'chapters' | 'quantities'>,
): Miss[] {
  const read = new Uint8Array(source.length);
  for (const { span } of quantities) read.fill(1, span.start, span.end);
  const headings = chapters.flatMap(({ headingSpan, sections }) => [
    ...(headingSpan ? [headingSpan] : []),
    ...sections.map((section) => section.headingSpan),
  ]);
  const stretches = [...headings, ...[...visitSentences({ chapters })].map(({ span }) => span)];
  return stretches
    .flatMap((stretch) => listDigits(source, stretch))
    .filter(({ start, end }) => !read.subarray(start, end).every((mark) => mark === 1))
    .map((span) => makeMiss('digit unclassified', source, span));
}

/** Decimals whole, so that 2.3 is one line to look at and not two. */
function listDigits(source: string, { start, end }: Span): Span[] {
  return [...source.slice(start, end).matchAll(/[0-9０-９]+(?:[.．][0-9０-９]+)*/g)].map(({ index, 0: digits }) => ({
    start: start + index,
    end: start + index + digits.length,
  }));
}
