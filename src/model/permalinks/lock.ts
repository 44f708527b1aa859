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

/**
 * The rows of a report of which nothing was published yet, those of one chapter at a time, in the order of their ids; those
 * of indicators come last. Together they are what `lockIds` gives for no rows.
 *
 * @param moved gets the locked id of each element whose positional id is another
 * @throws {RangeError} as `lockIds` does
 */
export function* lockAnew(
  document: Pick<ReportDocument, LockedParts>,
  moved: Map<string, string>,
): Generator<PermalinkRow[]> {
  const { source, chapters, indicators } = document;
  const quantities = Map.groupBy(document.quantities, chapterOf);
  const commitments = Map.groupBy(document.commitments, chapterOf);
  let given = 0;
  for (const chapter of chapters) {
    const published = readPublished([]);
    published.highest.set('', given);
    const { ids, live } = lockStructure([chapter], published);
    given = published.highest.get('') ?? given;
    const { eId } = chapter;
    const inChapter = { quantities: quantities.get(eId) ?? [], commitments: commitments.get(eId) ?? [] };
    const facts = lockFacts({ source, chapters: [chapter], ...inChapter }, ids, published);
    for (const [positional, id] of ids) if (id !== positional) moved.set(positional, id);
    yield [...live, ...facts];
  }
  yield lockIndicators(indicators, moved, []);
}

/** `3-4-p1-s2` → `3`. */
function chapterOf({ sentence }: { sentence: string }): string {
  return sentence.slice(0, sentence.indexOf('-'));
}
