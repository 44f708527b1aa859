import type { OverviewVocabulary } from '../../schema/overview-vocabulary.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import { locateText } from '../located-text.ts';

/** The word by which a result is told as an estimate, 预计: the last of its sentence before the figure; empty for none. */
export function findEstimate(
  document: ReportDocument,
  { sentence, span, status }: Pick<Quantity, 'sentence' | 'span' | 'status'>,
  { estimating }: Pick<OverviewVocabulary, 'estimating'>,
): string {
  const located = status === 'result' ? locateText(document, sentence) : null;
  const before = located?.raw.slice(0, span.start - located.span.start) ?? '';
  return estimating.reduce(
    (last, word) => (before.lastIndexOf(word) > (last === '' ? -1 : before.lastIndexOf(last)) ? word : last),
    '',
  );
}
