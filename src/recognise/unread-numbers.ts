import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import { listPassages, spanOf } from './passages.ts';

/** A number in Arabic digits that no rule has read. */
export interface UnreadNumber {
  /** eId of the sentence or heading. */
  eId: string;
  span: Span;
  /** The words around it. */
  text: string;
}

const AROUND = 12;

/** What of a report's digits no quantity accounts for; decimals whole. Linear in the length of the source. */
export function findUnreadNumbers(
  source: string,
  document: Pick<ReportDocument, 'chapters' | 'source' | 'quantities'>,
): UnreadNumber[] {
  const read = new Uint8Array(source.length);
  for (const { span } of document.quantities) read.fill(1, span.start, span.end);
  return listPassages(source, document).flatMap(({ stretches }) =>
    stretches.flatMap((stretch) =>
      [...stretch.folded.matchAll(/\d+(?:\.\d+)*/g)].flatMap(({ index, 0: digits }) => {
        const span = spanOf(stretch, index, index + digits.length);
        if (read.subarray(span.start, span.end).every((mark) => mark === 1)) return [];
        const text = stretch.text.slice(Math.max(0, index - AROUND), index + digits.length + AROUND);
        return [{ eId: stretch.eId, span, text }];
      }),
    ),
  );
}
