import { indicatorOfQuantity } from '../../model/indicator-view.ts';
import { markText, type Mark, type ShownPiece } from '../../model/marked-text.ts';
import { factsOf } from '../../model/sentence-facts.ts';
import { headingEId } from '../../parse/eid.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import type { Sentence } from '../../schema/structure.ts';
import type { Span } from '../../schema/span.ts';
import { shownText } from '../../text/shown-text.ts';
import { indicatorConcept, quantityConcept, roleConcept } from './concepts.ts';
import { escapeXml, inline, openTag } from './xml.ts';

/** A sentence as an element with its id, its numbers and promises inside with theirs. */
export function sentenceXml(document: ReportDocument, sentence: Sentence): string {
  const { eId, span, raw, text = raw, role } = sentence;
  const { quantities, commitments } = factsOf(document, eId);
  const promises = commitments.map(({ id, span: around }) =>
    mark('inline', { name: 'commitment', eId: id, refersTo: null }, around),
  );
  const shown = { span, text, source: document.source };
  const words = markText(shown, [...promises, ...quantityMarks(document, quantities)], escapeXml);
  return inline('inline', { name: 'sentence', eId, refersTo: role && `#${roleConcept(role)}` }, words);
}

interface Headed {
  eId: string;
  number: string | null;
  heading: string | null;
  headingSpan: Span | null;
}

/** A chapter's or section's heading; the printed numeral, with the mark behind it, as `num`. */
export function headingXml(document: ReportDocument, { eId, number, heading, headingSpan: span }: Headed): string[] {
  if (heading === null || span === null) return [];
  const id = headingEId(eId);
  const shown = { span, text: heading, source: document.source };
  const { quantities } = factsOf(document, id);
  const border = endOfNumeral(shown, number);
  const cut = border > span.start && !quantities.some((one) => one.span.start < border && border < one.span.end);
  const parts = cut
    ? [mark('num', {}, { start: span.start, end: border }), mark('heading', { eId: id }, { ...span, start: border })]
    : [mark('heading', { eId: id }, span)];
  return [markText(shown, [...parts, ...quantityMarks(document, quantities)], escapeXml)];
}

/** Source offset at which a heading's own words begin; its start where no numeral is printed, or nothing but one. */
function endOfNumeral(shown: ShownPiece, number: string | null): number {
  const { text, span, source } = shown;
  if (number === null || !text.startsWith(number)) return span.start;
  const rest = text.slice(number.length).replace(/^[\s、，,.．。：:]+/u, '');
  if (rest === '') return span.start;
  return shownText(source, span).offsetOf(text.length - rest.length);
}

/**
 * Numbers as `quantity`, which the standard keeps for amounts; dates and numbers of names as `inline`. `refersTo` names
 * the indicator, where a number belongs to one, and what kind of number it is; `normalized` is the value in base units.
 */
function quantityMarks(document: ReportDocument, quantities: readonly Quantity[]): Mark[] {
  return quantities.map((quantity) => {
    const { id: eId, role, span } = quantity;
    const indicator = indicatorOfQuantity(document, eId);
    const concepts = [quantityConcept(role), ...(indicator ? [indicatorConcept(indicator.id)] : [])];
    const refersTo = concepts.map((one) => `#${one}`).join(' ');
    return role === 'statistic' || role === 'enumeration'
      ? mark('quantity', { eId, refersTo, normalized: normalized(quantity) }, span)
      : mark('inline', { name: role, eId, refersTo }, span);
  });
}

/** The standard wants one number: none of a range, and none where the words give no value. */
function normalized({ value, valueMax, base }: Quantity): string | null {
  if (valueMax !== null || value === null) return null;
  return String(base?.value ?? value);
}

function mark(name: string, attributes: Readonly<Record<string, string | null>>, span: Span): Mark {
  return { span, open: openTag(name, attributes), close: `</${name}>` };
}
