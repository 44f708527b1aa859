import type { OverviewVocabulary } from '../../schema/overview-vocabulary.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import { locateText } from '../located-text.ts';

/**
 * The word by which a result is told as an estimate: the one that a bracket behind the figure opens with (预计数，下同),
 * else the last of its sentence before the figure; empty for none, and where the figure's own words say it already.
 */
export function findEstimate(
  document: ReportDocument,
  { sentence, span, status, wording }: Pick<Quantity, 'sentence' | 'span' | 'status' | 'wording'>,
  { estimating }: Pick<OverviewVocabulary, 'estimating'>,
): string {
  const located = status === 'result' ? locateText(document, sentence) : null;
  if (!located || estimating.some((word) => wording.startsWith(word))) return '';
  const [start, end] = [span.start - located.span.start, span.end - located.span.start];
  const behind = /^[（(]/.test(located.raw.slice(end)) ? located.raw.slice(end + 1) : '';
  const bracketed = estimating.find((word) => behind.startsWith(word));
  return bracketed ?? lastOf(estimating, located.raw.slice(0, start));
}

function lastOf(words: readonly string[], text: string): string {
  return words.reduce(
    (last, word) => (text.lastIndexOf(word) > (last === '' ? -1 : text.lastIndexOf(last)) ? word : last),
    '',
  );
}
