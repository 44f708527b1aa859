import { findUnreadNumbers } from '../recognise/unread-numbers.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import { makeMiss, type Miss } from './miss.ts';

/** Numbers of headings and sentences that no quantity accounts for. */
export function findUnclassifiedDigits(
  source: string,
  document: Pick<ReportDocument, 'chapters' | 'source' | 'quantities'>,
): Miss[] {
  return findUnreadNumbers(source, document).map(({ span }) => makeMiss('digit unclassified', source, span));
}
