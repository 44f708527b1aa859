import { readFileSync } from 'node:fs';
import { headingEId } from '../../../src/parse/eid.ts';
import { visitSentences } from '../../../src/parse/visit.ts';
import type { ReportDocument } from '../../../src/schema/report-document.ts';

/**
 * What search must find, told apart from how it is built: a plain substring scan of the report, with a normalisation of
 * its own. Nothing here calls the search code.
 */
export function expectedEIds(document: ReportDocument, query: string): string[] {
  const terms = query
    .split(/\s+/u)
    .map(normalise)
    .filter((term) => term !== '');
  if (terms.length === 0) return [];
  return listTexts(document)
    .filter(({ text }) => terms.every((term) => normalise(text).includes(term)))
    .map(({ eId }) => eId);
}

/** Every sentence, leads among them, and every heading, with its text as readers see it. */
export function listTexts(document: ReportDocument): { eId: string; text: string }[] {
  const headings = document.chapters.flatMap((chapter) => [chapter, ...chapter.sections]);
  return [
    ...headings.flatMap(({ eId, heading }) => (heading === null ? [] : [{ eId: headingEId(eId), text: heading }])),
    ...[...visitSentences(document)].map(({ eId, raw, text = raw }) => ({ eId, text })),
  ];
}

const FULL =
  '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ％＋．';
const HALF = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%+.';

/** Half-width, lower case, without white space, without the commas that group digits by three. */
function normalise(text: string): string {
  return Array.from(text, (char) => (FULL.includes(char) ? HALF.charAt(FULL.indexOf(char)) : char))
    .join('')
    .replaceAll(/[A-Z]/g, (char) => char.toLowerCase())
    .replaceAll(/\s/gu, '')
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}

/** The queries of the fixture: those that occur in the report, and those that do not. */
export function readTypedQueries(): { present: string[]; absent: string[] } {
  const [, present = '', absent = ''] = readFileSync('tests/fixtures/search/queries.txt', 'utf8').split(
    /^\[(?:present|absent)\]$/m,
  );
  return { present: listLines(present), absent: listLines(absent) };
}

function listLines(part: string): string[] {
  return part.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
}

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}
