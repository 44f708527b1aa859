import type { Note } from '../schema/note.ts';
import type { Chapter } from '../schema/structure.ts';
import { visitSentences } from './visit.ts';

/** 1. 2、 [3] 〔4〕 ⑤ at the start of a glossary's paragraph. */
const ENTRY = /^\s{0,8}(?:[[〔【(（]?(\d{1,3})[\]〕】)）]?\s{0,3}[.．、:：]?|([①-⑳]))\s{0,3}(?=\S)/;
/** [1] 〔1〕 【1】 ① in the text. A bare number in round brackets counts paragraphs as often as notes, and is none. */
const MARK = /[[〔【](\d{1,3})[\]〕】]|([①-⑳])/g;
const FIRST_CIRCLED = '①'.charCodeAt(0);

function numberOf(digits: string | undefined, circled: string | undefined): number {
  return circled === undefined ? Number(digits) : circled.charCodeAt(0) - FIRST_CIRCLED + 1;
}

/**
 * The notes of a report's glossaries with the marks that point to them. Without an entry of its number a mark is none:
 * ① and ② also count what a sentence lists.
 */
export function findNotes(chapters: readonly Chapter[]): Note[] {
  const notes = new Map<number, Note>();
  for (const chapter of chapters.filter(({ kind }) => kind === 'glossary')) {
    for (const { eId, raw, text = raw } of [
      ...chapter.paragraphs,
      ...chapter.sections.flatMap((section) => section.paragraphs),
    ]) {
      const found = ENTRY.exec(text);
      const number = found ? numberOf(found[1], found[2]) : 0;
      if (number > 0 && !notes.has(number)) notes.set(number, { number, entry: eId, references: [] });
    }
  }
  if (notes.size === 0) return [];
  const text = chapters.filter(({ kind }) => kind !== 'glossary');
  for (const { eId, span, raw } of visitSentences({ chapters: text })) {
    for (const found of raw.matchAll(MARK)) {
      const start = span.start + found.index;
      const mark = { sentence: eId, span: { start, end: start + found[0].length }, raw: found[0] };
      notes.get(numberOf(found[1], found[2]))?.references.push(mark);
    }
  }
  return [...notes.values()];
}
