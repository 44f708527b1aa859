import type { Site } from '../model/load.ts';
import type { Suggestion } from './record.ts';

/** Longer wordings are no words to type. */
const LONGEST = 16;
const QUOTED = /“([\p{Script=Han}A-Za-z0-9+—]{2,10})”/gu;

/** What the box offers: indicators, places and topics of the reports, and the words they put in quotation marks. */
export function listSuggestions({ reports, vocabulary }: Site): Suggestion[] {
  const found = new Map<string, Suggestion['kind']>();
  const add = (kind: Suggestion['kind'], text: string): void => {
    if (text.length <= LONGEST && text.length >= 2 && !found.has(text)) found.set(text, kind);
  };
  const texts = reports.map(({ document }) => document.chapters);
  const whole = JSON.stringify(texts);
  for (const { document } of reports)
    for (const { label } of document.indicators) if (whole.includes(label)) add('indicator', label);
  for (const { name, short } of vocabulary.places) {
    const word = [name, ...short].find((candidate) => whole.includes(candidate));
    if (word !== undefined) add('place', word);
  }
  for (const { words } of vocabulary.topics) for (const word of words) if (whole.includes(word)) add('topic', word);
  for (const { document } of reports) {
    for (const { raw, text = raw } of document.chapters.flatMap(({ paragraphs, sections }) => [
      ...paragraphs,
      ...sections.flatMap((section) => section.paragraphs),
    ])) {
      for (const [, term = ''] of text.matchAll(QUOTED)) add('term', term);
    }
  }
  return [...found].map(([text, kind]) => ({ text, kind }));
}
