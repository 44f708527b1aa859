import type { Quantity } from '../schema/quantity.ts';
import type { Span } from '../schema/span.ts';
import { spanOf, type Passage, type Stretch } from './passages.ts';

/** Finds a quotation of a report: its span in the source, or why it cannot be found. */
export type FindQuote = (eId: string, quote: string) => { span: Span; problem: null } | { span: null; problem: string };

/** A quotation counts as found where the sentence or heading of that eId holds it exactly once. */
export function quoteFinder(passages: readonly Passage[]): FindQuote {
  const byId = new Map<string, Stretch>();
  for (const { stretches } of passages) for (const stretch of stretches) byId.set(stretch.eId, stretch);
  return (eId, quote) => {
    const stretch = byId.get(eId);
    if (!stretch) return { span: null, problem: `no sentence or heading has the eId ${eId}` };
    const first = stretch.text.indexOf(quote);
    if (first < 0) return { span: null, problem: `"${quote}" does not stand in ${eId}, which reads "${stretch.text}"` };
    if (stretch.text.includes(quote, first + 1))
      return { span: null, problem: `"${quote}" stands in ${eId} more than once; quote more of the sentence` };
    return { span: spanOf(stretch, first, first + quote.length), problem: null };
  };
}

/** The quantities that lie wholly in a span, in the order given. */
export function quantitiesIn(span: Span, quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter((quantity) => quantity.span.start >= span.start && quantity.span.end <= span.end);
}
