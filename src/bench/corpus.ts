import { listReadingPages } from '../model/reading-pages.ts';
import { readText } from '../model/read-text.ts';
import type { ReportRecords } from '../search/record.ts';
import { makeRecords } from '../search/records.ts';
import { varyText } from './vary-text.ts';

export interface NamedText {
  name: string;
  text: string;
}

/** So many texts: those given, in order, then variations of them in turn, each unlike the others. */
export function makeTexts(given: readonly NamedText[], count: number): NamedText[] {
  return Array.from({ length: count }, (_, i) => {
    const { name, text } = given[i % given.length] ?? { name: '', text: '' };
    const round = Math.floor(i / given.length);
    return round === 0 ? { name, text } : { name: `${name} (${String(round)})`, text: varyText(text, i) };
  });
}

/**
 * The records of some texts, as the site makes them.
 *
 * @throws {UnreadableText} as the reader does
 */
export function readCorpus(texts: readonly NamedText[]): ReportRecords[] {
  return texts.map(({ name, text }, i) => {
    const slug = `report-${String(i + 1)}`;
    const document = readText(text, { slug, file: name, sha256: '' });
    return makeRecords({ slug, name, document, pages: listReadingPages(document) });
  });
}

/** A record's name among those of all reports. */
export function keyOf(slug: string, id: string): string {
  return `${slug}#${id}`;
}
