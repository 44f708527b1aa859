import type { ReportDocument } from '../../schema/report-document.ts';
import { lockFacts } from './facts.ts';
import { lockIndicators } from './indicators.ts';
import { readPublished } from './published.ts';
import { retire } from './retire.ts';
import type { PermalinkRow } from './rows.ts';
import { lockStructure } from './structure.ts';

/** What a change of the text or of the reader does to published ids. */
export interface Lock {
  /** Locked id of each positional id of chapters, sections, headings, paragraphs, sentences, quantities, commitments, and of indicators that are named anew. */
  ids: Map<string, string>;
  /** The rows as they would be if the change were accepted. */
  rows: PermalinkRow[];
}

type LockedParts = 'chapters' | 'source' | 'quantities' | 'commitments' | 'indicators';

/**
 * Gives known elements the ids they were published with, new ones the next free number.
 *
 * @param document with positional ids throughout
 * @throws {RangeError} for a quantity or commitment that stands in no sentence or heading
 */
export function lockIds(document: Pick<ReportDocument, LockedParts>, rows: readonly PermalinkRow[]): Lock {
  const published = readPublished(rows);
  const { ids, live } = lockStructure(document.chapters, published);
  const facts = lockFacts(document, ids, published);
  const now = [...live, ...facts, ...lockIndicators(document.indicators, ids, rows)];
  return { ids, rows: [...now, ...retire(rows, now)] };
}
