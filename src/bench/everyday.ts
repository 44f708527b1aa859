import { z } from 'zod';
import { indicatorOfQuantity } from '../model/indicator-view.ts';
import { mentionsOf } from '../model/place-mentions.ts';
import { listReadingPages } from '../model/reading-pages.ts';
import { topicsOf } from '../model/topic-mentions.ts';
import type { EverydayConcept } from '../schema/everyday-vocabulary.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { answerQuery } from '../search/answer/answer.ts';
import { offerPages, type OfferedPage } from '../search/answer/offer-pages.ts';
import { listNamedPlaces } from '../search/named-places.ts';
import { readTerms } from '../search/query.ts';
import type { ReportRecords } from '../search/record.ts';
import { makeRecords } from '../search/records.ts';
import { comparableOf, scanRecords } from '../search/scan.ts';
import { listSuggestions } from '../search/suggestions.ts';
import { compileThesaurus } from '../search/thesaurus/compile.ts';
import { readCompiled } from '../search/thesaurus/reader.ts';
import type { Setting, Understanding } from '../search/understand/understand.ts';
import { understand } from '../search/understand/understand.ts';

/** A line of a set: what a reader types, and the sentences of a report that answer, or that none does. */
export const querySchema = z.union([
  z.strictObject({ query: z.string().min(1), report: z.string().min(1), answers: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ query: z.string().min(1), report: z.string().min(1), silent: z.literal(true) }),
]);

export type EverydayQuery = z.infer<typeof querySchema>;

/** What the search page would show of one query. */
export interface Shown {
  meaning: Understanding;
  /** Ids of sentences in the order of the page: the answer, exact matches, related sentences. */
  sentences: string[];
  quotes: number;
  exact: number;
  pages: OfferedPage[];
}

/** One report with all that a query is asked of. */
export interface AskedReport {
  document: ReportDocument;
  ask: (query: string) => Promise<Shown>;
  /** Whether a page has a sentence on it. */
  holds: (page: OfferedPage, eId: string) => boolean;
}

/** So many sentences and pages a reader looks at. */
const FIRST = 5;

export function openReport(
  { slug, document }: { slug: string; document: ReportDocument },
  vocabulary: Vocabulary,
  concepts: readonly EverydayConcept[],
): AskedReport {
  const pages = listReadingPages(document);
  const records = makeRecords({ slug, name: document.title, document, pages });
  const compiled = compileThesaurus(
    concepts,
    records.records.map(({ text }) => text),
  );
  const all = records.records.map((record) => comparableOf(record).text).join('\n');
  const setting: Setting = {
    thesaurus: readCompiled(compiled),
    places: listNamedPlaces([document], vocabulary.places),
    occurs: (text) => all.includes(text),
  };
  const named = {
    suggestions: listSuggestions({ reports: [{ slug, document }], vocabulary }),
    topics: Object.fromEntries(vocabulary.topics.map(({ id, name }) => [id, name])),
  };
  return {
    document,
    ask: (query) => askOne(query, records, setting, named),
    holds: (page, eId) => holds(document, vocabulary, page, eId),
  };
}

async function askOne(
  query: string,
  report: ReportRecords,
  setting: Setting,
  named: Parameters<typeof offerPages>[2],
): Promise<Shown> {
  const terms = readTerms(query);
  const meaning = await understand(terms, setting);
  const exact = scanRecords(report.records, terms).map(({ record }) => record.id);
  const found = answerQuery([report], meaning);
  const quotes = [...found.done, ...found.planned].map(({ record }) => record.id);
  const related = found.related.map(({ record }) => record.id);
  return {
    meaning,
    sentences: [...new Set([...quotes, ...exact, ...related])],
    quotes: quotes.length,
    exact: exact.length,
    pages: offerPages(meaning, found, named),
  };
}

function holds(document: ReportDocument, { topics, places }: Vocabulary, { page }: OfferedPage, eId: string): boolean {
  const [, kind = '', id = ''] = /\/(topics|places|indicators)\/([^/]+)\/$/.exec(page) ?? [];
  if (kind === 'topics') return topicsOf(document, topics).get(eId)?.includes(id) ?? false;
  if (kind === 'places') return mentionsOf(document, places).bySentence.get(eId)?.includes(id) ?? false;
  return document.quantities.some(
    ({ id: quantity, sentence }) => sentence === eId && indicatorOfQuantity(document, quantity)?.id === id,
  );
}

/** What became of one query. */
export interface Verdict {
  query: EverydayQuery;
  /** Found by a sentence, found on a page only, missed; of a query without an answer, whether one is claimed. */
  outcome: 'sentence' | 'page' | 'missed' | 'silent' | 'claimed';
  shown: Shown;
}

/** Holds what is shown of a query against what its annotator said. */
export async function judge(query: EverydayQuery, report: AskedReport): Promise<Verdict> {
  const shown = await report.ask(query.query);
  if ('silent' in query) return { query, shown, outcome: shown.quotes + shown.exact > 0 ? 'claimed' : 'silent' };
  const isAnswer = (eId: string): boolean =>
    query.answers.some((prefix) => eId === prefix || eId.startsWith(`${prefix}-`));
  if (shown.sentences.slice(0, FIRST).some(isAnswer)) return { query, shown, outcome: 'sentence' };
  const answers = report.document.chapters.length === 0 ? [] : listSentences(report.document).filter(isAnswer);
  const onPage = shown.pages.slice(0, FIRST).some((page) => answers.some((eId) => report.holds(page, eId)));
  return { query, shown, outcome: onPage ? 'page' : 'missed' };
}

function listSentences({ chapters }: ReportDocument): string[] {
  return chapters.flatMap(({ sections, paragraphs }) =>
    [...paragraphs, ...sections.flatMap((section) => section.paragraphs)].flatMap(({ sentences }) =>
      sentences.map(({ eId }) => eId),
    ),
  );
}
