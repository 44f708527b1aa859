import { splitEId } from '../parse/eid.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { listTerms, type Term } from './terms.ts';

/** Words of a sentence that lead to a term. */
export interface TermLink {
  span: Span;
  /** The term's id. */
  term: string;
}

type BySentence = ReadonlyMap<string, readonly TermLink[]>;

const gathered = new WeakMap<ReportDocument, BySentence>();

/**
 * Where the text of a sentence leads to terms: the first place of each on its page, of those that the report explains or
 * uses again, so that links stay few. Of terms inside one another the outer one. In reading order, disjoint.
 */
export function termLinksOf(document: ReportDocument, vocabulary: Vocabulary, sentence: string): readonly TermLink[] {
  const known = gathered.get(document) ?? gather(listTerms(document, vocabulary));
  gathered.set(document, known);
  return known.get(sentence) ?? [];
}

function gather(terms: readonly Term[]): BySentence {
  const found = new Map<string, TermLink[]>();
  for (const { id, occurrences, explanation } of terms) {
    if (occurrences.length < 2 && explanation === null) continue;
    const pages = new Set<string>();
    for (const { sentence, span } of occurrences) {
      const { container } = splitEId(sentence);
      if (pages.has(container)) continue;
      pages.add(container);
      found.set(sentence, [...(found.get(sentence) ?? []), { span, term: id }]);
    }
  }
  return new Map([...found].map(([sentence, links]) => [sentence, outermost(links)]));
}

function outermost(links: readonly TermLink[]): TermLink[] {
  const sorted = [...links].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: TermLink[] = [];
  for (const link of sorted) if (link.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(link);
  return kept;
}
