import { factsOf } from '../model/sentence-facts.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Sentence } from '../schema/structure.ts';
import type { Span } from '../schema/span.ts';
import { escapeHtml, markedHtml, type Mark } from './marked-text.ts';

/** How a page names and links what stands in its text. */
export interface Addresses {
  /** HTML id of an element on this page. */
  idOf: (eId: string) => string;
  linkTo: (eId: string) => string;
  /** Where a number leads: to its indicator, or to itself. */
  linkOf: (quantityId: string) => string;
  /** The words of a sentence that lead to the report's terms. */
  termsOf: (eId: string) => readonly { span: Span; href: string }[];
}

/**
 * A sentence as HTML: its text to the character, numbers and commitments with their ids, numbers as links in
 * the colour of their year, the marks of notes as links to what explains them.
 */
export function sentenceHtml(document: ReportDocument, sentence: Sentence, addresses: Addresses): string {
  const { eId, span, raw, text = raw } = sentence;
  const notes = noteMarks(document, eId, addresses);
  const { quantities, commitments } = factsOf(document, eId);
  return markedHtml({ span, text, source: document.source }, [
    ...notes,
    ...termMarks(addresses.termsOf(eId), { links: [...quantities, ...notes], anchors: commitments }),
    ...commitments.map(({ id, span: around }) => anchor(addresses.idOf(id), around)),
    ...quantityMarks(quantities, addresses, notes),
  ]);
}

/** A heading as HTML, its numbers with their ids. */
export function headingHtml(
  document: ReportDocument,
  { eId, span, heading }: { eId: string; span: Span; heading: string },
  idOf: Addresses['idOf'],
): string {
  const marks = factsOf(document, eId).quantities.map((quantity) => anchor(idOf(quantity.id), quantity.span));
  return markedHtml({ span, text: heading, source: document.source }, marks);
}

function noteMarks({ notes }: ReportDocument, eId: string, { linkTo }: Addresses): Mark[] {
  return notes.flatMap(({ entry, references }) =>
    references
      .filter(({ sentence }) => sentence === eId)
      .map(({ span }) => ({ span, open: `<a class="note-mark" href="${escapeHtml(linkTo(entry))}">`, close: '</a>' })),
  );
}

function quantityMarks(quantities: readonly Quantity[], { idOf, linkOf }: Addresses, links: readonly Mark[]): Mark[] {
  return quantities.map(({ id, span, role, status }) => {
    const own = escapeHtml(idOf(id));
    const inLink = links.some((link) => link.span.start <= span.start && span.end <= link.span.end);
    if (inLink || (role !== 'statistic' && role !== 'enumeration')) return anchor(own, span);
    return { span, open: `<a class="figure ${status}" id="${own}" href="${escapeHtml(linkOf(id))}">`, close: '</a>' };
  });
}

interface Spanned {
  span: Span;
}

/** A link never holds another, nor does a term cut an anchor in two: where it would, the term goes without. */
function termMarks(
  terms: readonly { span: Span; href: string }[],
  others: { links: readonly Spanned[]; anchors: readonly Spanned[] },
): Mark[] {
  const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  const holds = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;
  return terms
    .filter(({ span }) => !others.links.some((link) => meets(link.span, span)))
    .filter(({ span }) =>
      others.anchors.every((one) => !meets(one.span, span) || holds(one.span, span) || holds(span, one.span)),
    )
    .map(({ span, href }) => ({ span, open: `<a class="term" href="${escapeHtml(href)}">`, close: '</a>' }));
}

function anchor(id: string, span: Span): Mark {
  return { span, open: `<span id="${escapeHtml(id)}">`, close: '</span>' };
}
