import { comparePermalinks, describeChange } from '../../../src/model/permalinks/changes.ts';
import { lockIds } from '../../../src/model/permalinks/lock.ts';
import { relabelDocument } from '../../../src/model/permalinks/relabel.ts';
import type { PermalinkRow } from '../../../src/model/permalinks/rows.ts';
import { commitmentEId, headingEId, quantityEId } from '../../../src/parse/eid.ts';
import { parseReport } from '../own-vocabulary.ts';
import { visitSentences } from '../../../src/parse/visit.ts';
import type { Commitment, Indicator } from '../../../src/schema/facts.ts';
import type { Quantity } from '../../../src/schema/quantity.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';
import type { Span } from '../../../src/schema/span.ts';

/** A reader as these tests need one, which can be made to see more or less than another. */
export interface Reader {
  /** Global patterns of what it takes for quantities and commitments. */
  quantities?: RegExp;
  commitments?: RegExp;
  /** Whether it sees what stands at an offset of the source; all of it if left out. */
  sees?: (offset: number, kind: 'q' | 'k') => boolean;
  /** Which quantities belong to an indicator, by what they read. */
  indicators?: readonly { id: string; label: string; quantities: RegExp }[];
}

const QUANTITY: Omit<Quantity, 'id' | 'sentence' | 'span' | 'raw'> = {
  role: 'statistic',
  subject: '',
  value: null,
  valueMax: null,
  unit: null,
  base: null,
  measure: null,
  direction: 'none',
  bound: 'exact',
  hedge: null,
  hedgeSide: null,
  wording: '',
  period: 'other',
  status: 'result',
};

const COMMITMENT: Omit<Commitment, 'id' | 'sentence' | 'span' | 'raw' | 'quantities'> = {
  lead: '',
  specificity: 'general',
  verb: null,
  object: null,
  places: [],
  projects: [],
  topics: [],
};

interface Found {
  sentence: string;
  span: Span;
  raw: string;
}

/** A report with positional ids, its quantities, commitments and indicators as a reader sees them. */
export function readWith(text: string, reader: Reader): ReportDocument {
  const document = parseReport(text, { slug: 'x', file: 'x.txt', sha256: '0'.repeat(64) });
  const number = (found: Found[], eId: (host: string, ordinal: number) => string): (Found & { id: string })[] =>
    [...Map.groupBy(found, ({ sentence }) => sentence)].flatMap(([host, list]) =>
      list.map((fact, i) => ({ ...fact, id: eId(host, i + 1) })),
    );
  const sees = reader.sees ?? (() => true);
  const find = (pattern: RegExp | undefined, kind: 'q' | 'k', headings: boolean): Found[] =>
    listStretches(text, document, headings).flatMap(({ sentence, span, raw }) =>
      [...raw.matchAll(pattern ?? /(?!)/g)].flatMap(({ index, 0: match }) => {
        const start = span.start + index;
        if (!sees(start, kind)) return [];
        return [{ sentence, span: { start, end: start + match.length }, raw: match }];
      }),
    );
  const quantities = number(find(reader.quantities, 'q', true), quantityEId);
  const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
  return {
    ...document,
    quantities: quantities.map((quantity) => ({ ...QUANTITY, ...quantity })),
    commitments: number(find(reader.commitments, 'k', false), commitmentEId).map((commitment) => ({
      ...COMMITMENT,
      ...commitment,
      quantities: quantities.filter(({ span }) => within(commitment.span, span)).map(({ id }) => id),
    })),
    indicators: (reader.indicators ?? []).map(({ id, label, quantities: pattern }): Indicator => ({
      id,
      label,
      results: quantities.filter(({ raw }) => pattern.test(raw)).map((quantity) => quantity.id),
      targets: [],
    })),
  };
}

/** Sentences, and headings with them if wanted. */
export function listStretches(text: string, document: ReportDocument, headings: boolean): Found[] {
  const found: Found[] = [];
  for (const { eId, headingSpan, sections } of document.chapters) {
    for (const part of [{ eId, headingSpan }, ...sections]) {
      const span = part.headingSpan;
      if (headings && span) found.push({ sentence: headingEId(part.eId), span, raw: text.slice(span.start, span.end) });
    }
  }
  for (const { eId, span, raw } of visitSentences(document)) found.push({ sentence: eId, span, raw });
  return found;
}

/** What one edition of a report publishes. */
export interface Edition {
  /** With locked ids. */
  document: ReportDocument;
  rows: PermalinkRow[];
  /** As people see them, in alphabetical order. */
  changes: string[];
  /** What each locked id of a quantity or commitment reads. */
  facts: Record<string, string>;
}

export function publish(text: string, reader: Reader, rows: readonly PermalinkRow[] = []): Edition {
  const read = readWith(text, reader);
  const lock = lockIds(read, rows);
  const document = relabelDocument(read, lock.ids);
  return {
    document,
    rows: lock.rows,
    changes: comparePermalinks(rows, lock.rows).map(describeChange).sort(),
    facts: Object.fromEntries([...document.quantities, ...document.commitments].map(({ id, raw }) => [id, raw])),
  };
}
