import type { Site } from '../model/load.ts';
import { visitSentences } from '../parse/visit.ts';
import type { ReportDocument } from '../schema/report-document.ts';
import type { Suggestion } from './record.ts';

/** Longer wordings are no words to type. */
const LONGEST = 16;
const QUOTED = /“([\p{Script=Han}A-Za-z0-9+—]{2,10})”/gu;

/** All of them are fetched when the box is first typed into, so that they must stay light however many reports there are. */
const MOST = 300;

/**
 * What the box offers: indicators, places and topics of the reports, and the words they put in quotation marks; those
 * first that the texts have most often.
 */
export function listSuggestions({ reports, vocabulary }: Pick<Site, 'reports' | 'vocabulary'>): Suggestion[] {
  const found = new Map<string, Suggestion['kind']>();
  const text = reports.map(({ document }) => textOf(document)).join('\n');
  const add = (kind: Suggestion['kind'], word: string): void => {
    if (word.length <= LONGEST && word.length >= 2 && !found.has(word) && text.includes(word)) found.set(word, kind);
  };
  for (const { document } of reports) for (const { label } of document.indicators) add('indicator', label);
  for (const { name, short } of vocabulary.places) {
    const word = [name, ...short].find((candidate) => text.includes(candidate));
    if (word !== undefined) add('place', word);
  }
  for (const { words } of vocabulary.topics) for (const word of words) add('topic', word);
  for (const [, term = ''] of text.matchAll(QUOTED)) add('term', term);
  return [...found]
    .map(([word, kind]) => ({ word, kind, count: text.split(word).length - 1 }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ word, kind }) => ({ text: word, kind }));
}

function textOf(document: ReportDocument): string {
  return [...visitSentences(document)].map(({ raw, text = raw }) => text).join('\n');
}
