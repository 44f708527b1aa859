import { headingEId } from '../parse/eid.ts';
import { visitContainers } from '../parse/visit.ts';
import type { Report } from '../model/load.ts';
import { partOf } from '../model/report-halves.ts';
import { factsOf } from '../model/sentence-facts.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Span } from '../schema/span.ts';
import { shownText } from '../text/shown-text.ts';
import type { RecordSpan, ReportRecords, SearchRecord } from './record.ts';

/** The records of a report: every sentence, lead and heading once, in reading order. Hashes are left empty. */
export function makeRecords({
  slug,
  name,
  document,
  pages,
}: Pick<Report, 'slug' | 'name' | 'document' | 'pages'>): ReportRecords {
  const ofIndicator = new Set(document.indicators.flatMap(({ results, targets }) => [...results, ...targets]));
  const chapters = pages
    .filter(({ section }) => section === null)
    .map(({ chapter, label }) => {
      const part = partOf(chapter.kind);
      return { id: chapter.eId, label, ...(part === 'other' ? {} : { part }) };
    });
  const records = [...listPieces(document)].map((piece) => makeRecord(document, piece, ofIndicator));
  return { slug, name, chapters, records };
}

/** A sentence, lead or heading, and where it stands in the source. */
interface Piece {
  base: Pick<SearchRecord, 'id' | 'text' | 'kind' | 'role' | 'chapter'>;
  span: Span;
}

function* listPieces(document: ReportDocument): Generator<Piece> {
  const seen = new Set<string>();
  for (const { chapter, section, paragraphs } of visitContainers(document)) {
    for (const { eId, heading, headingSpan } of [chapter, ...(section ? [section] : [])]) {
      const id = headingEId(eId);
      if (heading === null || !headingSpan || seen.has(id)) continue;
      seen.add(id);
      yield { base: { id, text: heading, kind: 'heading', role: 'heading', chapter: chapter.eId }, span: headingSpan };
    }
    for (const { lead, sentences } of paragraphs) {
      for (const [i, { eId, raw, text = raw, role, span }] of sentences.entries()) {
        const kind = lead && i === 0 ? 'lead' : 'sentence';
        yield { base: { id: eId, text: text.trim(), kind, role, chapter: chapter.eId }, span };
      }
    }
  }
}

interface Located {
  span: Span;
  raw: string;
  text?: string | undefined;
}

function makeRecord(document: ReportDocument, { base, span }: Piece, ofIndicator: ReadonlySet<string>): SearchRecord {
  const { quantities, commitments } = factsOf(document, base.id);
  const shown = shownText(document.source, span);
  const place = ({ span: inner, raw, text = raw }: Located): RecordSpan => {
    const start = nearest(base.text, text, shown.indexOf(inner.start));
    return { start, end: start + text.length };
  };
  return {
    ...base,
    topics: [...new Set(commitments.flatMap(({ topics }) => topics))],
    places: [...new Set(commitments.flatMap(({ places }) => places))],
    number: quantities.some(({ role }) => role === 'statistic'),
    commitments: commitments.map(({ specificity, ...commitment }) => ({
      ...place(commitment),
      ...(specificity === 'general' ? {} : { checkable: specificity }),
    })),
    figures: quantities
      .filter(({ role }) => role === 'statistic')
      .map((quantity): [number, number] => {
        const { start, end } = place(quantity);
        return [start, end];
      }),
    indicators: quantities.filter(({ id }) => ofIndicator.has(id)).map(place),
    hash: '',
  };
}

/** Where a piece stands in a text: the place nearest before where it would stand if no white space had been cut off. */
function nearest(text: string, piece: string, wanted: number): number {
  const before = text.lastIndexOf(piece, wanted);
  return Math.max(0, before < 0 ? text.indexOf(piece) : before);
}
