import { foldWidth } from '../parse/fold.ts';
import { visitContainers } from '../parse/visit.ts';
import { findGlosses } from '../recognise/glosses.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { ChapterKind, Sentence } from '../schema/structure.ts';
import { plainText, type PlainText, type PlainWords, type Range } from './plain-text.ts';

/** The half of the next report that a sentence belongs to. */
export type Half = 'review' | 'plan';

/** A sentence of a report that may speak of what was promised before. */
export interface Statement {
  half: Half;
  /** eId of the sentence. */
  sentence: string;
  plain: PlainText;
  /** What parts of the sentence are told between commas, as ranges of the plain text. */
  clauses: readonly Range[];
  /** Sums up several years: what is named there may be of any of them, and its figures are of all. */
  severalYears: boolean;
}

const HALVES: Partial<Record<ChapterKind, Half>> = {
  review: 'review',
  goals: 'plan',
  plan: 'plan',
  government: 'plan',
};

/** The half a chapter belongs to; null for what belongs to neither. */
export function halfOf(kind: ChapterKind): Half | null {
  return HALVES[kind] ?? null;
}

/** What parts clauses. */
export const CLAUSE_END = /[,。;:!?]/;

/**
 * The sentences of a report's review and plan, in reading order, with a mark on what sums up several years. Headings, ceremony and what a review tells of troubles are left out.
 */
export function listStatements(document: ReportDocument, plain: PlainWords): Statement[] {
  const statements = [...visitContainers(document)].flatMap(({ chapter, paragraphs }) => {
    const half = halfOf(chapter.kind);
    if (half === null) return [];
    // Notes on words stand among the paragraphs, and say nothing of what was done.
    const glosses = findGlosses(paragraphs.map(({ raw, text = raw }) => foldWidth(text)));
    return paragraphs
      .filter((_, i) => glosses[i] !== true)
      .flatMap(({ sentences }) => sentences)
      .filter(({ role }) => isStatement(role, half))
      .map((sentence): Statement => {
        const text = plainText(sentence, document.source, plain);
        return { half, sentence: sentence.eId, plain: text, clauses: splitClauses(text.text), severalYears: false };
      });
  });
  return markSums(statements, document, plain);
}

function isStatement(role: Sentence['role'], half: Half): boolean {
  return role !== 'heading' && role !== 'ceremony' && !(half === 'review' && role === 'background');
}

function splitClauses(text: string): Range[] {
  const clauses: Range[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !CLAUSE_END.test(text.charAt(at))) continue;
    if (at > start) clauses.push({ start, end: at });
    start = at + 1;
  }
  return clauses;
}

/** In so many sentences a review says what years it tells of. */
const OPENING = 6;

/** Marks what a review tells of several years; all of it where nothing says that the last one begins. */
function markSums(statements: readonly Statement[], document: ReportDocument, { words }: PlainWords): Statement[] {
  const review = statements.filter(({ half }) => half === 'review');
  const heading = document.chapters.find(({ kind }) => kind === 'review')?.heading ?? '';
  const opening = [heading, ...review.slice(0, OPENING).map(({ plain }) => plain.text)];
  if (!opening.some((text) => words.tellsSeveralYears(text))) return [...statements];
  const last = review.findIndex(({ plain }) => words.tellsLastYear(plain.text));
  const sums = new Set(last < 0 ? review : review.slice(0, last));
  return statements.map((one) => (sums.has(one) ? { ...one, severalYears: true } : one));
}
