import type { Report } from '../model/load.ts';
import { placePages } from '../model/place-page.ts';
import { topicPages } from '../model/topic-page.ts';
import { visitSentences } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Suggestion } from './record.ts';

/** Longer wordings are no words to type. */
const LONGEST = 16;
const QUOTED = /“([\p{Script=Han}A-Za-z0-9+—]{2,10})”/gu;

/** All of them are fetched when the box is first typed into, so that they must stay light however many reports there are. */
const MOST = 300;

/** What is suggested from. */
interface Suggesting {
  reports: readonly Pick<Report, 'slug' | 'document'>[];
  vocabulary: Pick<Vocabulary, 'indicators' | 'places' | 'topics'>;
}

/**
 * What the box offers: indicators, places and topics of the reports, and the words they put in quotation marks; those
 * first that the texts have most often.
 */
export function listSuggestions({ reports, vocabulary }: Suggesting): Suggestion[] {
  const found = new Map<string, Omit<Suggestion, 'text'>>();
  const text = reports.map(({ document }) => textOf(document)).join('\n');
  const add = (kind: Suggestion['kind'], word: string, page?: string, also: readonly string[] = []): void => {
    if (word.length > LONGEST || word.length < 2 || found.has(word) || !text.includes(word)) return;
    found.set(word, { kind, ...(page === undefined ? {} : { page }), ...(also.length === 0 ? {} : { also }) });
  };
  const pages = listPages({ reports, vocabulary });
  const aliases = new Map(vocabulary.indicators.map((entry) => [entry.id, entry.aliases]));
  for (const { slug, document } of reports)
    for (const { id, label } of document.indicators)
      add('indicator', label, `${slug}/indicators/${id}/`, aliases.get(id));
  for (const { id, name, short } of vocabulary.places) {
    const word = [name, ...short].find((candidate) => text.includes(candidate));
    if (word !== undefined) add('place', word, pages.get(`places/${id}`));
  }
  for (const { id, words } of vocabulary.topics)
    for (const word of words) add('topic', word, pages.get(`topics/${id}`));
  for (const [, term = ''] of text.matchAll(QUOTED)) add('term', term);
  return [...found]
    .map(([word, rest]) => ({ word, rest, count: text.split(word).length - 1 }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ word, rest }) => ({ text: word, ...rest }));
}

/** The pages about places and topics, of the first report that has one. */
function listPages({ reports, vocabulary }: Suggesting): Map<string, string> {
  const pages = new Map<string, string>();
  for (const { slug, document } of reports) {
    const ids = [
      ...[...placePages(document, vocabulary.places).keys()].map((id) => `places/${id}`),
      ...[...topicPages(document, vocabulary.topics).keys()].map((id) => `topics/${id}`),
    ];
    for (const id of ids) if (!pages.has(id)) pages.set(id, `${slug}/${id}/`);
  }
  return pages;
}

function textOf(document: ReportDocument): string {
  return [...visitSentences(document)].map(({ raw, text = raw }) => text).join('\n');
}
