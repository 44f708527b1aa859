import { figureOf } from '../../figures/figure.ts';
import { periodWords } from '../../figures/period.ts';
import { visitContainers } from '../../parse/visit.ts';
import type { OverviewVocabulary } from '../../schema/overview-vocabulary.ts';
import type { Quantity } from '../../schema/quantity.ts';
import type { ReportDocument } from '../../schema/report-document.ts';
import type { Clause, Paragraph, Sentence } from '../../schema/structure.ts';
import { shownText } from '../../text/shown-text.ts';
import { partOf } from '../report-halves.ts';
import { factsOf } from '../sentence-facts.ts';
import { LONGEST_TOLD, rankOfFigures } from './told.ts';

/** A clause of the review that may be told by itself, in the report's own words. */
export interface ToldResult {
  /** eId of the sentence. */
  sentence: string;
  /** Of the words told, without the mark that ends them. */
  span: Clause['span'];
  text: string;
  /** Of its first figure, in words; empty without one, or where the report does not tell. */
  period: string;
  /** The better, the lower; see `rankOfFigures`. */
  rank: number;
}

const gathered = new WeakMap<
  ReportDocument,
  { overview: OverviewVocabulary; year: number | null; results: readonly ToldResult[] }
>();

/**
 * The results that stand by themselves, in reading order. A clause does where nothing before or behind it in its sentence
 * says when, where, for whom or how far it holds; where it opens with no word that leans on another clause; and where what
 * its figures measure is told in it. Linear in the length of the text; gathered once a document.
 *
 * @param year that all of them have to be of; null where the review is of several years
 */
export function listToldResults(
  document: ReportDocument,
  overview: OverviewVocabulary,
  year: number | null,
): readonly ToldResult[] {
  const known = gathered.get(document);
  if (known?.overview === overview && known.year === year) return known.results;
  const results = [...visitContainers(document)]
    .filter(({ chapter }) => partOf(chapter.kind) === 'review')
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) => resultsIn(document, paragraph, overview, year));
  gathered.set(document, { overview, year, results });
  return results;
}

function resultsIn(
  document: ReportDocument,
  { sentences }: Paragraph,
  overview: OverviewVocabulary,
  year: number | null,
): ToldResult[] {
  // Where figures of a paragraph are of other years, nobody knows of which year a clause without one is.
  const dated = year === null || sentences.every((one) => statisticsIn(document, one).every((q) => isOf(q, year)));
  const several = year !== null && isOfSeveralYears(sentences[0], overview);
  return sentences
    .filter(({ role, raw }) => role === 'result' && (!several || raw.includes(`${String(year)}年`)))
    .flatMap((sentence) => {
      const figures = statisticsIn(document, sentence);
      return standingClauses(sentence, overview).flatMap((clause) => {
        const own = figures.filter(({ span }) => span.start >= clause.span.start && span.end <= clause.span.end);
        const ofYear = own.length === 0 ? dated : year === null || own.every((one) => isOf(one, year));
        return ofYear ? (tell(document, sentence, clause, own) ?? []) : [];
      });
    });
}

/** 五年来，…: told at the head of a paragraph. */
function isOfSeveralYears(first: Sentence | undefined, { several }: OverviewVocabulary): boolean {
  const head = first?.clauses[0]?.raw ?? '';
  return several.some((word) => head.includes(word));
}

function statisticsIn(document: ReportDocument, { eId }: Sentence): Quantity[] {
  return factsOf(document, eId).quantities.filter(({ role }) => role === 'statistic');
}

/** What a figure is compared with may be of any time: 从63%提高到70%. */
function isOf({ status, period }: Quantity, year: number): boolean {
  return status === 'background' || period === String(year);
}

/** The clauses of a sentence that no other of its clauses governs or takes back, and that lean on none. */
function standingClauses(
  { clauses }: Sentence,
  { leaning, framing, restricting, estimating }: OverviewVocabulary,
): Clause[] {
  const texts = clauses.map(({ raw, text = raw }) => text.trim());
  const opens = (text: string | undefined, words: readonly string[]): boolean =>
    text !== undefined && words.some((word) => text.startsWith(word));
  const frame = texts.findIndex(
    (text) =>
      !opens(text, framing.except) && (opens(text, framing.opens) || framing.ends.some((word) => text.endsWith(word))),
  );
  const estimated = texts.findIndex((text) => estimating.some((word) => text.includes(word)));
  const last = Math.min(...[frame, estimated].map((at) => (at === -1 ? clauses.length : at)));
  return clauses.filter((_, i) => i <= last && !opens(texts[i], leaning) && !opens(texts[i + 1], restricting));
}

/** Behind them a clause goes on, or its sentence ends. */
const END = /[。；;！!？?.、\s]+$/u;
/** What leads to words that are not told, or holds more than one clause. */
const CUT = /[；;。]|[的是有为：:—-]$/u;

function tell(
  document: ReportDocument,
  { eId }: Sentence,
  { span, raw, text = raw }: Clause,
  figures: readonly Quantity[],
): ToldResult | null {
  const told = text.trimStart().replace(END, '');
  if (told.length > LONGEST_TOLD || told.length < 4 || CUT.test(told)) return null;
  if (!figures.every((figure) => isNamedIn(figure, told))) return null;
  const before = text.length - text.trimStart().length;
  const [first] = figures.filter(({ status }) => status === 'result');
  return {
    sentence: eId,
    span: shownText(document.source, span).spanOf(before, before + told.length),
    text: told,
    period: first ? periodWords(figureOf(first).period) : '',
    rank: rankOfFigures(figures),
  };
}

/** How much of the name of what a figure measures has to stand in its own clause; some of it may be put together. */
const NAMED = 0.6;

function isNamedIn({ subject }: Quantity, text: string): boolean {
  const letters = Array.from(subject).filter((letter) => /\p{L}/u.test(letter));
  return letters.length > 0 && letters.filter((letter) => text.includes(letter)).length >= NAMED * letters.length;
}
